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

/**
 * `general`: every call, counted in this process, against floods. `credentials`: what guesses or tests passwords and
 * reset tokens. `refresh`: apart and high, because a refresh token cannot be guessed and everybody behind one carrier's
 * address refreshes all day. `mail`: what makes us write to somebody. All but `general` are counted in the database, over
 * all processes.
 */
export type RateLimitClass = 'general' | 'credentials' | 'refresh' | 'mail'

/**
 * Limits of what a call is about, whoever makes it, counted in the database too. `account`: tries at one account.
 * `mailbox`: mails that one address is made to get. `messages`: chat messages of one user, over REST and sockets alike.
 * `invitations`: those that one client sends.
 */
export type SubjectLimitClass = 'account' | 'mailbox' | 'messages' | 'invitations'

export interface RateLimit {
  readonly limit: number
  readonly windowSeconds: number
}

export type RateLimits = Readonly<Record<RateLimitClass | SubjectLimitClass, RateLimit>>

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

/** The limiter of each class. `keyOf` names the caller: a user where a valid token says so, else a network address. */
export class RateLimiters {
  readonly store: Store<Counter>
  readonly #clock: Clock
  readonly #limits: RateLimits
  readonly #limiters: Readonly<Record<RateLimitClass, RateLimitRequestHandler>>
  readonly #subjects: Readonly<Record<SubjectLimitClass, DatabaseLimitStore>>

  constructor(parts: {
    database: Database
    clock: Clock
    limits: RateLimits
    keyOf: (request: Request) => string
  }) {
    this.store = parts.database.store<Counter>('rateLimits', counterSchema())
    this.#clock = parts.clock
    this.#limits = parts.limits
    const storeOf = (name: keyof RateLimits) =>
      new DatabaseLimitStore({
        counters: this.store,
        clock: parts.clock,
        prefix: `${name}:`,
        windowMs: parts.limits[name].windowSeconds * SECOND,
      })
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
    const shared = (name: RateLimitClass) => limiter(name, { keyGenerator: ipKey, store: storeOf(name) })
    this.#limiters = {
      general: limiter('general', { keyGenerator: parts.keyOf }),
      credentials: shared('credentials'),
      refresh: shared('refresh'),
      mail: shared('mail'),
    }
    this.#subjects = {
      account: storeOf('account'),
      mailbox: storeOf('mailbox'),
      messages: storeOf('messages'),
      invitations: storeOf('invitations'),
    }
  }

  of(name: RateLimitClass): RateLimitRequestHandler {
    return this.#limiters[name]
  }

  /** Counts a call by its subject. Over the limit it throws RATE_LIMITED and the reply tells when to come back. */
  async countSubject(name: SubjectLimitClass, subject: string, response: Response): Promise<void> {
    const seconds = await this.secondsOver(name, subject)
    if (seconds === null) return
    const { limit, windowSeconds } = this.#limits[name]
    response.append('RateLimit-Policy', `"${name}"; q=${limit}; w=${windowSeconds}`)
    response.append('RateLimit', `"${name}"; r=0; t=${seconds}`)
    response.set('Retry-After', String(seconds))
    throw new AppError('RATE_LIMITED')
  }

  /** Counts one use by its subject: null within the limit, else how many seconds it lasts until a use is free again. */
  async secondsOver(name: SubjectLimitClass, subject: string): Promise<number | null> {
    const { totalHits, resetTime } = await this.#subjects[name].increment(subjectKey(subject))
    if (totalHits <= this.#limits[name].limit) return null
    return Math.ceil((resetTime.getTime() - this.#clock.now().getTime()) / SECOND)
  }
}
