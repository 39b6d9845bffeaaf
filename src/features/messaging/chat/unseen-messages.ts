import { type Clock, HOUR, SECOND, shift } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { toObjectId } from '#kernel/ids.js'
import { PRESENCE_KEPT_MS, type PresenceReader } from '#kernel/realtime/presence.js'
import { chatRoom } from '#kernel/realtime/room.js'
import type { TimerHandler, Timers } from '#kernel/tasks/timers.js'
import { messageUnseen } from './chat.events.js'
import type { ChatDoc, MessageDoc } from './chat.model.js'
import { CHAT_SIDES, type ChatSide, otherSide } from './chat.rules.js'
import { UNSEEN_MESSAGES } from './chat.timers.js'

/** By then it is certain whether a screen to which a message went was still there, in milliseconds. */
const LOOK_AFTER = PRESENCE_KEPT_MS + 15 * SECOND
/** A screen on which a message stays unread for that long has nobody before it, in milliseconds. */
const UNATTENDED_AFTER = HOUR

interface Parts {
  readonly chats: Store<ChatDoc>
  readonly messages: Store<MessageDoc>
  readonly presence: PresenceReader
  readonly timers: Timers
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/**
 * Messages that nobody is notified of, because their recipient has the chat on a screen. A phone that loses its network is
 * taken to be there for up to a minute more, and a tab may be left open: what came meanwhile and was not read is made up for.
 */
export class UnseenMessages {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Whether the recipient of a message has the chat on a screen now; if so, looks again later. */
  async isOnScreen(tx: Tx, chat: ChatDoc, recipient: ChatSide): Promise<boolean> {
    if (!this.#parts.presence.isIn(chatRoom(chat._id), chat[recipient])) return false
    await this.#lookLater(tx, chat, recipient)
    return true
  }

  get timer(): TimerHandler {
    return {
      kind: UNSEEN_MESSAGES,
      run: (subject) => {
        const [chatId = '', given] = subject.split(':')
        const side = CHAT_SIDES.find((each) => each === given)
        if (!side) throw new Error(`the timer of ${subject} names no side`)
        return this.#parts.database.transaction((tx) => this.#look(tx, chatId, side))
      },
    }
  }

  async #lookLater(tx: Tx, chat: ChatDoc, recipient: ChatSide): Promise<void> {
    const subject = `${chat._id.toHexString()}:${recipient}`
    const dueAt = shift(this.#parts.clock.now(), LOOK_AFTER)
    await this.#parts.timers.schedule(tx, { kind: UNSEEN_MESSAGES, subject, dueAt })
  }

  async #look(tx: Tx, chatId: string, side: ChatSide): Promise<void> {
    const { chats, presence, outbox, clock } = this.#parts
    const chat = await chats.docs.findOne({ _id: toObjectId(chatId) }, { session: tx.session })
    if (!chat || chat.unread[side] === 0) return
    if (presence.isIn(chatRoom(chatId), chat[side])) {
      const oldest = await this.#unread(tx, chat, { side, order: 1 })
      if (!oldest) return
      if (clock.now() < shift(oldest.createdAt, UNATTENDED_AFTER)) return this.#lookLater(tx, chat, side)
    }
    const newest = await this.#unread(tx, chat, { side, order: -1 })
    if (!newest) return
    const sender = chat[otherSide(side)]
    await outbox.emit(tx, messageUnseen, {
      chatId,
      messageId: newest._id.toHexString(),
      seq: newest.seq,
      jobId: chat.job.toHexString(),
      senderId: sender.toHexString(),
      recipientId: chat[side].toHexString(),
    })
  }

  /** The oldest or the newest message that is unread. */
  #unread(
    tx: Tx,
    chat: ChatDoc,
    { side, order }: { side: ChatSide; order: 1 | -1 },
  ): Promise<MessageDoc | null> {
    return this.#parts.messages.docs.findOne(
      { chat: chat._id, sender: chat[otherSide(side)], seq: { $gt: chat.readSeq[side] } },
      { session: tx.session, sort: { seq: order } },
    )
  }
}
