/** A failure of work that trying again cannot mend: a queue gives the work up at once, for an operator to look at. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
}
