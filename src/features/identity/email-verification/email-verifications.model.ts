import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

/** The one link and code that a user may have to prove their address; a later request replaces them. */
export interface EmailVerificationDoc extends Timestamped {
  /** The user's. */
  _id: ObjectId
  /** What they prove. */
  email: string
  /** Link and code are made from it: see VerificationTokens. */
  verificationId: string
  /** SHA-256 of the token, which is kept nowhere. */
  tokenHash: string
  codeExpiresAt: Date
  triesLeft: number
  /** When the address was proved; the code is void then, the link answers the same again. */
  usedAt: Date | null
  /** Of the link. */
  expiresAt: Date
}

export const emailVerificationStore = (database: Database, clock: Clock): Store<EmailVerificationDoc> => {
  const schema = new Schema<EmailVerificationDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      email: { type: String, required: true },
      verificationId: { type: String, required: true },
      tokenHash: { type: String, required: true },
      codeExpiresAt: { type: Date, required: true },
      triesLeft: { type: Number, required: true },
      usedAt: { type: Date, default: null },
      expiresAt: { type: Date, required: true },
    },
    baseSchemaOptions(clock),
  )
  // EmailVerifications.byToken
  schema.index({ tokenHash: 1 }, { unique: true })
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  return database.store('emailVerifications', schema)
}
