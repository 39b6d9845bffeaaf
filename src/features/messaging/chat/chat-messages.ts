import { ObjectId } from 'mongodb'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { FileStorage } from '#integrations/storage/port.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { AppError, invalidField, isAppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { UploadedFile } from '#kernel/files.js'
import { toObjectId } from '#kernel/ids.js'
import type { ChatId } from './chat.ids.js'
import { messageSent } from './chat.events.js'
import { type ChatDoc, type MessageDoc, newMessage, REPEATED, type StoredImage } from './chat.model.js'
import { sideOfRole } from './chat.policy.js'
import { otherSide } from './chat.rules.js'
import type { ChatAnnouncer } from './chat-announcer.js'
import { digestOf, withStoredImage } from './chat-images.js'
import type { ChatReader, OpenChat } from './chat-reader.js'

export interface Draft {
  readonly chatId: ChatId
  readonly text?: string | undefined
  readonly image?: UploadedFile | undefined
  readonly clientMessageId: string
}

/** A stored message in its chat. `isNew` when this call stored it. */
export interface SentMessage extends Pick<OpenChat, 'chat' | 'job'> {
  readonly message: MessageDoc
  readonly isNew: boolean
}

const EMPTY_MESSAGE = { en: 'Enter a text or add an image', ar: 'يُرجى إدخال نص أو إرفاق صورة' }

interface Parts {
  readonly chats: Store<ChatDoc>
  readonly messages: Store<MessageDoc>
  readonly jobs: JobQueries
  readonly reader: ChatReader
  readonly announcer: ChatAnnouncer
  readonly storage: FileStorage
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Sending, by REST and by socket alike. */
export class ChatMessages {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Stores a message once. The same `clientMessageId` again, by REST or socket, returns the stored message and has no
   * effect. Throws NOT_FOUND, CHAT_CLOSED, VALIDATION_FAILED when there is nothing in it, CLIENT_MESSAGE_ID_REUSED when
   * the earlier message was another, FILE_TYPE_NOT_ALLOWED or SERVICE_UNAVAILABLE when the image cannot be stored.
   */
  async send(actor: Actor, draft: Draft): Promise<SentMessage> {
    const { image, text } = draft
    if (!image) {
      if (text === undefined) throw invalidField('text', EMPTY_MESSAGE)
      return this.#store(actor, draft, null)
    }
    // Checked before an image is uploaded for nothing; the transaction decides.
    const open = await this.#parts.reader.own(actor, draft.chatId)
    const earlier = await this.#earlier(open, actor, draft)
    if (earlier) return earlier
    if (!open.isOpen) throw new AppError('CHAT_CLOSED')
    return withStoredImage(this.#parts.storage, image, (stored) => this.#store(actor, draft, stored))
  }

  /** Reads nothing beforehand that a guarded write or a unique index decides; looks for the reason where one says no. */
  async #store(actor: Actor, draft: Draft, image: StoredImage | null): Promise<SentMessage> {
    try {
      return await this.#parts.database.transaction((tx) => this.#append(tx, actor, { draft, image }))
    } catch (error) {
      if (!isAppError(error, 'CHAT_CLOSED') && !isDuplicateKey(error, REPEATED)) throw error
      const earlier = await this.#earlier(await this.#parts.reader.own(actor, draft.chatId), actor, draft)
      if (earlier) return earlier
      throw error
    }
  }

  async #append(
    tx: Tx,
    actor: Actor,
    { draft, image }: { draft: Draft; image: StoredImage | null },
  ): Promise<SentMessage> {
    const _id = new ObjectId()
    const now = this.#parts.clock.now()
    const chat = await this.#count(tx, actor, { chatId: draft.chatId, message: _id, now })
    const open = this.#parts.reader.asOf(chat, await this.#parts.jobs.outline(chat.job, tx))
    if (!open.isOpen) throw new AppError('CHAT_CLOSED')
    const side = sideOfRole(actor)
    const { text = null, clientMessageId } = draft
    const message = newMessage(
      { _id, chat: chat._id, seq: chat.lastSeq, sender: chat[side], text, image, clientMessageId },
      now,
    )
    tx.writeLast(this.#parts.messages, [{ insertOne: { document: message } }])
    await this.#parts.outbox.emit(tx, messageSent, {
      chatId: draft.chatId,
      messageId: _id.toHexString(),
      seq: message.seq,
      jobId: open.job.id.toHexString(),
      senderId: actor.id,
      recipientId: chat[otherSide(side)].toHexString(),
    })
    tx.onCommit(() => {
      this.#parts.announcer.sent(open, message)
    })
    return { chat, job: open.job, message, isNew: true }
  }

  /**
   * All messages of a chat write its document: of those sent at the same time each gets the next number, none is left out.
   * Throws CHAT_CLOSED for a chat of others, too.
   */
  async #count(
    tx: Tx,
    actor: Actor,
    { chatId, message, now }: { chatId: ChatId; message: ObjectId; now: Date },
  ): Promise<ChatDoc> {
    const side = sideOfRole(actor)
    const chat = await this.#parts.chats.docs.findOneAndUpdate(
      { _id: toObjectId(chatId), [side]: toObjectId(actor.id), closedAt: null },
      {
        $inc: { lastSeq: 1, [`unread.${otherSide(side)}`]: 1 },
        $set: { lastMessage: message, lastMessageAt: now, updatedAt: now },
      },
      { session: tx.session, returnDocument: 'after' },
    )
    if (!chat) throw new AppError('CHAT_CLOSED')
    return chat
  }

  /** What this `clientMessageId` stored before. Throws CLIENT_MESSAGE_ID_REUSED when that was another message. */
  async #earlier(
    { chat, job }: OpenChat,
    actor: Actor,
    { text, image, clientMessageId }: Draft,
  ): Promise<SentMessage | null> {
    const message = await this.#parts.messages.docs.findOne({
      chat: chat._id,
      sender: toObjectId(actor.id),
      clientMessageId,
    })
    if (!message) return null
    const isSame = message.text === (text ?? null) && message.image?.digest === (image && digestOf(image))
    if (!isSame) throw new AppError('CLIENT_MESSAGE_ID_REUSED')
    return { chat, job, message, isNew: false }
  }
}
