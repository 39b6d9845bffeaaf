import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Role } from '#kernel/auth/actor.js'
import { ROLES } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

/** One device of a user, from its login until it is revoked or its refresh token runs out. */
export interface SessionDoc extends Timestamped {
  _id: ObjectId
  user: ObjectId
  /** Copied from the user, so that one read decides who calls; changed in the transaction that changes the user. */
  role: Role
  /** Copied from the user like `role`. */
  ban: { reason: string; at: Date } | null
  /** SHA-256 of the id of the newest refresh token, the only one that is alive. */
  refreshHash: string
  /** How often it was refreshed; absent in one that only the release before this count has written. */
  generation?: number
  /** The newest generation whose tokens were used: until that is the present one, its answer may have been lost. */
  usedGeneration?: number
  /** What the app calls the device; absent or null where it does not say. */
  deviceName?: string | null
  userAgent: string
  ip: string
  /** Login or last refresh. */
  lastUsedAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

export const sessionStore = (database: Database, clock: Clock): Store<SessionDoc> => {
  const options = baseSchemaOptions(clock)
  const schema = new Schema<SessionDoc>(
    {
      user: { type: Schema.Types.ObjectId, required: true },
      role: { type: String, enum: ROLES, required: true },
      ban: {
        type: new Schema(
          { reason: { type: String, required: true }, at: { type: Date, required: true } },
          { strict: 'throw', _id: false },
        ),
        default: null,
      },
      refreshHash: { type: String, required: true },
      generation: Number,
      usedGeneration: Number,
      deviceName: String,
      userAgent: { type: String, default: '' },
      ip: { type: String, default: '' },
      lastUsedAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
      revokedAt: { type: Date, default: null },
    },
    options,
  )
  // SessionService.list; livingOf, wasUsedFrom, revokeAll and markBanned by its beginning. An actor is found by _id.
  schema.index({ user: 1, revokedAt: 1, lastUsedAt: -1 })
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  return database.store('sessions', schema)
}
