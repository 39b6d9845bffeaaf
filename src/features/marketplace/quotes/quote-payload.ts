import type { Job } from '#features/marketplace/jobs/job-queries.js'
import type { QuoteDoc } from './quotes.model.js'

export const quotePayload = (quote: QuoteDoc, job: Pick<Job, 'client'>) => ({
  quoteId: quote._id.toHexString(),
  jobId: quote.job.toHexString(),
  clientId: job.client.toHexString(),
  craftsmanId: quote.craftsman.toHexString(),
  price: quote.price,
})
