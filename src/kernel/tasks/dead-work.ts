/** Work that was given up and waits for an operator. */
export interface DeadItem {
  readonly id: string
  /** The consumer, or the kind of timer. */
  readonly name: string
  /** The type of event, or the subject of the timer. */
  readonly about: string
  readonly attempts: number
  /** When it was last tried, or given up. */
  readonly at: Date
  readonly error: string
}

/** What an operator may do about work that was given up. It is named by its id, or all of one consumer or kind by its name. */
export interface DeadWork {
  count(): Promise<number>
  /** The longest dead first, at most so many. */
  list(limit: number): Promise<DeadItem[]>
  /** Has it tried again, as often as new work. Returns how much it was. */
  retry(idOrName: string): Promise<number>
  /** Forgets it. Returns how much it was. */
  drop(idOrName: string): Promise<number>
}
