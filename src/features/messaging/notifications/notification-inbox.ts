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

/** A stored notification, as controllers know it. */
export type Notification = NotificationDoc

const NEWEST_FIRST = { _id: -1 } as const
const UNREAD = { read: false }
const MAX_COUNTED = 100

interface Parts {
  readonly notifications: Store<NotificationDoc>
  readonly clock: Clock
}

/** What a user was told in the app, and what of it he has read. Others' notifications do not exist for him. */
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
  before(
    userId: UserId,
    request: { before: NotificationId; limit: number; read?: boolean | undefined },
  ): Promise<Notification[]> {
    return this.#parts.notifications.docs
      .find({ ...this.#of(userId, request), _id: { $lt: toObjectId(request.before) } })
      .sort(NEWEST_FIRST)
      .limit(request.limit)
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

  /** Ids that are not among the user's are passed over: he may have deleted them on another device. */
  async readMany(userId: UserId, ids: readonly NotificationId[]): Promise<void> {
    const chosen = { ...this.#of(userId, UNREAD), _id: { $in: ids.map(toObjectId) } }
    await this.#parts.notifications.docs.updateMany(chosen, this.#reading())
  }

  /** What tells of messages of a chat up to this number. */
  async readChat(userId: UserId, { chatId, upToSeq }: { chatId: string; upToSeq: number }): Promise<void> {
    const told = { ...this.#of(userId, UNREAD), 'data.chatId': chatId, seq: { $gt: 0, $lte: upToSeq } }
    await this.#parts.notifications.docs.updateMany(told, this.#reading())
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

  #of(userId: UserId, { read }: { read?: boolean | undefined } = {}): Filter<NotificationDoc> {
    return { user: toObjectId(userId), deleted: false, ...(read !== undefined && { read }) }
  }

  #reading() {
    const now = this.#parts.clock.now()
    return { $set: { read: true, readAt: now, updatedAt: now } }
  }
}
