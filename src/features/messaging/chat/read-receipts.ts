import type { UserId, Actor } from '#kernel/auth/actor.js'
import type { Database, Store } from '#kernel/db/database.js'
import type { Room } from '#kernel/realtime/room.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { ChatId, MessageId } from './chat.ids.js'
import { toObjectId } from '#kernel/ids.js'
import { messagesRead } from './chat.events.js'
import type { ChatDoc } from './chat.model.js'
import { chatTurn, type ChatSide, otherSide } from './chat.rules.js'
import type { ChatAnnouncer } from './chat-announcer.js'
import type { ChatReader } from './chat-reader.js'
import type { MessageLog } from './message-log.js'

interface Parts {
  readonly chats: Store<ChatDoc>
  readonly log: MessageLog
  readonly reader: ChatReader
  readonly announcer: ChatAnnouncer
  readonly outbox: Outbox
  readonly database: Database
}

export class ReadReceipts {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The number of the newest message that one of the two has read; 0 for none. */
  async seqOf(chatId: ChatId, reader: UserId): Promise<number> {
    const chat = await this.#parts.chats.docs.findOne(
      { _id: toObjectId(chatId) },
      { projection: { client: 1, readSeq: 1 } },
    )
    if (!chat) return 0
    return chat.readSeq[chat.client.equals(toObjectId(reader)) ? 'client' : 'craftsman']
  }

  /**
   * Moves the actor's mark forward; an older message changes nothing. `origin` is the socket it came by. Throws NOT_FOUND, or VALIDATION_FAILED for a
   * message of another chat.
   */
  markRead(
    actor: Actor,
    { chatId, upTo, origin }: { chatId: ChatId; upTo: MessageId; origin?: Room },
  ): Promise<{ chat: ChatDoc; side: ChatSide }> {
    return this.#parts.database.transaction(
      async (tx) => {
        const { chat, side } = await this.#parts.reader.own(actor, chatId, tx)
        const message = await this.#parts.log.find(chat._id, { upTo }, tx)
        if (message.seq <= chat.readSeq[side]) return { chat, side }
        const { seq } = message
        const unread = await this.#parts.log.countAfter(tx, {
          chat: chat._id,
          sender: chat[otherSide(side)],
          seq,
        })
        const moved = await this.#parts.chats.docs.findOneAndUpdate(
          { _id: chat._id, [`readSeq.${side}`]: { $lt: seq } },
          { $set: { [`readSeq.${side}`]: seq, [`unread.${side}`]: unread } },
          { session: tx.session, returnDocument: 'after' },
        )
        if (!moved) return { chat, side }
        await this.#parts.outbox.emit(tx, messagesRead, {
          chatId,
          jobId: moved.job.toHexString(),
          readerId: actor.id,
          upToSeq: seq,
        })
        tx.onCommit(() => {
          this.#parts.announcer.read(moved, { reader: moved[side], message, origin })
        })
        return { chat: moved, side }
      },
      { turn: chatTurn({ chatId }) },
    )
  }
}
