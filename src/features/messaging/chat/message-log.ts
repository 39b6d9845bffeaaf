import type { ObjectId } from 'mongodb'
import type { Store, Tx } from '#kernel/db/database.js'
import { invalidField } from '#kernel/errors/app-error.js'
import type { ChatId, MessageId } from './chat.ids.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { toObjectId } from '#kernel/ids.js'
import { type Page, pageOf } from '#kernel/paging.js'
import type { MessageDoc } from './chat.model.js'
import type { HistoryQuery } from './chat.schemas.js'
import type { ChatReader, ChatViewer, OpenChat } from './chat-reader.js'

/** Some messages of a chat, in the order that was asked for. */
export interface History extends OpenChat {
  readonly messages: readonly MessageDoc[]
  readonly hasMore: boolean
  /** Null with a cursor. */
  readonly pagination: Page<MessageDoc>['pagination'] | null
}

const NOT_HERE: FieldProblem = {
  code: 'MESSAGE_NOT_IN_CHAT',
  en: 'There is no such message in this chat',
  ar: 'هذه الرسالة غير موجودة في هذه المحادثة',
}

interface Parts {
  readonly messages: Store<MessageDoc>
  readonly reader: ChatReader
}

export class MessageLog {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Newest first, or with `after` oldest first. The numbers of messages are the cursor, so nothing is left out or comes
   * twice while others write; they have no gap, so the last one is the count of a page. Throws NOT_FOUND, VALIDATION_FAILED for a cursor that is no message of this chat.
   */
  async history(viewer: ChatViewer, chatId: ChatId, query: HistoryQuery): Promise<History> {
    const open = await this.#parts.reader.readable(viewer, chatId)
    const chat = open.chat._id
    const { after, before, page = 1, limit } = query
    const range = {
      ...(before !== undefined && { $lt: (await this.find(chat, { before })).seq }),
      ...(after !== undefined && { $gt: (await this.find(chat, { after })).seq }),
    }
    const isBounded = Object.keys(range).length > 0
    const found = await this.#parts.messages.docs
      .find({ chat, ...(isBounded && { seq: range }) })
      .sort({ seq: after === undefined ? -1 : 1 })
      .skip((page - 1) * limit)
      .limit(limit + 1)
      .toArray()
    const { data: messages, pagination } = pageOf(found.slice(0, limit), open.chat.lastSeq, { page, limit })
    return {
      ...open,
      messages,
      hasMore: found.length > limit,
      pagination: isBounded ? null : pagination,
    }
  }

  /** The message that a field names by its id. Throws VALIDATION_FAILED naming the field when it is not of this chat. */
  async find(chat: ObjectId, field: Readonly<Record<string, MessageId>>, tx?: Tx): Promise<MessageDoc> {
    const [[name, id] = []] = Object.entries(field)
    const message =
      id &&
      (await this.#parts.messages.docs.findOne(
        { _id: toObjectId(id), chat },
        { ...(tx && { session: tx.session }) },
      ))
    if (!message) throw invalidField(name ?? '', NOT_HERE)
    return message
  }

  /** How many messages of a sender come after a number. */
  countAfter(tx: Tx, { chat, sender, seq }: Pick<MessageDoc, 'chat' | 'sender' | 'seq'>): Promise<number> {
    return this.#parts.messages.docs.countDocuments(
      { chat, sender, seq: { $gt: seq } },
      { session: tx.session },
    )
  }

  /** By hex id. */
  async byIds(ids: readonly ObjectId[]): Promise<ReadonlyMap<string, MessageDoc>> {
    const messages = await this.#parts.messages.docs.find({ _id: { $in: [...ids] } }).toArray()
    return new Map(messages.map((message) => [message._id.toHexString(), message]))
  }
}
