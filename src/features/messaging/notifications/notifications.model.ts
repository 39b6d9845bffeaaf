import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import type { NotificationData, NotificationParams } from '#kernel/notifications/notification-kind.js'

/** Kind and parameters rather than words: the text is made when it is read, in the reader's language. */
export interface NotificationDoc extends Timestamped {
  _id: ObjectId
  user: ObjectId
  /** `<event>:<kind>`: what it tells of. */
  fact: string
  kind: string
  wording: string
  params: NotificationParams
  data: NotificationData
  /** Of a chat message: its number in the chat. */
  seq: number | null
  /** When the fact happened. */
  at: Date
  read: boolean
  readAt: Date | null
  /** Deleted ones stay until they are forgotten: the fact must not be told again. */
  deleted: boolean
}

/** From the fact on, read or not. */
const KEPT = 180 * DAY

export const notificationStore = (database: Database, clock: Clock): Store<NotificationDoc> => {
  const schema = new Schema<NotificationDoc>(
    {
      user: { type: Schema.Types.ObjectId, required: true },
      fact: { type: String, required: true },
      kind: { type: String, required: true },
      wording: { type: String, required: true },
      params: { type: Schema.Types.Mixed, required: true },
      data: { type: Schema.Types.Mixed, required: true },
      seq: { type: Number, default: null },
      at: { type: Date, required: true },
      read: { type: Boolean, default: false },
      readAt: { type: Date, default: null },
      deleted: { type: Boolean, default: false },
    },
    baseSchemaOptions(clock),
  )
  // NotificationMaker: one for each fact and recipient
  schema.index({ fact: 1, user: 1 }, { unique: true })
  // NotificationInbox.page and .before
  schema.index({ user: 1, deleted: 1, _id: -1 })
  // NotificationInbox of the unread or the read ones, unreadCount, readAll
  schema.index({ user: 1, deleted: 1, read: 1, _id: -1 })
  // NotificationInbox.readChat
  schema.index({ user: 1, 'data.chatId': 1, seq: 1 }, { partialFilterExpression: { seq: { $gt: 0 } } })
  schema.index({ at: 1 }, { expireAfterSeconds: KEPT / SECOND })
  return database.store('notifications', schema)
}
