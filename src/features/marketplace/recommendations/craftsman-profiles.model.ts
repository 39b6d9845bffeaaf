import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, pointSchema, type StoredPoint, type Timestamped } from '#kernel/db/schema.js'
import type { ProfileFacts } from './craftsman-profile.rules.js'

/** The searchable copy of a craftsman, rebuilt from the source data whenever that changes. */
export interface CraftsmanProfileDoc extends ProfileFacts, Timestamped {
  /** The user's. */
  _id: ObjectId
  /** Neither banned nor gone, with a place and a skill. */
  active: boolean
  /** Rounded and scattered, so it reveals no home; null for craftsmen without a location. */
  location: StoredPoint | null
  /** The square of 0.01° that they live in. */
  cell: string | null
  district: string | null
  /** The part of the score that no job changes: by it the best of a neighbourhood are found. */
  quality: number
  /** Raised by every refresh, so that two at a time always meet, also where one would change nothing. */
  revision: number
}

const count = { type: Number, required: true, min: 0 }

export const craftsmanProfileStore = (database: Database, clock: Clock): Store<CraftsmanProfileDoc> => {
  const schema = new Schema<CraftsmanProfileDoc>(
    {
      active: { type: Boolean, required: true },
      skills: { type: [String], required: true },
      location: { type: pointSchema(), default: null },
      cell: { type: String, default: null },
      district: { type: String, default: null },
      serviceRadiusMetres: count,
      ratingMean: count,
      ratingCount: count,
      quality: count,
      verified: { type: Boolean, required: true },
      joinedAt: { type: Date, required: true },
      lastSeenAt: { type: Date, required: true },
      completedJobs: count,
      hiredJobs: count,
      cancelledByHim: count,
      responseMinutes: { type: Number, default: null },
      onTimeShare: { type: Number, default: null },
      activeJobs: count,
      busyAt: { type: [Date], required: true },
      revision: count,
    },
    baseSchemaOptions(clock),
  )
  const active = { partialFilterExpression: { active: true } }
  // CraftsmanCandidates: the nearest, the best and the newest of a trade
  schema.index({ skills: 1, location: '2dsphere' }, active)
  schema.index({ skills: 1, cell: 1, quality: -1 }, active)
  schema.index({ skills: 1, cell: 1, joinedAt: -1 }, active)
  return database.store('craftsmanProfiles', schema)
}
