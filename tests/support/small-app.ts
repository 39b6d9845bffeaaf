import supertest from 'supertest'
import type { Router } from 'express'
import { catalogue } from '#app/api.js'
import type { Actor, Role } from '#kernel/auth/actor.js'
import { Authenticator } from '#kernel/auth/authenticator.js'
import { Tokens } from '#kernel/auth/tokens.js'
import type { Clock } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { callerKey, createHttpApp } from '#kernel/http/app.js'
import type { MountedGroup } from '#kernel/http/endpoint.js'
import { Idempotency } from '#kernel/http/idempotency.js'
import type { RateLimits } from '#kernel/http/limit.js'
import { RateLimiters } from '#kernel/http/rate-limits.js'
import { HttpServer } from '#kernel/http/server.js'
import { newId } from '#kernel/ids.js'
import { Metrics } from '#kernel/metrics.js'
import { ManualClock } from './manual-clock.js'
import { NO_LIMITS } from './no-limits.js'
import { recordLog } from './recorded-log.js'
import { dropDatabase, newDatabaseUri, openDatabase } from './test-database.js'

export interface SmallAppParts {
  readonly database: Database
  readonly idempotency: Idempotency
}

export interface SmallAppOptions {
  readonly groups: (parts: SmallAppParts) => readonly MountedGroup[]
  /** Null for an application whose database was never there. */
  readonly uri?: string | null
  readonly serverSelectionTimeoutMs?: number
  readonly clock?: Clock
  readonly limits?: RateLimits
  readonly checkReplies?: boolean
  readonly corsOrigins?: readonly string[]
  readonly trustProxy?: number
  readonly extras?: Readonly<Record<string, Router>>
  readonly metrics?: Metrics
}

/** The kernel's HTTP side with a few endpoints of a test, listening; whoever signs in is the actor he says he is. */
export const startSmallApp = async ({ groups, uri = newDatabaseUri(), ...options }: SmallAppOptions) => {
  const clock = options.clock ?? new ManualClock()
  const { log, lines, errors } = recordLog()
  const database = new Database()
  const idempotency = new Idempotency({ database, clock })
  const secret = 'small-app'.repeat(4)
  const tokens = new Tokens({ options: { secret, accessSeconds: 900, refreshSeconds: 604_800 }, clock })
  const actors = new Map<string, Actor>()
  const authenticator = new Authenticator({
    tokens,
    findActor: ({ userId }) => Promise.resolve(actors.get(userId) ?? null),
  })
  const limits = { ...NO_LIMITS, ...options.limits }
  const app = createHttpApp({
    groups: groups({ database, idempotency }),
    authenticator,
    database,
    idempotency,
    rateLimiters: new RateLimiters({ database, clock, limits, keyOf: callerKey }),
    errors: catalogue.errors,
    log,
    metrics: options.metrics ?? new Metrics(),
    checkReplies: options.checkReplies ?? true,
    corsOrigins: options.corsOrigins ?? [],
    trustProxy: options.trustProxy ?? 0,
    extras: options.extras ?? {},
  })
  if (uri !== null) {
    const { serverSelectionTimeoutMs = 5000 } = options
    await openDatabase(database, uri, { serverSelectionTimeoutMs })
  }
  const server = new HttpServer({ app, host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${await server.listen()}`

  return {
    url,
    clock,
    database,
    idempotency,
    server,
    lines,
    errors,
    http: supertest(url),
    /** Headers of a new user with this role. */
    signIn: (role: Role) => {
      const actor: Actor = { id: newId(), role, sessionId: newId() }
      actors.set(actor.id, actor)
      return {
        Authorization: `Bearer ${tokens.signAccess({ userId: actor.id, sessionId: actor.sessionId })}`,
      }
    },
    close: async (): Promise<void> => {
      await server.close()
      if (uri === null) await database.close()
      else await dropDatabase(database)
    },
  }
}

export type SmallApp = Awaited<ReturnType<typeof startSmallApp>>
