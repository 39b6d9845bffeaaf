import { join } from 'node:path'
import type { Config } from '#config/config.js'
import type { Secrets } from '#config/secrets.js'
import { composeIntegrations, type IntegrationOverrides } from '#integrations/adapters.js'
import { LogReports } from '#integrations/errors/log-reports.js'
import { Authenticator, type SessionSource } from '#kernel/auth/authenticator.js'
import { Tokens } from '#kernel/auth/tokens.js'
import { type Clock, systemClock } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { Migrator } from '#kernel/db/migrations.js'
import { Outbox } from '#kernel/events/outbox.js'
import { Assembly } from '#kernel/features/assembly.js'
import type { ToldToApps } from '#kernel/app-config.js'
import { ExtensionPoint } from '#kernel/features/extension-point.js'
import { Gate } from '#kernel/files/gate.js'
import { PictureEncoder } from '#kernel/files/picture-encoder.js'
import { TemporaryFiles } from '#kernel/files/temporary-files.js'
import { createHttpApp } from '#kernel/http/app.js'
import { callerKey } from '#kernel/http/request-context.js'
import { Idempotency } from '#kernel/http/idempotency.js'
import { GENERAL_LIMIT } from '#kernel/http/limit.js'
import { RateLimiters } from '#kernel/http/rate-limits.js'
import { writesAtOnce } from '#kernel/http/writes-at-once.js'
import { HttpServer } from '#kernel/http/server.js'
import type { PictureKeeper } from '#kernel/files/kept-picture.js'
import { createLog, type Log } from '#kernel/log.js'
import { Metrics } from '#kernel/metrics.js'
import type { AddressBook } from '#kernel/notifications/address-book.js'
import { Lookups } from '#kernel/notifications/lookups.js'
import { allPreviews } from '#kernel/notifications/template-preview.js'
import { mongoAdapter, redisAdapter } from '#kernel/realtime/adapters.js'
import { Realtime } from '#kernel/realtime/realtime.js'
import { Timers } from '#kernel/tasks/timers.js'
import { catalogue } from './api.js'
import { features } from './features.js'
import type { KernelBundle } from './kernel-bundle.js'
import { migrations } from './migrations.js'
import { VERSION } from './version.js'
import { composePages, type DevelopmentPages } from './pages.js'

/** Parts that a test or a script brings along instead of those the configuration asks for. */
export interface Overrides extends IntegrationOverrides, DevelopmentPages {
  readonly clock?: Clock
  readonly log?: Log
}

const SERVER_SELECTION_TIMEOUT_MS = 5000
/** Calls with files of one user that wait for those before; more are refused. */
const MOST_WAITING_UPLOADS = 20

/** How long a scrape waits for the database, in milliseconds. */
const SCRAPE_PATIENCE_MS = 2000

const isUp = (database: Database): Promise<number> =>
  database.ping(SCRAPE_PATIENCE_MS).then(
    () => 1,
    () => 0,
  )

/** Builds the whole application and starts nothing: the one place where its parts are put together. */
export const compose = (config: Config, secrets: Secrets, overrides: Overrides = {}) => {
  const clock = overrides.clock ?? systemClock
  const log = overrides.log ?? createLog(config.log)
  const inProduction = config.environment === 'production'

  const database = new Database()
  const outbox = new Outbox({ database, clock, log })
  const timers = new Timers({ database, clock, log })
  const idempotency = new Idempotency({ database, clock })
  const metrics = new Metrics()
  const {
    pages,
    readdress,
    errors: reporter,
    ...integrations
  } = composeIntegrations({
    config,
    secrets,
    database,
    clock,
    log,
    release: VERSION,
    overrides,
  })
  if (reporter) log.add(new LogReports({ reporter, clock }))
  const tokens = new Tokens({ options: { ...config.auth, secret: secrets.jwtSecret }, clock })
  const sessionSource = new ExtensionPoint<SessionSource>('sessionSource')
  const authenticator = new Authenticator({
    tokens,
    findActor: (claims) => sessionSource.only.findActor(claims),
  })
  const { rateLimits, corsOrigins, corsHosts, trustProxy, publicUrl } = config.http
  const rateLimiters = new RateLimiters({ database, clock, limits: rateLimits, keyOf: callerKey })
  const { errors, kinds } = catalogue
  const writes = writesAtOnce(config.http.writesAtOncePerUser)
  const realtime = new Realtime({
    adapter:
      secrets.redisUrl === null ? mongoAdapter(database) : redisAdapter({ url: secrets.redisUrl, log }),
    authenticator,
    watchSessions: (pipeline, options) => sessionSource.only.watch(pipeline, options),
    errors,
    rateLimiters,
    writes,
    metrics,
    log,
    corsOrigins,
    corsHosts,
    trustProxy,
    limit: rateLimits[GENERAL_LIMIT.name] ?? GENERAL_LIMIT,
    checkPayloads: !inProduction,
  })
  const temporaryFiles = new TemporaryFiles({ directory: join(config.database.dataDir, 'tmp') })
  const uploadGate = new Gate({
    atOnce: config.uploads.atOnce,
    perKey: config.uploads.atOncePerUser,
    waitingPerKey: MOST_WAITING_UPLOADS,
  })
  const pictureKeeper = new ExtensionPoint<PictureKeeper>('pictureKeeper')
  const appConfig = new ExtensionPoint<ToldToApps>('appConfig')
  const lookups = new Lookups()
  const kernel: KernelBundle = {
    ...integrations,
    config,
    secrets,
    clock,
    log,
    metrics,
    database,
    rateLimiters,
    outbox,
    timers,
    idempotency,
    publisher: realtime,
    encoder: new PictureEncoder({ files: temporaryFiles }),
    pictureKeeper,
    presence: realtime.presence,
    tokens,
    sessionSource,
    kinds,
    endpoints: catalogue.groups,
    appConfigParts: catalogue.appConfig,
    appConfig,
    look: lookups.look,
  }
  const assembly = new Assembly(kernel, features)
  for (const feature of assembly.all) {
    const { consumers = [], timers: handlers = [], lookups: answered = [] } = feature
    for (const consumer of consumers) outbox.subscribe(consumer)
    for (const handler of handlers) timers.handle(handler)
    for (const lookup of answered) lookups.add(lookup)
    if (feature.appConfig) appConfig.add(feature.appConfig)
  }

  metrics.gauge('outbox_lag_seconds', 'Age of the oldest delivery that is due', () =>
    outbox.queue.lagSeconds(),
  )
  metrics.gauge('timers_overdue_seconds', 'Age of the oldest timer that is due', () =>
    timers.queue.lagSeconds(),
  )
  metrics.gauge('outbox_dead_deliveries', 'Deliveries that were given up', () => outbox.dead.count())
  metrics.gauge('mongodb_up', 'Whether the database answers', () => isUp(database))
  metrics.gauge('timers_dead', 'Timers that were given up', () => timers.dead.count())
  const previews = allPreviews(assembly.all.flatMap((feature) => feature.previews ?? []))
  const addressBook = new ExtensionPoint<AddressBook>('addressBook')
  for (const feature of assembly.all) if (feature.addressBook) addressBook.add(feature.addressBook)
  const metricsPage = metrics.page({ token: secrets.metricsToken, openWithoutToken: !inProduction })
  const app = createHttpApp({
    groups: assembly.all.flatMap(({ endpoints = [] }) => endpoints),
    readdress,
    extras: [
      ['/', metricsPage],
      ...composePages({
        inProduction,
        publicUrl: config.http.publicUrl,
        sandboxPages: (shell) => pages({ shell, previews, addressBook: addressBook.only }),
        development: overrides,
      }),
    ],
    authenticator,
    database,
    idempotency,
    rateLimiters,
    writes,
    temporaryFiles,
    uploadGate,
    pictureKeeper,
    errors,
    log,
    metrics,
    checkReplies: !inProduction,
    corsOrigins,
    corsHosts,
    trustProxy,
    isSecure: publicUrl.startsWith('https:'),
  })

  const migrator = new Migrator({ database, clock, log, steps: migrations })
  const queues = [outbox.queue, timers.queue]
  const messages = assembly.all.flatMap((feature) => feature.messages ?? [])
  const server = new HttpServer({ app, host: config.http.host, port: config.http.port })

  return {
    app,
    clock,
    log,
    database,
    outbox,
    timers,
    migrator,
    realtime,
    messages,
    /** What a feature offers, for tests and commands. */
    offersOf: assembly.offersOf,

    /** Connects and brings the database up to date; serves nothing yet. Returns the ids of the migrations it ran. */
    connect: async (uri: string): Promise<string[]> => {
      await database.connect({
        uri,
        maxPoolSize: config.database.maxPoolSize,
        serverSelectionTimeoutMs: SERVER_SELECTION_TIMEOUT_MS,
        conflictPatienceMs: config.database.conflictPatienceMs,
      })
      const migrated = await migrator.run()
      await outbox.releases.register()
      return migrated
    },

    /** Begins to serve and to work through what is due. Returns the port. */
    start: async (): Promise<number> => {
      await temporaryFiles.removeLeftovers()
      // Before the queues: what they tell clients has to find those of the other instances.
      await realtime.start(server.node, messages)
      for (const queue of queues) queue.start()
      outbox.otherReleases.start()
      return server.listen()
    },

    /** Runs the outbox and every due timer until nothing is left to do. */
    settle: async (): Promise<void> => {
      let taken: number
      do {
        taken = 0
        for (const queue of queues) taken += await queue.drain()
      } while (taken > 0)
      await realtime.flush()
    },

    /**
     * Answers what is in flight, then stops the timers, then the outbox, which delivers what all of these have emitted,
     * then the database.
     */
    stop: async (): Promise<void> => {
      for (const { stopping } of assembly.all) stopping?.()
      await Promise.all([server.close(), realtime.disconnectAll()])
      await outbox.otherReleases.stop()
      await timers.queue.stop()
      await outbox.queue.stop()
      await realtime.close()
      for (const { close } of assembly.all) await close?.()
      await temporaryFiles.close()
      await database.close()
      await reporter?.close()
    },

    /** Reports what is waiting to be, before a process ends that has not served. */
    closeReports: async (): Promise<void> => {
      await reporter?.close()
    },
  }
}

export type Application = ReturnType<typeof compose>
