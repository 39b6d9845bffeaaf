import type { Filter } from 'mongodb'
import type { Clock } from '#kernel/clock.js'
import type { Store } from '#kernel/db/database.js'
import { findPage } from '#kernel/db/find-page.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { NotificationId } from './notifications.ids.js'
import type { UserId } from '#kernel/auth/actor.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { Page, PageRequest } from '#kernel/paging.js'
import type { NotificationDoc } from './notifications.model.js'

export type Notification = NotificationDoc

const NEWEST_FIRST = { at: -1, _id: -1 } as const
const UNREAD = { read: false }
const MAX_COUNTED = 100

interface Parts {
  readonly notifications: Store<NotificationDoc>
  readonly clock: Clock
}

/** A user's notifications in the app, and which of them are read. Those of others do not exist for them. */
export class NotificationInbox {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  page(userId: UserId, request: PageRequest & { read?: boolean | undefined }): Promise<Page<Notification>> {
    const filter = this.#of(userId, request)
    return findPage(this.#parts.notifications, { filter, sort: NEWEST_FIRST }, request)
  }

  /** The newest that are older than `before`. */
  async before(
    userId: UserId,
    { before, limit, read }: { before: NotificationId; limit: number; read?: boolean | undefined },
  ): Promise<Notification[]> {
    return this.#parts.notifications.docs
      .find({ ...this.#of(userId, { read }), ...(await this.#olderThan(userId, toObjectId(before))) })
      .sort(NEWEST_FIRST)
      .limit(limit)
      .toArray()
  }

  /** At most a hundred: no badge shows more than "99+". */
  unreadCount(userId: UserId): Promise<number> {
    return this.#parts.notifications.docs.countDocuments(this.#of(userId, UNREAD), { limit: MAX_COUNTED })
  }

  /** Those of them that are still there, the oldest first; for the channels. */
  byIds(ids: readonly ObjectId[]): Promise<Notification[]> {
    return this.#parts.notifications.docs
      .find({ _id: { $in: [...ids] }, deleted: false })
      .sort({ _id: 1 })
      .toArray()
  }

  /** Throws NOT_FOUND; read again, nothing changes. */
  async read(userId: UserId, id: NotificationId): Promise<Notification> {
    const own = { ...this.#of(userId), _id: toObjectId(id) }
    const read = await this.#parts.notifications.docs.findOneAndUpdate(
      { ...own, read: false },
      this.#reading(),
      {
        returnDocument: 'after',
      },
    )
    const notification = read ?? (await this.#parts.notifications.docs.findOne(own))
    if (!notification) throw new AppError('NOT_FOUND')
    return notification
  }

  /** Ids that are not among the user's are passed over: they may have been deleted on another device. */
  async readMany(userId: UserId, ids: readonly NotificationId[]): Promise<void> {
    const chosen = { ...this.#of(userId, UNREAD), _id: { $in: ids.map(toObjectId) } }
    await this.#parts.notifications.docs.updateMany(chosen, this.#reading())
  }

  /** Those of a chat's messages, as far as these are read: of a thread that goes on, what is read counts no more. */
  async readChat(userId: UserId, { chatId, upToSeq }: { chatId: string; upToSeq: number }): Promise<void> {
    const ofChat = { ...this.#of(userId, UNREAD), 'data.chatId': chatId, seq: { $gt: 0 } }
    const isRead = { $lte: ['$seq', upToSeq] }
    const left = { $filter: { input: '$seqs', cond: { $gt: ['$$this', upToSeq] } } }
    const now = this.#parts.clock.now()
    await this.#parts.notifications.docs.updateMany(ofChat, [
      {
        $set: {
          read: isRead,
          readAt: { $cond: [isRead, now, null] },
          seqs: { $cond: [{ $or: [isRead, { $not: { $isArray: '$seqs' } }] }, '$seqs', left] },
          updatedAt: now,
        },
      },
    ])
  }

  async readAll(userId: UserId): Promise<void> {
    await this.#parts.notifications.docs.updateMany(this.#of(userId, UNREAD), this.#reading())
  }

  /** Throws NOT_FOUND. */
  async remove(userId: UserId, id: NotificationId): Promise<void> {
    const { $set } = this.#reading()
    const removed = await this.#parts.notifications.docs.updateOne(
      { ...this.#of(userId), _id: toObjectId(id) },
      { $set: { ...$set, deleted: true } },
    )
    if (removed.matchedCount === 0) throw new AppError('NOT_FOUND')
  }

  /** A cursor that is gone, or another's, tells by its id when it was made. */
  async #olderThan(userId: UserId, _id: ObjectId): Promise<Filter<NotificationDoc>> {
    const cursor = await this.#parts.notifications.docs.findOne(
      { _id, user: toObjectId(userId) },
      { projection: { at: 1 } },
    )
    if (!cursor) return { _id: { $lt: _id } }
    const { at } = cursor
    return { at: { $lte: at }, $or: [{ at: { $lt: at } }, { _id: { $lt: _id } }] }
  }

  #of(userId: UserId, { read }: { read?: boolean | undefined } = {}): Filter<NotificationDoc> {
    return { user: toObjectId(userId), deleted: false, ...(read !== undefined && { read }) }
  }

  #reading() {
    const now = this.#parts.clock.now()
    return { $set: { read: true, readAt: now, updatedAt: now } }
  }
}
