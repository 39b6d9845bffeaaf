import { createHash } from 'node:crypto'
import {
  ipKeyGenerator,
  type Options,
  rateLimit,
  type RateLimitRequestHandler,
  type Store as LimitStore,
} from 'express-rate-limit'
import type { Request, RequestHandler, Response } from 'express'
import type { Document } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, SECOND, shift } from '../clock.js'
import { type Database, isDuplicateKey, type Store } from '../db/database.js'
import { AppError, type ErrorCode, isAppError } from '../errors/app-error.js'
import { contextOf } from './context.js'
import {
  ADDRESS_LIMIT,
  GENERAL_LIMIT,
  type Limit,
  type NamedLimit,
  type RateLimit,
  type RateLimits,
} from './limit.js'

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

/** The refusal of somebody over a limit, who may come back in so many seconds. */
export const limitReached = (
  { name, counts, limit, windowSeconds }: NamedLimit,
  retryAfterSeconds: number,
): AppError =>
  new AppError('RATE_LIMITED', {
    details: { name, counted: counts, limit, windowSeconds, retryAfterSeconds },
  })

/** Counters in the database. Not majority-durable: losing a count in a failover is harmless. */
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

/** IPv6 users own whole networks; one user is one /56. */
const IPV6_PREFIX = 56

const USER_KEY = 'user:'

/** What a user is counted by. */
export const userKey = (userId: string): string => `${USER_KEY}${userId}`

/** What a network address is counted by. */
export const addressKey = (address: string): string => `ip:${ipKeyGenerator(address, IPV6_PREFIX)}`

/** Not by `addressKey`: express-rate-limit wants to see the call in the function itself. */
export const ipKey = (request: Request): string => `ip:${ipKeyGenerator(request.ip ?? '', IPV6_PREFIX)}`

/** One length for every subject, and no address of anybody in the counters. */
const subjectKey = (subject: string): string => createHash('sha256').update(subject).digest('base64url')

/** A use of a limit: what is counted, by the subject that it is about. */
export interface LimitedUse {
  readonly limit: Limit
  readonly subject: string
}

/**
 * How failures are counted. `reserved`: beforehand, and taken back, so that guesses at the same moment are not more than
 * the limit allows. `recorded`: afterwards, and only those that were hold up the next call, however many good ones are in
 * flight, as a whole mobile network's. `afterwards`: the same, and who does not fail is never held up.
 */
export type FailureCounting = 'reserved' | 'recorded' | 'afterwards'

/**
 * The limiters of all limits. The general ones are counted in this process; the others, by network address or by what a
 * call is about, in the database over all processes.
 */
export class RateLimiters {
  readonly store: Store<Counter>
  readonly #clock: Clock
  readonly #limits: RateLimits
  readonly #keyOf: (request: Request) => string
  readonly #users: RateLimitRequestHandler
  readonly #addresses: RateLimitRequestHandler
  readonly #byAddress = new Map<string, RateLimitRequestHandler>()
  readonly #stores = new Map<string, DatabaseLimitStore>()

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
    this.#keyOf = parts.keyOf
    this.#users = this.#generalLimiter(GENERAL_LIMIT)
    this.#addresses = this.#generalLimiter(ADDRESS_LIMIT)
  }

  /** Of every call. A user over the limit is let on for what they were answered before: see `RequestContext.overLimit`. */
  get general(): RequestHandler {
    return (request, response, next) => {
      const limiter = this.#isUser(request) ? this.#users : this.#addresses
      void limiter(request, response, next)
    }
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

  /** Counts a use. Throws RATE_LIMITED, and counts nothing, when there were as many as the limit allows. */
  async take({ limit, subject }: LimitedUse): Promise<void> {
    const setting = this.#setting(limit.name)
    const until = await this.#storeOf(limit).take(subjectKey(subject), setting.limit)
    if (until) throw limitReached({ ...limit, ...setting }, this.#secondsUntil(until))
  }

  /** Takes back the count of a use. Never fails: a count too many is over with its window, a call that went well is not. */
  async giveBack({ limit, subject }: LimitedUse): Promise<void> {
    await this.#storeOf(limit)
      .decrement(subjectKey(subject))
      .catch(() => undefined)
  }

  /** Runs `work`, and counts it where it fails with one of `codes`; any other end counts nothing. Throws RATE_LIMITED. */
  async countFailures<Result>(
    { codes, counting, ...use }: LimitedUse & { codes: readonly ErrorCode[]; counting: FailureCounting },
    work: () => Promise<Result>,
  ): Promise<Result> {
    if (counting === 'reserved') await this.take(use)
    if (counting === 'recorded') await this.#assertNotFull(use)
    let isCounted = false
    try {
      return await work()
    } catch (error) {
      isCounted = codes.some((code) => isAppError(error, code))
      if (counting !== 'reserved' && isCounted) await this.take(use)
      throw error
    } finally {
      if (counting === 'reserved' && !isCounted) await this.giveBack(use)
    }
  }

  async #assertNotFull({ limit, subject }: LimitedUse): Promise<void> {
    const setting = this.#setting(limit.name)
    const until = await this.#storeOf(limit).fullUntil(subjectKey(subject), setting.limit)
    if (until) throw limitReached({ ...limit, ...setting }, this.#secondsUntil(until))
  }

  #setting(name: string): RateLimit {
    const setting = this.#limits[name]
    if (!setting) throw new Error(`the limit ${name} has no setting`)
    return setting
  }

  #secondsUntil(time: Date): number {
    return Math.max(1, Math.ceil((time.getTime() - this.#clock.now().getTime()) / SECOND))
  }

  #storeOf({ name }: Limit): DatabaseLimitStore {
    let store = this.#stores.get(name)
    if (!store) {
      store = new DatabaseLimitStore({
        counters: this.store,
        clock: this.#clock,
        prefix: `${name}:`,
        windowMs: this.#setting(name).windowSeconds * SECOND,
      })
      this.#stores.set(name, store)
    }
    return store
  }

  #isUser(request: Request): boolean {
    return this.#keyOf(request).startsWith(USER_KEY)
  }

  #generalLimiter(limit: Limit): RateLimitRequestHandler {
    return this.#limiter(limit, {
      keyGenerator: this.#keyOf,
      handler: (request, response, next) => {
        const refusal = this.#refusal(limit, response)
        if (request.method === 'GET' || !this.#isUser(request)) {
          next(refusal)
          return
        }
        contextOf(response).overLimit = refusal
        response.removeHeader('Retry-After')
        next()
      },
      skipSuccessfulRequests: true,
      // A stored answer that was sent again; nothing else is taken back.
      requestWasSuccessful: (_request, response) => contextOf(response).isRepeat === true,
    })
  }

  #limiter(limit: Limit, options: Partial<Options>): RateLimitRequestHandler {
    const setting = this.#setting(limit.name)
    return rateLimit({
      windowMs: setting.windowSeconds * SECOND,
      limit: setting.limit,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      identifier: limit.name,
      handler: (_request, response, next) => {
        next(this.#refusal(limit, response))
      },
      ...options,
    })
  }

  /** With the wait that express-rate-limit has put into the headers. */
  #refusal(limit: Limit, response: Response): AppError {
    const setting = this.#setting(limit.name)
    const seconds = Number(response.getHeader('Retry-After') ?? setting.windowSeconds)
    return limitReached({ ...limit, ...setting }, seconds)
  }
}
