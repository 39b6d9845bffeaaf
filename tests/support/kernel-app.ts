import { inject } from 'vitest'
import { Authenticator } from '#kernel/auth/authenticator.js'
import { Tokens } from '#kernel/auth/tokens.js'
import { Database } from '#kernel/db/database.js'
import { type ErrorTable } from '#kernel/errors/app-error.js'
import { ErrorRegistry } from '#kernel/errors/registry.js'
import { callerKey, createHttpApp, type HttpAppParts } from '#kernel/http/app.js'
import { Idempotency } from '#kernel/http/idempotency.js'
import { RateLimiters } from '#kernel/http/rate-limits.js'
import { newId, randomToken } from '#kernel/ids.js'
import { createLog } from '#kernel/log.js'
import { Metrics } from '#kernel/metrics.js'
import { ManualClock } from './manual-clock.js'
import { NO_LIMITS } from './no-limits.js'

/** A database of its own, connected; for tests below the composed application. */
export const connectTestDatabase = async (database = new Database()): Promise<Database> => {
  await database.connect({
    uri: inject('mongoUri').replace('/?', `/test_${newId()}?`),
    maxPoolSize: 5,
    serverSelectionTimeoutMs: 5000,
  })
  return database
}

/** The HTTP side of the kernel without features: for endpoints and pages of a test's own. Touches no database. */
export const kernelApp = (
  parts: Partial<Pick<HttpAppParts, 'groups' | 'extras'>> & { database?: Database; errors?: ErrorTable },
) => {
  const clock = new ManualClock()
  const database = parts.database ?? new Database()
  const tokens = new Tokens({
    options: { secret: randomToken(48), accessSeconds: 900, refreshSeconds: 900 },
    clock,
  })
  const claims = { userId: newId<'User'>(), sessionId: newId<'Session'>() }
  const app = createHttpApp({
    groups: parts.groups ?? [],
    extras: parts.extras ?? {},
    authenticator: new Authenticator({
      tokens,
      findActor: async ({ userId, sessionId }) => ({ id: userId, role: 'client', sessionId }),
    }),
    database,
    idempotency: new Idempotency({ database, clock }),
    rateLimiters: new RateLimiters({
      database,
      clock,
      limits: NO_LIMITS,
      keyOf: callerKey,
    }),
    errors: new ErrorRegistry(parts.errors ? [parts.errors] : []),
    log: createLog({ level: 'error', directory: null, console: 'off' }),
    metrics: new Metrics(),
    checkReplies: true,
    corsOrigins: [],
    trustProxy: 0,
  })
  return { app, clock, database, token: tokens.signAccess(claims) }
}
