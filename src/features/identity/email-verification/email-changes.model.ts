import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

/** The one change of address that a user may have under way; a later request replaces it. */
export interface EmailChangeDoc extends Timestamped {
  /** The user's. */
  _id: ObjectId
  changeId: string
  from: string
  to: string
  /** SHA-256 of the token mailed to each of the two, which is kept nowhere. */
  fromTokenHash: string
  toTokenHash: string
  /** Whether `from`, not being proved, was told of it and not asked. */
  isFromOnlyTold: boolean
  /** When each agreed. */
  fromConfirmedAt: Date | null
  toConfirmedAt: Date | null
  /** When the user got the address; the links answer the same again from then on. */
  changedAt: Date | null
  expiresAt: Date
}

export const emailChangeStore = (database: Database, clock: Clock): Store<EmailChangeDoc> => {
  const schema = new Schema<EmailChangeDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      changeId: { type: String, required: true },
      from: { type: String, required: true },
      to: { type: String, required: true },
      fromTokenHash: { type: String, required: true },
      toTokenHash: { type: String, required: true },
      isFromOnlyTold: { type: Boolean, default: false },
      fromConfirmedAt: { type: Date, default: null },
      toConfirmedAt: { type: Date, default: null },
      changedAt: { type: Date, default: null },
      expiresAt: { type: Date, required: true },
    },
    baseSchemaOptions(clock),
  )
  // EmailChanges.confirm
  schema.index({ fromTokenHash: 1 }, { unique: true })
  schema.index({ toTokenHash: 1 }, { unique: true })
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  return database.store('emailChanges', schema)
}
