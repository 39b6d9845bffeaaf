export const QUOTE_STATUSES = ['Submitted', 'Accepted', 'Declined', 'Withdrawn', 'Expired'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

/** A craftsman has at most one quote on a job that stands. */
export const STANDING_STATUSES = ['Submitted', 'Accepted'] as const satisfies readonly QuoteStatus[]
