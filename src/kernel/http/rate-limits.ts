import { createHash } from 'node:crypto'
import {
  ipKeyGenerator,
  type Options,
  rateLimit,
  type RateLimitRequestHandler,
  type Store as LimitStore,
} from 'express-rate-limit'
import type { Request, Response } from 'express'
import type { Document } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, SECOND, shift } from '../clock.js'
import { type Database, isDuplicateKey, type Store } from '../db/database.js'
import { AppError } from '../errors/app-error.js'
import { GENERAL_LIMIT, type Limit, type RateLimit, type RateLimits } from './limit.js'

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
  readonly #windowMs: number

  constructor(parts: { counters: Store<Counter>; clock: Clock; prefix: string; windowMs: number }) {
    this.#counters = parts.counters
    this.#clock = parts.clock
    this.prefix = parts.prefix
    this.#windowMs = parts.windowMs
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

/** What a network address is counted by. */
export const addressKey = (address: string): string => `ip:${ipKeyGenerator(address, IPV6_PREFIX)}`

/** Not by `addressKey`: express-rate-limit wants to see the call in the function itself. */
export const ipKey = (request: Request): string => `ip:${ipKeyGenerator(request.ip ?? '', IPV6_PREFIX)}`

/** One length for every subject, and no address of anybody in the counters. */
const subjectKey = (subject: string): string => createHash('sha256').update(subject).digest('base64url')

/**
 * The limiters of all limits. `general` is counted in this process; the others, by network address or by what a call is
 * about, in the database over all processes.
 */
export class RateLimiters {
  readonly store: Store<Counter>
  readonly #clock: Clock
  readonly #limits: RateLimits
  readonly #general: RateLimitRequestHandler
  readonly #byAddress = new Map<string, RateLimitRequestHandler>()
  readonly #subjects = new Map<string, DatabaseLimitStore>()

  /** `keyOf` names the caller: a user where a valid token says so, else a network address. */
  constructor(parts: {
    database: Database
    clock: Clock
    limits: RateLimits
    keyOf: (request: Request) => string
  }) {
    this.store = parts.database.store<Counter>('rateLimits', counterSchema())
    this.#clock = parts.clock
    this.#limits = parts.limits
    this.#general = this.#limiter(GENERAL_LIMIT, { keyGenerator: parts.keyOf })
  }

  /** Of every call. */
  get general(): RateLimitRequestHandler {
    return this.#general
  }

  /** Counts the calls from one network address. Throws when the limit has no setting. */
  byAddress(limit: Limit): RateLimitRequestHandler {
    const known = this.#byAddress.get(limit.name)
    if (known) return known
    const limiter = this.#limiter(limit, { keyGenerator: ipKey, store: this.#storeOf(limit) })
    this.#byAddress.set(limit.name, limiter)
    return limiter
  }

  /** Throws when the limit has no setting: asked at start-up for each limit that is counted by its subject. */
  assertSet({ name }: Limit): void {
    this.#setting(name)
  }

  /** Counts a call by its subject. Over the limit it throws RATE_LIMITED, and the reply says when to try again. */
  async countSubject(limit: Limit, subject: string, response: Response): Promise<void> {
    const seconds = await this.secondsOver(limit, subject)
    if (seconds === null) return
    const { limit: most, windowSeconds } = this.#setting(limit.name)
    response.append('RateLimit-Policy', `"${limit.name}"; q=${most}; w=${windowSeconds}`)
    response.append('RateLimit', `"${limit.name}"; r=0; t=${seconds}`)
    response.set('Retry-After', String(seconds))
    throw new AppError('RATE_LIMITED')
  }

  /** Counts one use by its subject: null within the limit, else how many seconds it lasts until a use is free again. */
  async secondsOver(limit: Limit, subject: string): Promise<number | null> {
    let store = this.#subjects.get(limit.name)
    if (!store) {
      store = this.#storeOf(limit)
      this.#subjects.set(limit.name, store)
    }
    const { totalHits, resetTime } = await store.increment(subjectKey(subject))
    if (totalHits <= this.#setting(limit.name).limit) return null
    return Math.ceil((resetTime.getTime() - this.#clock.now().getTime()) / SECOND)
  }

  #setting(name: string): RateLimit {
    const setting = this.#limits[name]
    if (!setting) throw new Error(`the limit ${name} has no setting`)
    return setting
  }

  #storeOf({ name }: Limit): DatabaseLimitStore {
    return new DatabaseLimitStore({
      counters: this.store,
      clock: this.#clock,
      prefix: `${name}:`,
      windowMs: this.#setting(name).windowSeconds * SECOND,
    })
  }

  #limiter({ name }: Limit, options: Partial<Options>): RateLimitRequestHandler {
    const { limit, windowSeconds } = this.#setting(name)
    return rateLimit({
      windowMs: windowSeconds * SECOND,
      limit,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      identifier: name,
      handler: (_request, _response, next) => {
        next(new AppError('RATE_LIMITED'))
      },
      ...options,
    })
  }
}
