import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import { isStale } from './quote-revision.rules.js'
import type { QuoteDoc } from './quotes.model.js'

/** `job` as it is now, as far as it tells whether the quote still fits it. */
export const viewQuote = (
  quote: QuoteDoc,
  cards: ReadonlyMap<string, PersonCard>,
  job: { readonly revision?: number },
) => ({
  id: quote._id.toHexString(),
  jobId: quote.job.toHexString(),
  craftsman: summaryOf(quote.craftsman, cards),
  price: quote.price,
  notes: quote.notes,
  etaHours: quote.etaHours,
  status: quote.status,
  revision: revisionOf(quote),
  isStale: quote.status === 'Submitted' && isStale(quote, job),
  decidedAt: quote.decidedAt?.toISOString() ?? null,
  createdAt: quote.createdAt.toISOString(),
  updatedAt: quote.updatedAt.toISOString(),
})
