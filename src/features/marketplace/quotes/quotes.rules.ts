import type { QuoteStatus } from '#features/marketplace/jobs/own-parts.rules.js'

/** A craftsman has at most one quote on a job that stands. */
export const STANDING_STATUSES = ['Submitted', 'Accepted'] as const satisfies readonly QuoteStatus[]

/** In what order the quotes of a job are compared. */
export const QUOTE_ORDERS = ['newest', 'price', 'rating', 'eta'] as const
export type QuoteOrder = (typeof QUOTE_ORDERS)[number]
