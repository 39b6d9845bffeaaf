import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import type { Piastres } from '#kernel/money.js'
import type { EarlierOffer } from './quote-revision.rules.js'
import { QUOTE_STATUSES, type QuoteStatus } from '#features/marketplace/jobs/own-parts.rules.js'
import { STANDING_STATUSES } from './quotes.rules.js'

export interface QuoteDoc extends Timestamped {
  _id: ObjectId
  job: ObjectId
  craftsman: ObjectId
  price: Piastres
  notes: string | null
  /** When the craftsman could be there, in hours from acceptance. */
  etaHours: number | null
  status: QuoteStatus
  decidedAt: Date | null
  /** From 1; raised by each change of what is offered. The fields from here on are absent in what the release of 2026-11-21 stores. */
  revision?: number
  /** The revision of the job that it was given, confirmed or revised for. */
  jobRevision?: number
  /** When the craftsman last said that it fits the changed job as it is. */
  confirmedAt?: Date | null
  /** What was offered before, the oldest first; the newest ones only. */
  earlier?: EarlierOffer[]
}

/** The index that holds "one live quote each"; its duplicate-key error is ALREADY_QUOTED. */
export const ONE_STANDING_QUOTE = 'one_standing_quote'

const earlierOffer = {
  revision: { type: Number, required: true },
  price: { type: Number, required: true },
  notes: { type: String, default: null },
  etaHours: { type: Number, default: null },
  until: { type: Date, required: true },
}

export const quoteStore = (database: Database, clock: Clock): Store<QuoteDoc> => {
  const schema = new Schema<QuoteDoc>(
    {
      job: { type: Schema.Types.ObjectId, required: true },
      craftsman: { type: Schema.Types.ObjectId, required: true },
      price: { type: Number, required: true, min: 1, validate: Number.isSafeInteger },
      notes: { type: String, default: null },
      etaHours: { type: Number, default: null },
      status: { type: String, enum: QUOTE_STATUSES, required: true },
      decidedAt: { type: Date, default: null },
      revision: { type: Number, default: 1 },
      jobRevision: { type: Number, default: 1 },
      confirmedAt: { type: Date, default: null },
      earlier: { type: [new Schema<EarlierOffer>(earlierOffer, { _id: false })], default: [] },
    },
    baseSchemaOptions(clock),
  )
  schema.index(
    { job: 1, craftsman: 1 },
    {
      name: ONE_STANDING_QUOTE,
      unique: true,
      partialFilterExpression: { status: { $in: [...STANDING_STATUSES] } },
    },
  )
  // QuoteService.list for the owner; endStandingQuotes
  schema.index({ job: 1, createdAt: -1, _id: -1 })
  // QuoteService.list for a craftsman; QuoteQueries
  schema.index({ job: 1, craftsman: 1, createdAt: -1, _id: -1 })
  // QuoteService.own, QuoteQueries.newest
  schema.index({ craftsman: 1, createdAt: -1, _id: -1 })
  schema.index({ craftsman: 1, status: 1, createdAt: -1, _id: -1 })
  return database.store('quotes', schema)
}
