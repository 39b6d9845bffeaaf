import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Router } from 'express'
import supertest from 'supertest'
import { catalogue } from '#app/api.js'
import type { Authenticator } from '#kernel/auth/authenticator.js'
import type { Clock } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { ExtensionPoint } from '#kernel/features/extension-point.js'
import { Gate } from '#kernel/files/gate.js'
import { TemporaryFiles } from '#kernel/files/temporary-files.js'
import { createHttpApp } from '#kernel/http/app.js'
import { callerKey } from '#kernel/http/request-context.js'
import type { MountedGroup } from '#kernel/http/endpoint.js'
import { Idempotency } from '#kernel/http/idempotency.js'
import { GENERAL_LIMIT, type RateLimits } from '#kernel/http/limit.js'
import { RateLimiters } from '#kernel/http/rate-limits.js'
import { writesAtOnce } from '#kernel/http/writes-at-once.js'
import { HttpServer } from '#kernel/http/server.js'
import type { PictureKeeper } from '#kernel/files/kept-picture.js'
import { newId } from '#kernel/ids.js'
import { Metrics } from '#kernel/metrics.js'
import { type AdapterSource, mongoAdapter } from '#kernel/realtime/adapters.js'
import { Realtime } from '#kernel/realtime/realtime.js'
import type { BoundMessages } from '#kernel/realtime/socket-message.js'
import { kernelUsers } from './kernel-users.js'
import { ManualClock } from './manual-clock.js'
import { NO_LIMITS } from './no-limits.js'
import { recordLog } from './recorded-log.js'
import { dropDatabase, newDatabaseUri, openDatabase } from './test-database.js'

export interface KernelAppOptions {
  /** Endpoints of the test. */
  readonly groups?: (parts: { database: Database; idempotency: Idempotency }) => readonly MountedGroup[]
  /** Socket messages of the test; without any there are no sockets. */
  readonly messages?: readonly BoundMessages[]
  readonly extras?: Readonly<Record<string, Router>>
  /** One with stores of the test. */
  readonly database?: Database
  /** Null for an application whose database was never there. */
  readonly uri?: string | null
  readonly serverSelectionTimeoutMs?: number
  readonly clock?: Clock
  readonly limits?: RateLimits
  readonly writesAtOnce?: number
  readonly checkReplies?: boolean
  readonly corsOrigins?: readonly string[]
  readonly corsHosts?: readonly string[]
  /** Whether clients would reach it by HTTPS; by default they do. */
  readonly isSecure?: boolean
  readonly trustProxy?: number
  readonly metrics?: Metrics
  /** How many calls with files are served at once, of all and of one caller, and how many of one wait. */
  readonly uploads?: Partial<ConstructorParameters<typeof Gate>[0]>
  /** Changes what joins the instances, and who checks tokens, for a test that watches them. */
  readonly watched?: {
    readonly adapter: (source: AdapterSource) => AdapterSource
    readonly authenticator: (authenticator: Authenticator) => Authenticator
  }
}

/**
 * The kernel without features, listening: for tests of HTTP, sockets and what else the kernel does, on endpoints and
 * messages of their own. What features do is tested with `startTestApp`.
 */
export const startKernelApp = async ({ uri = newDatabaseUri(), ...options }: KernelAppOptions = {}) => {
  const manualClock = new ManualClock()
  const clock = options.clock ?? manualClock
  const { log, lines, errors } = recordLog()
  const database = options.database ?? new Database()
  const idempotency = new Idempotency({ database, clock })
  const { authenticator, ...users } = kernelUsers({ database, clock })
  const limits = { ...NO_LIMITS, ...options.limits }
  const temporaryFolder = join(tmpdir(), `craftworks-test-${newId()}`)
  const temporaryFiles = new TemporaryFiles({ directory: temporaryFolder })
  const shared = {
    authenticator,
    rateLimiters: new RateLimiters({ database, clock, limits, keyOf: callerKey }),
    errors: catalogue.errors,
    log,
    metrics: options.metrics ?? new Metrics(),
    writes: writesAtOnce(options.writesAtOnce ?? 1000),
    corsOrigins: options.corsOrigins ?? [],
    corsHosts: options.corsHosts ?? [],
    isSecure: options.isSecure ?? true,
    trustProxy: options.trustProxy ?? 0,
  }
  const app = createHttpApp({
    ...shared,
    temporaryFiles,
    uploadGate: new Gate({ atOnce: 8, perKey: 4, waitingPerKey: 4, ...options.uploads }),
    pictureKeeper: new ExtensionPoint<PictureKeeper>('pictureKeeper'),
    groups: options.groups?.({ database, idempotency }) ?? [],
    extras: Object.entries(options.extras ?? {}),
    database,
    idempotency,
    checkReplies: options.checkReplies ?? true,
  })
  const realtime = new Realtime({
    ...shared,
    adapter: options.watched?.adapter(mongoAdapter(database)) ?? mongoAdapter(database),
    ...(options.watched && { authenticator: options.watched.authenticator(authenticator) }),
    watchSessions: (pipeline) => users.sessions().watch(pipeline),
    limit: limits[GENERAL_LIMIT.name] ?? GENERAL_LIMIT,
    checkPayloads: true,
  })
  if (uri !== null) {
    const { serverSelectionTimeoutMs = 5000 } = options
    await openDatabase(database, uri, { serverSelectionTimeoutMs })
  }
  const server = new HttpServer({ app, host: '127.0.0.1', port: 0 })
  if (options.messages) await realtime.start(server.node, options.messages)
  const url = `http://127.0.0.1:${await server.listen()}`

  return {
    ...users,
    app,
    url,
    http: supertest(url),
    /** Stands until a test moves it; of no effect where the test brought its own. */
    clock: manualClock,
    database,
    idempotency,
    realtime,
    server,
    temporaryFolder,
    lines,
    errors,
    close: async (): Promise<void> => {
      await Promise.all([server.close(), options.messages && realtime.disconnectAll()])
      if (options.messages) await realtime.close()
      await temporaryFiles.close()
      if (uri === null) await database.close()
      else await dropDatabase(database)
    },
  }
}

export type KernelApp = Awaited<ReturnType<typeof startKernelApp>>
