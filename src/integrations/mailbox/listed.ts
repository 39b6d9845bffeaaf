/** Which page of a list. */
export interface ListPage {
  /** The id of the last one of the page before; without it, the newest come. */
  readonly before?: string | undefined
  readonly limit?: number | undefined
}

/** How many messages went to one address or user. */
export interface Tally {
  readonly to: string
  readonly count: number
  readonly newest: Date
}
