import type { Store as LimitStore } from 'express-rate-limit'
import type { Document } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, shift } from '../clock.js'
import { isDuplicateKey, type Store } from '../db/database.js'

export interface Counter {
  _id: string
  hits: number
  resetAt: Date
}

export const counterSchema = () => {
  const schema = new Schema<Counter>(
    { _id: { type: String, required: true }, hits: Number, resetAt: Date },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ resetAt: 1 }, { expireAfterSeconds: 0 })
  return schema
}

/** Counters in the database. Not majority-durable: losing a count in a failover is harmless. */
export class DatabaseLimitStore implements LimitStore {
  readonly localKeys = false
  readonly prefix: string
  readonly #counters: Store<Counter>
  readonly #clock: Clock
  readonly #windowMs: number

  constructor(parts: { counters: Store<Counter>; clock: Clock; prefix: string; windowMs: number }) {
    this.#counters = parts.counters
    this.#clock = parts.clock
    this.prefix = parts.prefix
    this.#windowMs = parts.windowMs
  }

  /** Counts every use, as express-rate-limit wants it. */
  async increment(key: string): Promise<{ totalHits: number; resetTime: Date }> {
    const before = await this.#count(key, Infinity)
    return { totalHits: before.hits + 1, resetTime: before.resetAt }
  }

  /** Counts a use while there are less than `most` in the window; else tells when that ends. */
  async take(key: string, most: number): Promise<Date | null> {
    const before = await this.#count(key, most)
    return before.hits < most ? null : before.resetAt
  }

  async decrement(key: string): Promise<void> {
    await this.#counters.docs.updateOne(
      { _id: this.prefix + key, hits: { $gt: 0 } },
      { $inc: { hits: -1 } },
      { writeConcern: { w: 1 } },
    )
  }

  /** When the window ends, where `most` were counted in it by now. */
  async fullUntil(key: string, most: number): Promise<Date | null> {
    const counter = await this.#counters.docs.findOne(
      { _id: this.prefix + key, hits: { $gte: most }, resetAt: { $gt: this.#clock.now() } },
      // Counts are not written by a majority.
      { readConcern: { level: 'local' } },
    )
    return counter?.resetAt ?? null
  }

  async resetKey(key: string): Promise<void> {
    await this.#counters.docs.deleteOne({ _id: this.prefix + key })
  }

  /** Adds one to what it returns: the uses before this one and the end of their window. */
  async #count(key: string, most: number): Promise<Omit<Counter, '_id'>> {
    const now = this.#clock.now()
    const resetAt = shift(now, this.#windowMs)
    const before = await this.#upsert(key, { now, resetAt, most }).catch((error: unknown) => {
      if (isDuplicateKey(error)) return this.#upsert(key, { now, resetAt, most })
      throw error
    })
    return before && before.resetAt > now ? before : { hits: 0, resetAt }
  }

  #upsert(key: string, { now, resetAt, most }: { now: Date; resetAt: Date; most: number }) {
    const isRunning = { $gt: ['$resetAt', now] }
    return this.#counters.docs.findOneAndUpdate(
      { _id: this.prefix + key },
      [
        {
          $set: {
            hits: {
              $cond: [isRunning, { $add: ['$hits', { $cond: [{ $lt: ['$hits', most] }, 1, 0] }] }, 1],
            },
            resetAt: { $cond: [isRunning, '$resetAt', resetAt] },
          },
        },
      ] as Document[],
      { upsert: true, returnDocument: 'before', writeConcern: { w: 1 } },
    )
  }
}
