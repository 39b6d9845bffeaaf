import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import type { QuoteDoc } from './quotes.model.js'

/** A quote as its events tell of it. */
export const quoteFacts = (quote: QuoteDoc, job: Pick<JobDoc, 'client'>) => ({
  quoteId: quote._id.toHexString(),
  jobId: quote.job.toHexString(),
  clientId: job.client.toHexString(),
  craftsmanId: quote.craftsman.toHexString(),
  price: quote.price,
})
