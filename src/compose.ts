import type { Config } from '#config/config.js'
import type { Secrets } from '#config/secrets.js'
import { healthController } from '#features/operations/health/health.controller.js'
import { healthRoutes } from '#features/operations/health/health.routes.js'
import { HealthService } from '#features/operations/health/health.service.js'
import { operationKeyController } from '#features/operations/operation-keys/operation-keys.controller.js'
import { operationKeyRoutes } from '#features/operations/operation-keys/operation-keys.routes.js'
import { Authenticator } from '#kernel/auth/authenticator.js'
import { type Clock, systemClock } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { Migrator } from '#kernel/db/migrations.js'
import { Outbox } from '#kernel/events/outbox.js'
import { callerKey, createHttpApp } from '#kernel/http/app.js'
import { bind } from '#kernel/http/endpoint.js'
import { Idempotency } from '#kernel/http/idempotency.js'
import { RateLimiters } from '#kernel/http/rate-limits.js'
import { referencePage } from '#kernel/http/reference-page.js'
import { HttpServer } from '#kernel/http/server.js'
import { createLog, type Log } from '#kernel/log.js'
import { Metrics } from '#kernel/metrics.js'
import { mongoAdapter, redisAdapter } from '#kernel/realtime/adapters.js'
import { Realtime } from '#kernel/realtime/realtime.js'
import { Timers } from '#kernel/tasks/timers.js'
import { apiDocument, errorRegistry, VERSION } from './api.js'
import { composeChat } from './compose/chat.js'
import { composeIdentity, composePeople } from './compose/identity.js'
import { composeLearning } from './compose/learning.js'
import { composeMarketplace } from './compose/marketplace.js'
import { composeIntegrations, type IntegrationOverrides } from './compose/integrations.js'
import { composeNotifications } from './compose/notifications.js'
import { composeMatching } from './compose/matching.js'
import { migrations } from './migrations.js'

/** Parts that a test or a script brings along instead of those the configuration asks for. */
export interface Overrides extends IntegrationOverrides {
  readonly clock?: Clock
  readonly log?: Log
}

const SERVER_SELECTION_TIMEOUT_MS = 5000

/** Builds the whole application and starts nothing: the one place where its parts are put together. */
export const compose = (config: Config, secrets: Secrets, overrides: Overrides = {}) => {
  const clock = overrides.clock ?? systemClock
  const log = overrides.log ?? createLog(config.log)

  const database = new Database()
  const outbox = new Outbox({ database, clock, log })
  const timers = new Timers({ database, clock, log })
  const idempotency = new Idempotency({ database, clock })
  const integrations = composeIntegrations({ config, secrets, database, clock, overrides })
  const people = composePeople({ config, secrets, database, outbox, clock })
  const { tokens, sessions, directory } = people

  const errors = errorRegistry()
  const metrics = new Metrics()
  const authenticator = new Authenticator({ tokens, findActor: (claims) => sessions.findActor(claims) })
  const rateLimiters = new RateLimiters({ database, clock, limits: config.http.rateLimits, keyOf: callerKey })
  const realtime = new Realtime({
    adapter:
      secrets.redisUrl === null ? mongoAdapter(database) : redisAdapter({ url: secrets.redisUrl, log }),
    authenticator,
    watchSessions: (pipeline, options) => sessions.watch(pipeline, options),
    errors,
    rateLimiters,
    metrics,
    log,
    corsOrigins: config.http.corsOrigins,
    trustProxy: config.http.trustProxy,
    limit: config.http.rateLimits.general,
    checkPayloads: config.environment !== 'production',
  })

  const marketplace = composeMarketplace({
    database,
    clock,
    outbox,
    timers,
    directory,
    publisher: realtime,
    rules: config.market,
  })
  const { catalog, reader, liveQuotes } = marketplace
  const learning = composeLearning({
    database,
    clock,
    log,
    readers: {
      hiresOf: reader.hiresOf.bind(reader),
      quotersOf: liveQuotes.quotedOn.bind(liveQuotes),
      invitationsOf: (jobs) => marketplace.invitationReader.invitationsTo(jobs),
    },
  })

  const matching = composeMatching({
    ...marketplace.facts,
    database,
    clock,
    outbox,
    directory,
    sessions,
    invitedCraftsmen: (job) => marketplace.invitationReader.invitedCraftsmen(job),
    rejectedAmong: (craftsman, jobs) => marketplace.invitationReader.rejectedAmong(craftsman, jobs),
    policy: learning.policies,
    impressions: learning.impressions,
  })

  const { mail, push, sms, storage } = integrations
  const chat = composeChat({
    database,
    clock,
    outbox,
    log,
    storage,
    publisher: realtime,
    people: directory,
    jobs: marketplace.reader,
    outlines: marketplace.outlines,
    isConnected: async (job, craftsman) =>
      (await marketplace.liveQuotes.hasStanding(job, craftsman)) ||
      (await marketplace.invitationReader.isInvited(job, craftsman)),
    rules: config.chat,
  })
  const identity = composeIdentity({
    ...people,
    config,
    secrets,
    database,
    clock,
    outbox,
    catalog,
    mail,
    storage,
  })

  const notifications = composeNotifications({
    config,
    database,
    clock,
    log,
    outbox,
    timers,
    metrics,
    publisher: realtime,
    directory,
    sessions,
    reader: marketplace.reader,
    liveQuotes: marketplace.liveQuotes,
    receipts: chat.receipts,
    mail,
    push,
    sms,
  })

  const health = new HealthService({ version: VERSION, database, outbox, clock })

  metrics.gauge('outbox_lag_seconds', 'Age of the oldest delivery that is due', () =>
    outbox.queue.lagSeconds(),
  )
  metrics.gauge('timers_overdue_seconds', 'Age of the oldest timer that is due', () =>
    timers.queue.lagSeconds(),
  )
  metrics.gauge('outbox_dead_deliveries', 'Deliveries that were given up', () => outbox.dead.count())
  metrics.gauge('timers_dead', 'Timers that were given up', () => timers.dead.count())
  const metricsPage = metrics.page({
    token: secrets.metricsToken,
    openWithoutToken: config.environment !== 'production',
  })
  const reference = referencePage(apiDocument)
  const app = createHttpApp({
    groups: [
      ...matching.groups,
      ...identity.groups,
      ...marketplace.groups,
      ...chat.groups,
      ...notifications.groups,
      bind(operationKeyRoutes, operationKeyController(idempotency)),
      bind(healthRoutes, healthController(health)),
    ],
    extras: {
      '/api': reference,
      '/api/v1': reference,
      '/': metricsPage,
      ...integrations.pages,
    },
    authenticator,
    database,
    idempotency,
    rateLimiters,
    errors,
    log,
    metrics,
    checkReplies: config.environment !== 'production',
    corsOrigins: config.http.corsOrigins,
    trustProxy: config.http.trustProxy,
  })

  const migrator = new Migrator({
    database,
    clock,
    log,
    steps: migrations({ database, catalog, profiles: matching.profiles }),
  })
  const queues = [outbox.queue, timers.queue]
  const server = new HttpServer({ app, host: config.http.host, port: config.http.port })

  return {
    app,
    clock,
    log,
    database,
    outbox,
    timers,
    migrator,
    auth: identity.auth,
    accounts: identity.accounts,
    profiles: identity.profiles,
    directory,
    marketplace,
    chat,
    learning,
    matching,
    realtime,

    /** Connects and brings the database up to date; serves nothing yet. */
    connect: async (uri: string): Promise<void> => {
      await database.connect({
        uri,
        maxPoolSize: config.database.maxPoolSize,
        serverSelectionTimeoutMs: SERVER_SELECTION_TIMEOUT_MS,
      })
      await migrator.run()
      await outbox.releases.register()
    },

    /** Begins to serve and to work through what is due. Returns the port. */
    start: async (): Promise<number> => {
      // Before the queues: what they tell clients has to find those of the other instances.
      await realtime.start(server.node, [...marketplace.messages, ...chat.messages])
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
    },

    /** Answers what is in flight, then stops the dispatchers, then the database. */
    stop: async (): Promise<void> => {
      health.stopping()
      await Promise.all([server.close(), realtime.letGo()])
      await outbox.otherReleases.stop()
      for (const queue of queues) await queue.stop()
      await realtime.close()
      await identity.close()
      await database.close()
    },
  }
}

export type Application = ReturnType<typeof compose>
