/** A failure that a retry cannot fix: a queue gives the work up at once, for an operator to look at. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
}
