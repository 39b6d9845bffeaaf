import {
  ipKeyGenerator,
  type Options,
  rateLimit,
  type RateLimitRequestHandler,
  type Store as LimitStore,
} from 'express-rate-limit'
import type { Request } from 'express'
import type { Document } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, SECOND, shift } from '../clock.js'
import { type Database, isDuplicateKey, type Store } from '../db/database.js'
import { AppError } from '../errors/app-error.js'

/**
 * `general`: every call, counted in this process, against floods. `credentials`: what guesses or tests passwords and
 * tokens. `mail`: what makes us write to somebody. The last two are counted in the database, over all processes.
 */
export const RATE_LIMIT_CLASSES = ['general', 'credentials', 'mail'] as const
export type RateLimitClass = (typeof RATE_LIMIT_CLASSES)[number]

export interface RateLimit {
  readonly limit: number
  readonly windowSeconds: number
}

export type RateLimits = Readonly<Record<RateLimitClass, RateLimit>>

interface Counter {
  _id: string
  hits: number
  resetAt: Date
}

const counterSchema = () => {
  const schema = new Schema<Counter>(
    { _id: { type: String, required: true }, hits: Number, resetAt: Date },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ resetAt: 1 }, { expireAfterSeconds: 0 })
  return schema
}

/** Counters for express-rate-limit in the database. Not majority-durable: losing a count in a failover is harmless. */
class DatabaseLimitStore implements LimitStore {
  readonly localKeys = false
  readonly prefix: string
  readonly #counters: Store<Counter>
  readonly #clock: Clock
  #windowMs = 0

  constructor(parts: { counters: Store<Counter>; clock: Clock; prefix: string }) {
    this.#counters = parts.counters
    this.#clock = parts.clock
    this.prefix = parts.prefix
  }

  init(options: Options): void {
    this.#windowMs = options.windowMs
  }

  async increment(key: string): Promise<{ totalHits: number; resetTime: Date }> {
    const counted = await this.#count(key).catch((error: unknown) => {
      if (isDuplicateKey(error)) return this.#count(key)
      throw error
    })
    return { totalHits: counted.hits, resetTime: counted.resetAt }
  }

  async decrement(key: string): Promise<void> {
    await this.#counters.docs.updateOne({ _id: this.prefix + key, hits: { $gt: 0 } }, { $inc: { hits: -1 } })
  }

  async resetKey(key: string): Promise<void> {
    await this.#counters.docs.deleteOne({ _id: this.prefix + key })
  }

  async #count(key: string): Promise<Counter> {
    const now = this.#clock.now()
    const running = { $gt: ['$resetAt', now] }
    const counter = await this.#counters.docs.findOneAndUpdate(
      { _id: this.prefix + key },
      [
        {
          $set: {
            hits: { $cond: [running, { $add: ['$hits', 1] }, 1] },
            resetAt: { $cond: [running, '$resetAt', shift(now, this.#windowMs)] },
          },
        },
      ] as Document[],
      { upsert: true, returnDocument: 'after', writeConcern: { w: 1 } },
    )
    if (!counter) throw new Error('an upsert returned nothing')
    return counter
  }
}

/** IPv6 users own whole networks; one user is one /56. */
const IPV6_PREFIX = 56

export const ipKey = (request: Request): string => `ip:${ipKeyGenerator(request.ip ?? '', IPV6_PREFIX)}`

/** The limiter of each class. `keyOf` names the caller: a user where a valid token says so, else a network address. */
export class RateLimiters {
  readonly store: Store<Counter>
  readonly #limiters: Readonly<Record<RateLimitClass, RateLimitRequestHandler>>

  constructor(parts: {
    database: Database
    clock: Clock
    limits: RateLimits
    keyOf: (request: Request) => string
  }) {
    this.store = parts.database.store<Counter>('rateLimits', counterSchema())
    const limiter = (name: RateLimitClass, options: Partial<Options>) =>
      rateLimit({
        windowMs: parts.limits[name].windowSeconds * SECOND,
        limit: parts.limits[name].limit,
        standardHeaders: 'draft-8',
        legacyHeaders: false,
        identifier: name,
        handler: (_request, _response, next) => {
          next(new AppError('RATE_LIMITED'))
        },
        ...options,
      })
    const shared = (name: RateLimitClass) =>
      limiter(name, {
        keyGenerator: ipKey,
        store: new DatabaseLimitStore({ counters: this.store, clock: parts.clock, prefix: `${name}:` }),
      })
    this.#limiters = {
      general: limiter('general', { keyGenerator: parts.keyOf }),
      credentials: shared('credentials'),
      mail: shared('mail'),
    }
  }

  of(name: RateLimitClass): RateLimitRequestHandler {
    return this.#limiters[name]
  }
}
