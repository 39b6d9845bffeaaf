import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { catalogue } from '#app/api.js'
import type { Actor, Role } from '#kernel/auth/actor.js'
import { Authenticator } from '#kernel/auth/authenticator.js'
import { Tokens } from '#kernel/auth/tokens.js'
import { Database } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { GENERAL_LIMIT, type RateLimit, type RateLimits } from '#kernel/http/limit.js'
import { RateLimiters } from '#kernel/http/rate-limits.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { Metrics } from '#kernel/metrics.js'
import { mongoAdapter } from '#kernel/realtime/adapters.js'
import { Realtime } from '#kernel/realtime/realtime.js'
import type { BoundMessages } from '#kernel/realtime/socket-message.js'
import { ManualClock } from './manual-clock.js'
import { NO_LIMITS } from './no-limits.js'
import { recordLog } from './recorded-log.js'
import { dropDatabase, newDatabaseUri, openDatabase } from './test-database.js'

/** The kernel's socket side with a few messages of a test; whoever signs in is the actor he says he is. */
export const startSocketApp = async (
  groups: readonly BoundMessages[],
  options: { limits?: RateLimits; limit?: RateLimit; uri?: string } = {},
) => {
  const clock = new ManualClock()
  const { log, lines } = recordLog()
  const database = new Database()
  const tokens = new Tokens({
    options: { secret: 'socket-app'.repeat(4), accessSeconds: 900, refreshSeconds: 604_800 },
    clock,
  })
  const authenticator = new Authenticator({
    tokens,
    findActor: async ({ userId, sessionId }) => {
      const session = await sessionsOf().findOne({ _id: toObjectId(sessionId) })
      if (session?.revokedAt !== null) return null
      if (session.ban !== null) {
        throw new AppError('ACCOUNT_BANNED', { blockReason: 'Fraud', blockedAt: '2030-01-01T00:00:00.000Z' })
      }
      return { id: userId, role: session.role as Role, sessionId }
    },
  })
  const sessionsOf = () => database.collection('sessions')
  const limits = { ...NO_LIMITS, ...options.limits }
  const realtime = new Realtime({
    adapter: mongoAdapter(database),
    authenticator,
    watchSessions: (pipeline) => sessionsOf().watch(pipeline),
    errors: catalogue.errors,
    rateLimiters: new RateLimiters({ database, clock, limits, keyOf: () => 'nobody' }),
    metrics: new Metrics(),
    log,
    corsOrigins: [],
    trustProxy: 0,
    limit: options.limit ?? { ...GENERAL_LIMIT, limit: 1_000_000 },
    checkPayloads: true,
  })
  await openDatabase(database, options.uri ?? newDatabaseUri())
  const server = createServer()
  await realtime.start(server, groups)
  await once(server.listen(0, '127.0.0.1'), 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    realtime,
    lines,
    clock,
    sessions: sessionsOf,
    /** A new user with a session. */
    signIn: async (role: Role = 'client'): Promise<Actor & { token: string }> => {
      const actor: Actor = { id: newId(), role, sessionId: newId() }
      await sessionsOf().insertOne({
        _id: toObjectId(actor.sessionId),
        role,
        revokedAt: null,
        ban: null,
      })
      return { ...actor, token: tokens.signAccess({ userId: actor.id, sessionId: actor.sessionId }) }
    },
    close: async (): Promise<void> => {
      const closed = once(server.close(), 'close')
      await realtime.disconnectAll()
      await realtime.close()
      await closed
      await dropDatabase(database)
    },
  }
}

export type SocketApp = Awaited<ReturnType<typeof startSocketApp>>
