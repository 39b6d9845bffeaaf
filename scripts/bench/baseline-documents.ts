import { ObjectId, type UpdateFilter } from 'mongodb'
import type { z } from 'zod'
import { placed, tokensOf } from '#features/marketplace/jobs/new-job.js'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import type { JobInput } from '#features/marketplace/jobs/jobs.schemas.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import { trades } from '#features/catalog/services/trades.js'
import { percentOf, piastres } from '#kernel/money.js'

export type NewJob = z.output<typeof JobInput>

const FEE_PERCENT = 10

/** The job as the product stores it, with its place and the words it is found by. */
export const jobDocument = (client: ObjectId, input: NewJob, now: Date): JobDoc => {
  const { title, description, category } = input
  const place = placed(input.location)
  const nameAr = trades.find(({ name }) => name === category)?.nameAr ?? category
  return {
    _id: new ObjectId(),
    client,
    craftsman: null,
    title,
    description,
    category,
    photos: [],
    address: input.address ?? null,
    ...place,
    status: 'Posted',
    open: true,
    paymentType: input.paymentType,
    budget: input.budget ?? null,
    scheduledFor: null,
    quoteCount: 0,
    invitationCount: 0,
    hiredQuote: null,
    jobPrice: piastres(0),
    platformFee: piastres(0),
    hiredAt: null,
    fundedAt: null,
    completedAt: null,
    confirmedAt: null,
    cancelledAt: null,
    cancellation: null,
    trip: null,
    history: [{ status: 'Posted', at: now, by: client, note: null }],
    searchTokens: tokensOf({ title, description, district: place.district }, [category, nameAr]),
    createdAt: now,
    updatedAt: now,
  }
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
