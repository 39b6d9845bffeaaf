import { ObjectId } from 'mongodb'
import type { FileStorage } from '#integrations/storage/port.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { UploadedFile } from '#kernel/files.js'
import type { ChatId } from './chat.ids.js'
import { messageSent } from './chat.events.js'
import type { ChatDoc, MessageDoc, StoredImage } from './chat.model.js'
import { type ChatSide, otherSide } from './chat.rules.js'
import type { ChatAnnouncer } from './chat-announcer.js'
import { digestOf, withStoredImage } from './chat-images.js'
import type { ChatReader, OpenChat } from './chat-reader.js'

/** What somebody wants to send; a text, an image or both. */
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

type Own = OpenChat & { readonly side: ChatSide }

const NOTHING_SAID = { en: 'A text or an image is needed', ar: 'أرسل نصًا أو صورة' }

interface Parts {
  readonly chats: Store<ChatDoc>
  readonly messages: Store<MessageDoc>
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
   * Stores a message once. The same `clientMessageId` again, over whatever door, returns the stored message and has no
   * effect. Throws NOT_FOUND, CHAT_CLOSED, VALIDATION_FAILED when there is nothing in it, CLIENT_MESSAGE_ID_REUSED when
   * the earlier message was another, FILE_TYPE_NOT_ALLOWED or SERVICE_UNAVAILABLE when the image cannot be stored.
   */
  async send(actor: Actor, draft: Draft): Promise<SentMessage> {
    if (draft.text === undefined && !draft.image) throw invalidField('text', NOTHING_SAID)
    const open = await this.#parts.reader.own(actor, draft.chatId)
    // Looked at before an image is uploaded for nothing; the transaction decides.
    const earlier = await this.#earlier(open, draft)
    if (earlier) return earlier
    if (!open.isOpen) throw new AppError('CHAT_CLOSED')
    if (!draft.image) return this.#store(actor, draft, null)
    return withStoredImage(this.#parts.storage, draft.image, (image) => this.#store(actor, draft, image))
  }

  #store(actor: Actor, draft: Draft, image: StoredImage | null): Promise<SentMessage> {
    return this.#parts.database.transaction(async (tx) => {
      const open = await this.#parts.reader.own(actor, draft.chatId, tx)
      const earlier = await this.#earlier(open, draft, tx)
      if (earlier) return earlier
      if (!open.isOpen) throw new AppError('CHAT_CLOSED')
      const message = await this.#append(tx, open, { draft, image })
      await this.#parts.outbox.emit(tx, messageSent, {
        chatId: draft.chatId,
        messageId: message._id.toHexString(),
        seq: message.seq,
        jobId: open.job.id.toHexString(),
        senderId: actor.id,
        recipientId: open.chat[otherSide(open.side)].toHexString(),
      })
      tx.onCommit(() => {
        this.#parts.announcer.sent(open, message)
      })
      return { chat: open.chat, job: open.job, message, isNew: true }
    })
  }

  /** All messages of a chat write its document: of those sent at the same time each gets the next number, none is left out. */
  async #append(
    tx: Tx,
    { chat, side }: Own,
    { draft, image }: { draft: Draft; image: StoredImage | null },
  ): Promise<MessageDoc> {
    const _id = new ObjectId()
    const now = this.#parts.clock.now()
    const counted = await this.#parts.chats.docs.findOneAndUpdate(
      { _id: chat._id, closedAt: null },
      {
        $inc: { lastSeq: 1, [`unread.${otherSide(side)}`]: 1 },
        $set: { lastMessage: _id, lastMessageAt: now, updatedAt: now },
      },
      { session: tx.session, returnDocument: 'after', projection: { lastSeq: 1 } },
    )
    if (!counted) throw new AppError('CHAT_CLOSED')
    const fields: Omit<MessageDoc, 'createdAt' | 'updatedAt'> = {
      _id,
      chat: chat._id,
      seq: counted.lastSeq,
      sender: chat[side],
      text: draft.text ?? null,
      image,
      clientMessageId: draft.clientMessageId,
    }
    const [message] = await this.#parts.messages.model.create([fields], { session: tx.session })
    if (!message) throw new Error('create returned nothing')
    return message.toObject()
  }

  /** What this `clientMessageId` stored before. Throws CLIENT_MESSAGE_ID_REUSED when that was another message. */
  async #earlier(
    { chat, job, side }: Own,
    { text, image, clientMessageId }: Draft,
    tx?: Tx,
  ): Promise<SentMessage | null> {
    const message = await this.#parts.messages.docs.findOne(
      { chat: chat._id, sender: chat[side], clientMessageId },
      { ...(tx && { session: tx.session }) },
    )
    if (!message) return null
    const isSame = message.text === (text ?? null) && message.image?.digest === (image && digestOf(image))
    if (!isSame) throw new AppError('CLIENT_MESSAGE_ID_REUSED')
    return { chat, job, message, isNew: false }
  }
}
