import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

/** The one link to a new password that a user may have; a later request replaces it. */
export interface PasswordResetDoc extends Timestamped {
  /** The user's. */
  _id: ObjectId
  resetId: string
  /** SHA-256 of the token, which is kept nowhere. */
  tokenHash: string
  expiresAt: Date
}

export const passwordResetStore = (database: Database, clock: Clock): Store<PasswordResetDoc> => {
  const schema = new Schema<PasswordResetDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      resetId: { type: String, required: true },
      tokenHash: { type: String, required: true },
      expiresAt: { type: Date, required: true },
    },
    baseSchemaOptions(clock),
  )
  // PasswordService.reset
  schema.index({ tokenHash: 1 }, { unique: true })
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  return database.store('passwordResets', schema)
}
