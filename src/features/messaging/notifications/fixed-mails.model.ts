import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Database, Store } from '#kernel/db/database.js'

/** The mails in fixed words that a user got in the last day. */
export interface FixedMailsDoc {
  /** The user's. */
  _id: ObjectId
  /** By the keys under which they were handed over, so that a retry is not another one. */
  sent: { key: string; at: Date }[]
  expiresAt: Date
}

export const fixedMailStore = (database: Database): Store<FixedMailsDoc> => {
  const mail = new Schema(
    { key: { type: String, required: true }, at: { type: Date, required: true } },
    { strict: 'throw', _id: false },
  )
  const schema = new Schema<FixedMailsDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      sent: { type: [mail], required: true },
      expiresAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  return database.store('fixedMails', schema)
}
