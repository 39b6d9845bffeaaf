import { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import type { ChatSide } from './chat.rules.js'

export interface ChatDoc extends Timestamped {
  _id: ObjectId
  job: ObjectId
  client: ObjectId
  craftsman: ObjectId
  /** The number of the newest message; they count from 1 without a gap. */
  lastSeq: number
  lastMessage: ObjectId | null
  lastMessageAt: Date
  /** The newest message each of them has read. */
  readSeq: Record<ChatSide, number>
  /** How many messages of the other each of them has not read. */
  unread: Record<ChatSide, number>
  /** When one of the two closed it; the end of the job closes it without a trace here. */
  closedAt: Date | null
  closedBy: ObjectId | null
}

export interface MessageDoc extends Timestamped {
  _id: ObjectId
  chat: ObjectId
  seq: number
  sender: ObjectId
  /** As it was written: masking happens when it is shown. */
  text: string | null
  image: StoredImage | null
  clientMessageId: string
}

export interface StoredImage {
  url: string
  publicId: string
  /** Tells whether a repeated message has the same picture. */
  digest: string
}

export const newChat = (
  { job, client, craftsman }: Pick<ChatDoc, 'job' | 'client' | 'craftsman'>,
  now: Date,
): ChatDoc => ({
  _id: new ObjectId(),
  job,
  client,
  craftsman,
  lastSeq: 0,
  lastMessage: null,
  lastMessageAt: now,
  readSeq: { client: 0, craftsman: 0 },
  unread: { client: 0, craftsman: 0 },
  closedAt: null,
  closedBy: null,
  createdAt: now,
  updatedAt: now,
})

export const newMessage = (
  facts: Pick<MessageDoc, '_id' | 'chat' | 'seq' | 'sender' | 'text' | 'image' | 'clientMessageId'>,
  now: Date,
): MessageDoc => ({ ...facts, createdAt: now, updatedAt: now })

/** The index that a repeated message meets. */
export const REPEATED = 'chat_1_sender_1_clientMessageId_1'

const perSide = () => ({
  client: { type: Number, required: true, default: 0 },
  craftsman: { type: Number, required: true, default: 0 },
})

export const chatStore = (database: Database, clock: Clock): Store<ChatDoc> => {
  const schema = new Schema<ChatDoc>(
    {
      job: { type: Schema.Types.ObjectId, required: true },
      client: { type: Schema.Types.ObjectId, required: true },
      craftsman: { type: Schema.Types.ObjectId, required: true },
      lastSeq: { type: Number, required: true, default: 0 },
      lastMessage: { type: Schema.Types.ObjectId, default: null },
      lastMessageAt: { type: Date, required: true },
      readSeq: perSide(),
      unread: perSide(),
      closedAt: { type: Date, default: null },
      closedBy: { type: Schema.Types.ObjectId, default: null },
    },
    baseSchemaOptions(clock),
  )
  // ChatService.open: one chat for a job and a craftsman
  schema.index({ job: 1, craftsman: 1 }, { unique: true })
  // ChatService.ofJob
  schema.index({ job: 1, lastMessageAt: -1, _id: -1 })
  // ChatService.list, for each side
  schema.index({ client: 1, lastMessageAt: -1, _id: -1 })
  schema.index({ craftsman: 1, lastMessageAt: -1, _id: -1 })
  return database.store('chats', schema)
}

export const messageStore = (database: Database, clock: Clock): Store<MessageDoc> => {
  const schema = new Schema<MessageDoc>(
    {
      chat: { type: Schema.Types.ObjectId, required: true },
      seq: { type: Number, required: true, min: 1 },
      sender: { type: Schema.Types.ObjectId, required: true },
      text: { type: String, default: null },
      image: {
        type: new Schema<StoredImage>(
          {
            url: { type: String, required: true },
            publicId: { type: String, required: true },
            digest: { type: String, required: true },
          },
          { strict: 'throw', _id: false },
        ),
        default: null,
      },
      clientMessageId: { type: String, required: true },
    },
    baseSchemaOptions(clock),
  )
  // MessageLog.history, both ways; no two messages have one number
  schema.index({ chat: 1, seq: -1 }, { unique: true })
  // ChatMessages.send: what a repeated message finds; it is stored once
  schema.index({ chat: 1, sender: 1, clientMessageId: 1 }, { unique: true })
  return database.store('messages', schema)
}
