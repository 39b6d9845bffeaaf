import { type Config, toConfig } from '#config/config.js'
import { ConfigError, readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { ServerTooOldError } from '#kernel/db/server-version.js'
import type { Log } from '#kernel/log.js'
import { catalogue } from './api.js'
import { type Application, compose, type Overrides } from './compose.js'

/**
 * How long an orderly stop may take before the process ends all the same, in milliseconds: the grace of HTTP requests,
 * then a mail that is being sent, then the database; below the grace of docker-compose.yml.
 */
const STOP_DEADLINE_MS = 25_000

/** The server cannot start for a reason outside its code; the message says what to do about it. */
export class StartError extends Error {}

/** What to print for the operator: one message for what they can fix, the whole error for a defect of ours. */
export const startProblem = (error: unknown): unknown => {
  if (error instanceof ConfigError || error instanceof StartError) return error.message
  // The operating system refused something and says what and where.
  if (error instanceof Error && 'syscall' in error) return error.message
  return error
}

/** A database to use, and how to stop what was started for it. */
export interface FoundDatabase {
  readonly uri: string
  readonly stop: () => Promise<void>
}

/** Where a process takes its database from. Throws StartError when there is none. */
export type FindDatabase = (parts: {
  readonly config: Config
  readonly env: NodeJS.ProcessEnv
  readonly log: Log
}) => Promise<FoundDatabase>

/** The database that MONGODB_URI names. */
export const databaseOfConfig: FindDatabase = async ({ config }) => {
  const { uri } = config.database
  if (uri === null) throw new StartError('MONGODB_URI is missing: set it to the replica set to use.')
  return { uri, stop: () => Promise.resolve() }
}

export interface ServerHooks {
  readonly overrides?: Overrides
  /** By default the database of the configuration. */
  readonly findDatabase?: FindDatabase
  /** Runs between a database that is up to date and the first request. */
  readonly beforeServing?: (application: Application, config: Config) => Promise<void>
  readonly afterStart?: (url: string) => void
}

/** Names of errors of an invalid or unreachable address. */
const UNUSABLE_ADDRESS = /^Mongo(?:ose)?(?:ServerSelection|Network|Parse|Runtime|InvalidArgument)Error$/
const AUTHENTICATION_FAILED = 18

/** A StartError for what the operator can fix, any other error as it is. */
export const explained = (error: unknown, config: Config): unknown => {
  if (!(error instanceof Error)) return error
  if (error instanceof ServerTooOldError) return new StartError(error.message, { cause: error })
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    const advice = 'Stop that one, or set PORT to another.'
    return new StartError(`Port ${config.http.port} is taken by another program. ${advice}`, { cause: error })
  }
  const isAddressed = config.database.uri !== null
  if (isAddressed && (UNUSABLE_ADDRESS.test(error.name) || code === AUTHENTICATION_FAILED)) {
    return new StartError(`No MongoDB can be used at MONGODB_URI: ${error.message}`, { cause: error })
  }
  return error
}

/**
 * Runs a server process, from its environment to its graceful end. Throws when it cannot start; then nothing is
 * left running. A signal that comes before it serves ends the process at once: every step of the start can be broken off.
 */
export const runServer = async (env: NodeJS.ProcessEnv, hooks: ServerHooks = {}): Promise<void> => {
  const { findDatabase = databaseOfConfig } = hooks
  const variables = readEnv(env, catalogue.limits)
  const config = toConfig(variables)
  const application = compose(config, toSecrets(variables), hooks.overrides)
  const { log } = application
  let database: FoundDatabase | undefined
  let serving = false
  let stopping: Promise<void> | undefined

  const stop = async (reason: string): Promise<void> => {
    log.info('stopping', { reason })
    setTimeout(() => {
      log.error('stopping took too long')
      process.exit(1)
    }, STOP_DEADLINE_MS).unref()
    if (serving) await application.stop()
    else await application.closeReports()
    await database?.stop()
    log.info('stopped')
    if (!serving) process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping ??= stop(signal)
    })
  }
  process.once('uncaughtException', (error) => {
    log.error('uncaught exception', { error })
    process.exitCode = 1
    stopping ??= stop('uncaught exception')
  })

  for (const { service, effect, set } of config.switchedOff) {
    log.warn(`${service} is off: ${effect}`, set.length > 0 ? { set } : {})
  }

  try {
    database = await findDatabase({ config, env, log })
    await application.connect(database.uri)
    await hooks.beforeServing?.(application, config)
    const port = await application.start()
    serving = true
    hooks.afterStart?.(`http://localhost:${port}`)
  } catch (error) {
    // A signal has taken the database away and is about to end the process.
    if (stopping) return
    await application.stop()
    await database?.stop()
    throw explained(error, config)
  }
}
