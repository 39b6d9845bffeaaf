import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions } from '#kernel/db/schema.js'
import type { Terms } from './terms.rules.js'

/** How long what was shown is kept for learning: tastes and the market change. */
const KEPT = 180 * DAY

/** Of a longer list nobody reads the rest. */
export const MOST_CRAFTSMEN = 50

export interface ShownCraftsman {
  readonly craftsman: ObjectId
  /** From 1, the best. */
  readonly position: number
  readonly terms: Terms
}

export interface ImpressionDoc {
  /** `<job>:<number of the ten minutes>`, see StoredImpressions. */
  _id: string
  job: ObjectId
  client: ObjectId
  policyVersion: number
  shownAt: Date
  craftsmen: ShownCraftsman[]
}

export const impressionStore = (database: Database, clock: Clock): Store<ImpressionDoc> => {
  const shownCraftsman = {
    craftsman: { type: Schema.Types.ObjectId, required: true },
    position: { type: Number, required: true, min: 1 },
    // As the ranking made them; the learner looks at what it can read.
    terms: { type: Schema.Types.Mixed, required: true },
  }
  const schema = new Schema<ImpressionDoc>(
    {
      _id: { type: String, required: true },
      job: { type: Schema.Types.ObjectId, required: true },
      client: { type: Schema.Types.ObjectId, required: true },
      policyVersion: { type: Number, required: true, min: 0 },
      shownAt: { type: Date, required: true },
      craftsmen: {
        type: [new Schema<ShownCraftsman>(shownCraftsman, { strict: 'throw', _id: false })],
        required: true,
      },
    },
    { ...baseSchemaOptions(clock), timestamps: false },
  )
  // StoredImpressions.newest; and forgets
  schema.index({ shownAt: 1 }, { expireAfterSeconds: KEPT / SECOND })
  return database.store('recommendationImpressions', schema)
}
