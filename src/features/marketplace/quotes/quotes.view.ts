import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import type { QuoteDoc } from './quotes.model.js'

export const viewQuote = (quote: QuoteDoc, cards: ReadonlyMap<string, PersonCard>) => ({
  id: quote._id.toHexString(),
  jobId: quote.job.toHexString(),
  craftsman: summaryOf(quote.craftsman, cards),
  price: quote.price,
  notes: quote.notes,
  etaHours: quote.etaHours,
  status: quote.status,
  decidedAt: quote.decidedAt?.toISOString() ?? null,
  createdAt: quote.createdAt.toISOString(),
  updatedAt: quote.updatedAt.toISOString(),
})
