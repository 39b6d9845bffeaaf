import { defineLookup } from '#kernel/notifications/lookups.js'

interface StandingQuote {
  readonly quoteId: string
  readonly craftsmanId: string
}

/** The quotes on a job that wait for the client's decision. */
export const standingQuotes = defineLookup<readonly StandingQuote[]>('job.standing-quotes', [])
