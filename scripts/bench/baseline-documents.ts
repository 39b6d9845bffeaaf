import type { ObjectId, UpdateFilter } from 'mongodb'
import type { z } from 'zod'
import { newJob } from '#features/marketplace/jobs/new-job.js'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import type { JobInput } from '#features/marketplace/jobs/jobs.schemas.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import { trades } from '#features/catalog/services/trades.js'
import { percentOf } from '#kernel/money.js'

export type NewJob = z.output<typeof JobInput>

const FEE_PERCENT = 10

/** The job as the product stores it, with its place and the words it is found by. */
export const jobDocument = (client: ObjectId, input: NewJob, now: Date): JobDoc => {
  const { title, description, category, address, location, paymentType, budget } = input
  const nameAr = trades.find(({ name }) => name === category)?.nameAr ?? category
  const given = { title, description, category, location, paymentType, photos: [], photoIds: [] }
  return newJob({
    ...given,
    client,
    address: address ?? null,
    budget: budget ?? null,
    scheduledFor: null,
    trade: [category, nameAr],
    at: now,
  })
}

/** What hiring the craftsman of a quote changes in the job. */
export const hired = (by: ObjectId, quote: QuoteDoc, now: Date): UpdateFilter<JobDoc> => ({
  $set: {
    status: 'Hired',
    open: false,
    craftsman: quote.craftsman,
    hiredQuote: quote._id,
    quoteCount: 1,
    jobPrice: quote.price,
    platformFee: percentOf(quote.price, FEE_PERCENT),
    hiredAt: now,
    updatedAt: now,
  },
  $push: { history: { status: 'Hired', at: now, by, note: null } },
})
