import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

/** The channels that hold notifications back: mail for a digest, the others during quiet hours. */
export const BATCHED_CHANNELS = ['push', 'email', 'sms'] as const
export type BatchedChannel = (typeof BATCHED_CHANNELS)[number]

/** Notifications of one user that are held back, to be sent together by one channel. */
export interface BatchDoc extends Timestamped {
  _id: ObjectId
  user: ObjectId
  channel: BatchedChannel
  /** What belongs together: a burst, or quiet hours. */
  key: string
  notifications: ObjectId[]
  /** Of threads, which facts of them. */
  parts?: { notification: ObjectId; seq: number }[]
  /** Takes more; false once its time has come. */
  open: boolean
  closedAt: Date | null
}

const KEPT_CLOSED = 30 * DAY

export const batchStore = (database: Database, clock: Clock): Store<BatchDoc> => {
  const part = new Schema(
    { notification: { type: Schema.Types.ObjectId, required: true }, seq: { type: Number, required: true } },
    { strict: 'throw', _id: false },
  )
  const schema = new Schema<BatchDoc>(
    {
      user: { type: Schema.Types.ObjectId, required: true },
      channel: { type: String, enum: BATCHED_CHANNELS, required: true },
      key: { type: String, required: true },
      notifications: { type: [Schema.Types.ObjectId], required: true },
      parts: { type: [part], default: undefined },
      open: { type: Boolean, required: true },
      closedAt: { type: Date, default: null },
    },
    baseSchemaOptions(clock),
  )
  // Batches.hold: one open batch for each user, channel and key
  schema.index({ user: 1, channel: 1, key: 1 }, { unique: true, partialFilterExpression: { open: true } })
  // Batches.hold: whether a notification is in one already
  schema.index({ notifications: 1, channel: 1 })
  schema.index({ closedAt: 1 }, { expireAfterSeconds: KEPT_CLOSED / SECOND })
  return database.store('notificationBatches', schema)
}
