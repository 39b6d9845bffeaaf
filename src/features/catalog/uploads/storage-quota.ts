import type { Document } from 'mongodb'
import type { UserId } from '#kernel/auth/actor.js'
import { type Clock, DAY, MINUTE, SECOND } from '#kernel/clock.js'
import { isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { toObjectId, type ObjectId } from '#kernel/ids.js'
import type { StorageUse } from './storage-use.model.js'

/** How much one user may send and keep. */
export interface StorageLimits {
  readonly imagesPerMinute: number
  readonly megabytesPerDay: number
  readonly megabytesInAll: number
}

const MEGABYTE = 1024 ** 2

/** Counts what users send and keep. */
export class StorageQuota {
  readonly #uses: Store<StorageUse>
  readonly #limits: StorageLimits
  readonly #clock: Clock

  constructor(parts: { uses: Store<StorageUse>; limits: StorageLimits; clock: Clock }) {
    this.#uses = parts.uses
    this.#limits = parts.limits
    this.#clock = parts.clock
  }

  /** Counts a picture that was sent, before any work is done for it. Throws UPLOAD_LIMIT_REACHED. */
  async admit(user: UserId, bytes: number): Promise<void> {
    const now = this.#clock.now()
    const use = await this.#count(user, bytes, now).catch((error: unknown) => {
      if (isDuplicateKey(error)) return this.#count(user, bytes, now)
      throw error
    })
    if (use.refused === null) return
    const isMinute = use.refused === 'imagesPerMinute'
    const over = isMinute ? use.minute.from.getTime() + MINUTE : use.day.from.getTime() + DAY
    const retryAfterSeconds = Math.max(1, Math.ceil((over - now.getTime()) / SECOND))
    const details = { limit: use.refused, most: this.#limits[use.refused], retryAfterSeconds }
    throw new AppError('UPLOAD_LIMIT_REACHED', { details })
  }

  /** Counts what is kept from now on. Throws STORAGE_FULL. */
  async occupy(tx: Tx, user: ObjectId, bytes: number): Promise<void> {
    const most = this.#limits.megabytesInAll
    const { matchedCount } = await this.#uses.docs.updateOne(
      { _id: user, bytes: { $lte: most * MEGABYTE - bytes } },
      { $inc: { bytes } },
      { session: tx.session },
    )
    if (matchedCount === 0) throw new AppError('STORAGE_FULL', { details: { most } })
  }

  /** The opposite, when the transaction ends. */
  free(tx: Tx, user: ObjectId, bytes: number): void {
    tx.writeLast(this.#uses, [{ updateOne: { filter: { _id: user }, update: { $inc: { bytes: -bytes } } } }])
  }

  async #count(user: UserId, bytes: number, now: Date): Promise<StorageUse> {
    const { imagesPerMinute, megabytesPerDay } = this.#limits
    const window = (name: string, counted: string, milliseconds: number): Document => {
      const running = { $gt: [`$${name}.from`, new Date(now.getTime() - milliseconds)] }
      return {
        from: { $cond: [running, `$${name}.from`, now] },
        [counted]: { $cond: [running, `$${name}.${counted}`, 0] },
      }
    }
    const isOver = (counted: string, more: number, most: number): Document => ({
      $gt: [{ $add: [counted, more] }, most],
    })
    const more = (counted: string, amount: number): Document => ({
      $add: [counted, { $cond: [{ $eq: ['$refused', null] }, amount, 0] }],
    })
    const pipeline: Document[] = [
      {
        $set: {
          bytes: { $ifNull: ['$bytes', 0] },
          minute: window('minute', 'images', MINUTE),
          day: window('day', 'bytes', DAY),
        },
      },
      {
        $set: {
          refused: {
            $switch: {
              branches: [
                { case: isOver('$minute.images', 1, imagesPerMinute), then: 'imagesPerMinute' },
                { case: isOver('$day.bytes', bytes, megabytesPerDay * MEGABYTE), then: 'megabytesPerDay' },
              ],
              default: null,
            },
          },
        },
      },
      { $set: { 'minute.images': more('$minute.images', 1), 'day.bytes': more('$day.bytes', bytes) } },
    ]
    const use = await this.#uses.docs.findOneAndUpdate({ _id: toObjectId(user) }, pipeline, {
      upsert: true,
      returnDocument: 'after',
    })
    if (!use) throw new Error('an upsert returned nothing')
    return use
  }
}
