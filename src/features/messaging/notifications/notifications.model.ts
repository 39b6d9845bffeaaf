import { ObjectId } from 'mongodb'
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
  /** As far as the release of 2026-11-21 knows it, which refuses to show more. */
  data: NotificationData
  /** The rest of its data. May move there once no process of that release runs. */
  facts?: NotificationData
  /** Mails and texts about it hold words of ours alone: who caused it has not proved their address. */
  fixedWords?: true
  /** Of a chat message: its number in the chat; of a thread, that of the newest. */
  seq: number | null
  /** `<kind>:<what its facts go on about>`; absent where each fact has a notification of its own. */
  thread?: string
  /** Of a thread: the numbers of the facts it tells of, of those that are not read; the newest hundred. */
  seqs?: number[]
  /** When the fact happened, of a thread the newest. */
  at: Date
  read: boolean
  readAt: Date | null
  /** Deleted ones stay until they expire: there must be no second one of the fact. */
  deleted: boolean
}

/** From the fact on, read or not. */
const KEPT = 180 * DAY

type Fact = Pick<NotificationDoc, 'user' | 'fact' | 'kind' | 'wording' | 'params' | 'data' | 'at'> &
  Partial<Pick<NotificationDoc, 'seq' | 'fixedWords'>>

const FIELDS_OF_FIRST_RELEASES: readonly string[] = [
  'chatId',
  'invitationId',
  'jobId',
  'messageId',
  'quoteId',
]

/** The data of a notification as it is stored, in two parts. */
const storedData = (all: NotificationData): Pick<NotificationDoc, 'data' | 'facts'> => {
  const parts = ({ isFirst }: { isFirst: boolean }) =>
    Object.fromEntries(
      Object.entries(all).filter(([field]) => FIELDS_OF_FIRST_RELEASES.includes(field) === isFirst),
    )
  return { data: parts({ isFirst: true }), facts: parts({ isFirst: false }) }
}

/**
 * All of it, as an app gets it. The number of a thread's newest fact is that of the notification: a release that does not
 * know `facts` goes on with that one alone.
 */
export const dataOf = ({
  data,
  facts,
  seq,
}: Pick<NotificationDoc, 'data' | 'facts'> & { readonly seq?: number | null }): NotificationData => ({
  ...data,
  ...facts,
  ...(facts?.seq !== undefined && typeof seq === 'number' && { seq: String(seq) }),
})

export const newNotification = (
  { user, fact, kind, wording, params, data, fixedWords, seq = null, at }: Fact,
  now: Date,
): NotificationDoc => ({
  _id: new ObjectId(),
  user,
  fact,
  kind,
  wording,
  params,
  ...storedData(data),
  ...(fixedWords && { fixedWords }),
  seq,
  at,
  read: false,
  readAt: null,
  deleted: false,
  createdAt: now,
  updatedAt: now,
})

/** The indexes that decide whether there is a notification already. */
export const ONE_OF_FACT = 'fact_1_user_1'
export const ONE_UNREAD_OF_THREAD = 'user_1_thread_1'

export const notificationStore = (database: Database, clock: Clock): Store<NotificationDoc> => {
  const schema = new Schema<NotificationDoc>(
    {
      user: { type: Schema.Types.ObjectId, required: true },
      fact: { type: String, required: true },
      kind: { type: String, required: true },
      wording: { type: String, required: true },
      params: { type: Schema.Types.Mixed, required: true },
      data: { type: Schema.Types.Mixed, required: true },
      facts: { type: Schema.Types.Mixed, default: undefined },
      fixedWords: Boolean,
      seq: { type: Number, default: null },
      thread: String,
      seqs: { type: [Number], default: undefined },
      at: { type: Date, required: true },
      read: { type: Boolean, default: false },
      readAt: { type: Date, default: null },
      deleted: { type: Boolean, default: false },
    },
    baseSchemaOptions(clock),
  )
  // NotificationWriter: one for each fact and recipient
  schema.index({ fact: 1, user: 1 }, { name: ONE_OF_FACT, unique: true })
  // NotificationThreads.add: one unread of each thread
  schema.index(
    { user: 1, thread: 1 },
    {
      name: ONE_UNREAD_OF_THREAD,
      unique: true,
      partialFilterExpression: { thread: { $gt: '' }, read: false, deleted: false },
    },
  )
  // NotificationInbox.page and .before
  schema.index({ user: 1, deleted: 1, at: -1, _id: -1 })
  // NotificationInbox of the unread or the read ones, unreadCount, readAll
  schema.index({ user: 1, deleted: 1, read: 1, at: -1, _id: -1 })
  // NotificationInbox.readChat, NotificationThreads
  schema.index({ user: 1, 'data.chatId': 1, seq: 1 }, { partialFilterExpression: { seq: { $gt: 0 } } })
  schema.index({ at: 1 }, { expireAfterSeconds: KEPT / SECOND })
  return database.store('notifications', schema)
}
