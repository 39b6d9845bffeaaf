import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

/** The outcome of one push or text message. FCM has no idempotency key, so who has received it is recorded here. */
export interface DeliveryDoc extends Timestamped {
  /** Of the notification, of the fact of a thread, or of the batch that it tells of. */
  _id: ObjectId
  /** Devices it was handed over for; of a text message, the user. */
  handed: ObjectId[]
  /** The notification whose push stands for this one. */
  collapsedInto: ObjectId | null
}

/** The time during which a burst is one push. */
export interface BurstWindowDoc {
  /** `<user>:<kind>:<what the burst is about>`. */
  _id: string
  leader: ObjectId
  until: Date
}

const KEPT = 30 * DAY

type LoggedChannel = 'push' | 'sms'

const NAMES = {
  push: { sent: 'pushes', windows: 'pushWindows' },
  sms: { sent: 'texts', windows: 'textWindows' },
} as const

export const deliveryStore = (
  database: Database,
  clock: Clock,
  channel: LoggedChannel,
): Store<DeliveryDoc> => {
  const schema = new Schema<DeliveryDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      handed: { type: [Schema.Types.ObjectId], required: true },
      collapsedInto: { type: Schema.Types.ObjectId, default: null },
    },
    baseSchemaOptions(clock),
  )
  schema.index({ updatedAt: 1 }, { expireAfterSeconds: KEPT / SECOND })
  return database.store(NAMES[channel].sent, schema)
}

export const burstWindowStore = (database: Database, channel: LoggedChannel): Store<BurstWindowDoc> => {
  const schema = new Schema<BurstWindowDoc>(
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
