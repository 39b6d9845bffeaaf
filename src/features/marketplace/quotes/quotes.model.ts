import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import type { Piastres } from '#kernel/money.js'
import { QUOTE_STATUSES, type QuoteStatus, STANDING_STATUSES } from './quotes.rules.js'

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
}

/** The index that holds "one live quote each"; its duplicate-key error is ALREADY_QUOTED. */
export const ONE_STANDING_QUOTE = 'one_standing_quote'

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
