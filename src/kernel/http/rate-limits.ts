import { type Options, rateLimit, type RateLimitRequestHandler } from 'express-rate-limit'
import type { Request, RequestHandler, Response } from 'express'
import { type Clock, SECOND } from '../clock.js'
import type { Database, Store } from '../db/database.js'
import { type AppError, type ErrorCode, isAppError } from '../errors/app-error.js'
import { ipKey, isUserKey, subjectKey } from './caller-keys.js'
import { contextOf } from './context.js'
import { ADDRESS_LIMIT, GENERAL_LIMIT, type Limit, type RateLimit, type RateLimits } from './limit.js'
import { limitReached } from './limit-refusal.js'
import { type Counter, counterSchema, DatabaseLimitStore } from './limit-store.js'

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
    return isUserKey(this.#keyOf(request))
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
