import { ObjectId } from 'mongodb'
import type { UploadService } from '#features/catalog/uploads/uploads.service.js'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { AppError, invalidField, isAppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { UploadedFile } from '#kernel/files/file-types.js'
import type { Repeat } from '#kernel/http/endpoint.js'
import type { LimitedUse, RateLimiters } from '#kernel/http/rate-limits.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { toObjectId } from '#kernel/ids.js'
import type { Room } from '#kernel/realtime/room.js'
import type { ChatId } from './chat.ids.js'
import { messageSent } from './chat.events.js'
import { type ChatDoc, type MessageDoc, newMessage, REPEATED, type StoredImage } from './chat.model.js'
import { sideOfRole } from './chat.policy.js'
import { chatTurn, otherSide } from './chat.rules.js'
import { messagesLimit } from './chat.limits.js'
import type { ChatAnnouncer } from './chat-announcer.js'
import { type SentImage, withKeptImage } from './chat-images.js'
import type { ChatReader, OpenChat } from './chat-reader.js'
import type { UnseenMessages } from './unseen-messages.js'

export interface Draft {
  readonly chatId: ChatId
  readonly text?: string | undefined
  readonly image?: UploadedFile | undefined
  readonly clientMessageId: string
  /** The socket it came by, if any. */
  readonly origin?: Room
}

/** A stored message in its chat. `isNew` when this call stored it. */
export interface SentMessage extends Pick<OpenChat, 'chat' | 'showsContacts'> {
  readonly message: MessageDoc
  readonly isNew: boolean
}

const EMPTY_MESSAGE: FieldProblem = {
  code: 'REQUIRED',
  en: 'Enter a text or add an image',
  ar: 'يُرجى إدخال نص أو إرفاق صورة',
}

interface Parts {
  readonly chats: Store<ChatDoc>
  readonly messages: Store<MessageDoc>
  readonly jobs: JobQueries
  readonly reader: ChatReader
  readonly announcer: ChatAnnouncer
  readonly uploads: UploadService
  readonly unseen: UnseenMessages
  readonly outbox: Outbox
  readonly rateLimiters: RateLimiters
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
   * Stores a message once. The same `clientMessageId` again, by REST or socket, returns the stored message, has no
   * effect and is under no limit. Throws NOT_FOUND, CHAT_CLOSED, RATE_LIMITED, VALIDATION_FAILED when there is nothing in
   * it, CLIENT_MESSAGE_ID_REUSED when the earlier message was another, FILE_TYPE_NOT_ALLOWED or SERVICE_UNAVAILABLE when
   * the image cannot be stored.
   */
  async send(actor: Actor, draft: Draft, repeat: Repeat): Promise<SentMessage> {
    if (!draft.image && draft.text === undefined) throw invalidField('text', EMPTY_MESSAGE)
    const use = { limit: messagesLimit, subject: actor.id }
    const refusal = repeat.refusal ?? (await this.#refusalOf(use))
    const sent = refusal ? await this.#sentBefore(actor, draft, refusal) : await this.#send(actor, draft)
    if (sent.isNew) return sent
    repeat.noted()
    if (!refusal) await this.#parts.rateLimiters.giveBack(use)
    return sent
  }

  /** Null when one more is free, which is counted. */
  async #refusalOf(use: LimitedUse): Promise<AppError | null> {
    try {
      await this.#parts.rateLimiters.take(use)
      return null
    } catch (error) {
      if (isAppError(error, 'RATE_LIMITED')) return error
      throw error
    }
  }

  async #sentBefore(actor: Actor, draft: Draft, otherwise: AppError): Promise<SentMessage> {
    const earlier = await this.#earlier(await this.#parts.reader.own(actor, draft.chatId), actor, draft)
    if (!earlier) throw otherwise
    return earlier
  }

  async #send(actor: Actor, draft: Draft): Promise<SentMessage> {
    const { image } = draft
    if (!image) return this.#store(actor, draft, null)
    // Checked before an image is uploaded for nothing; the transaction decides.
    const open = await this.#parts.reader.own(actor, draft.chatId)
    const earlier = await this.#earlier(open, actor, draft)
    if (earlier) return earlier
    if (!open.isOpen) throw new AppError('CHAT_CLOSED')
    return withKeptImage({ ...this.#parts, actor }, image, (sent) => this.#store(actor, draft, sent))
  }

  /** Reads nothing beforehand that a guarded write or a unique index decides; looks for the reason where one says no. */
  async #store(actor: Actor, draft: Draft, image: SentImage | null): Promise<SentMessage> {
    try {
      return await this.#parts.database.transaction((tx) => this.#append(tx, actor, { draft, image }), {
        turn: chatTurn(draft),
      })
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
    { draft, image: sent }: { draft: Draft; image: SentImage | null },
  ): Promise<SentMessage> {
    const _id = new ObjectId()
    const now = this.#parts.clock.now()
    const chat = await this.#count(tx, actor, { chatId: draft.chatId, message: _id, now })
    const open = this.#parts.reader.asOf(chat, await this.#parts.jobs.outline(chat.job, tx))
    if (!open.isOpen) throw new AppError('CHAT_CLOSED')
    const side = sideOfRole(actor)
    const { text = null, clientMessageId } = draft
    const image = sent && (await this.#assign(tx, actor, { sent, message: _id }))
    const message = newMessage(
      { _id, chat: chat._id, seq: chat.lastSeq, sender: chat[side], text, image, clientMessageId },
      now,
    )
    tx.writeLast(this.#parts.messages, [{ insertOne: { document: message } }])
    const onScreen = await this.#parts.unseen.isOnScreen(tx, chat, otherSide(side))
    await this.#parts.outbox.emit(tx, messageSent, {
      chatId: draft.chatId,
      messageId: _id.toHexString(),
      seq: message.seq,
      jobId: open.job.id.toHexString(),
      senderId: actor.id,
      recipientId: chat[otherSide(side)].toHexString(),
      ...(onScreen && { onScreen }),
    })
    tx.onCommit(() => {
      this.#parts.announcer.sent(open, message, draft.origin)
    })
    return { chat, showsContacts: open.showsContacts, message, isNew: true }
  }

  async #assign(
    tx: Tx,
    actor: Actor,
    { sent: { picture, digest }, message }: { sent: SentImage; message: ObjectId },
  ): Promise<StoredImage> {
    const use = { kind: 'chat-message', id: message }
    await this.#parts.uploads.assign(tx, { actor, use, ids: [picture.id], pathOf: () => 'image' })
    return { url: picture.url, publicId: picture.publicId, digest }
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
    { chat, showsContacts }: OpenChat,
    actor: Actor,
    { text, image, clientMessageId }: Draft,
  ): Promise<SentMessage | null> {
    const message = await this.#parts.messages.docs.findOne({
      chat: chat._id,
      sender: toObjectId(actor.id),
      clientMessageId,
    })
    if (!message) return null
    const isSame = message.text === (text ?? null) && message.image?.digest === image?.digest
    if (!isSame) throw new AppError('CLIENT_MESSAGE_ID_REUSED')
    return { chat, showsContacts, message, isNew: false }
  }
}
