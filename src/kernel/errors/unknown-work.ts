/**
 * Work about something that only a newer release knows, such as a kind of notification. A queue leaves it to others without
 * spending a try.
 */
export class UnknownWork extends Error {
  override readonly name = 'UnknownWork'
}
