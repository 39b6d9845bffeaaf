import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

/** What became of one push, or of one text message. FCM knows no idempotency key, so who has got it is remembered here. */
export interface PushDoc extends Timestamped {
  /** Of the notification, or of the batch, that it tells of. */
  _id: ObjectId
  /** Devices it was handed over for; of a text message, the user. */
  handed: ObjectId[]
  /** The notification whose push stands for this one. */
  collapsedInto: ObjectId | null
}

/** The time during which a burst is one push. */
export interface PushWindowDoc {
  /** `<user>:<kind>:<what the burst is about>`. */
  _id: string
  leader: ObjectId
  until: Date
}

const KEPT_PUSHES = 30 * DAY

type LedgerChannel = 'push' | 'sms'

const NAMES = {
  push: { sent: 'pushes', windows: 'pushWindows' },
  sms: { sent: 'texts', windows: 'textWindows' },
} as const

export const pushStore = (database: Database, clock: Clock, channel: LedgerChannel): Store<PushDoc> => {
  const schema = new Schema<PushDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      handed: { type: [Schema.Types.ObjectId], required: true },
      collapsedInto: { type: Schema.Types.ObjectId, default: null },
    },
    baseSchemaOptions(clock),
  )
  schema.index({ updatedAt: 1 }, { expireAfterSeconds: KEPT_PUSHES / SECOND })
  return database.store(NAMES[channel].sent, schema)
}

export const pushWindowStore = (database: Database, channel: LedgerChannel): Store<PushWindowDoc> => {
  const schema = new Schema<PushWindowDoc>(
    {
      _id: { type: String, required: true },
      leader: { type: Schema.Types.ObjectId, required: true },
      until: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ until: 1 }, { expireAfterSeconds: 0 })
  return database.store(NAMES[channel].windows, schema)
}
