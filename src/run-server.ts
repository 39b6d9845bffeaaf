import { join } from 'node:path'
import { type Config, toConfig } from '#config/config.js'
import { ConfigError, readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { startEmbeddedMongo } from '#kernel/db/embedded/start-embedded-mongo.js'
import { catalogue } from './api.js'
import { type Application, compose, type Overrides } from './compose.js'

/**
 * How long an orderly stop may take before the process ends all the same, in milliseconds: the grace of HTTP requests,
 * then a mail that is being sent, then the database; below the grace of docker-compose.yml.
 */
const STOP_DEADLINE_MS = 25_000

export interface ServerHooks {
  readonly overrides?: Overrides
  /** Runs between a database that is up to date and the first request. */
  readonly beforeServing?: (application: Application, config: Config) => Promise<void>
  readonly afterStart?: (url: string) => void
}

/** The server cannot start for a reason outside its code; the message says what to do about it. */
class StartError extends Error {}

/** What to show whoever started the server: one message for what he can mend, everything for a defect of ours. */
export const startProblem = (error: unknown): unknown => {
  if (error instanceof ConfigError || error instanceof StartError) return error.message
  // The operating system refused something and says what and where.
  if (error instanceof Error && 'syscall' in error) return error.message
  return error
}

/** Where the database is, and how to stop what was started for it. */
interface Lodging {
  readonly uri: string
  readonly stop: () => Promise<void>
}

/** Names of errors of an address that leads nowhere or is none. */
const UNUSABLE_ADDRESS = /^Mongo(?:ose)?(?:ServerSelection|Network|Parse|Runtime|InvalidArgument)Error$/
const AUTHENTICATION_FAILED = 18

/** The database of the configuration, or an embedded one. Throws StartError when that does not start. */
export const findDatabase = async (
  config: Config,
  env: NodeJS.ProcessEnv,
  application: Application,
): Promise<Lodging> => {
  if (config.database.uri !== null) return { uri: config.database.uri, stop: () => Promise.resolve() }
  const dataDir = join(config.database.dataDir, 'mongo')
  const log = (message: string): void => {
    application.log.info(message)
  }
  try {
    return await startEmbeddedMongo({ dataDir, env, log })
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** A StartError for what its operator can mend, any other error as it is. */
export const explained = (error: unknown, config: Config): unknown => {
  if (!(error instanceof Error)) return error
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
 * The life of a server process, from its environment to its orderly end. Throws when it cannot start; then nothing is
 * left running. A signal that comes before it serves ends the process at once: every step of the start can be broken off.
 */
export const runServer = async (env: NodeJS.ProcessEnv, hooks: ServerHooks = {}): Promise<void> => {
  const variables = readEnv(env, catalogue.limits)
  const config = toConfig(variables)
  const application = compose(config, toSecrets(variables), hooks.overrides)
  const { log } = application
  let lodging: Lodging | undefined
  let serving = false
  let stopping: Promise<void> | undefined

  const stop = async (reason: string): Promise<void> => {
    log.info('stopping', { reason })
    setTimeout(() => {
      log.error('stopping took too long')
      process.exit(1)
    }, STOP_DEADLINE_MS).unref()
    if (serving) await application.stop()
    await lodging?.stop()
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

  try {
    lodging = await findDatabase(config, env, application)
    await application.connect(lodging.uri)
    await hooks.beforeServing?.(application, config)
    const port = await application.start()
    serving = true
    hooks.afterStart?.(`http://localhost:${port}`)
  } catch (error) {
    // A signal has taken the database away and is about to end the process.
    if (stopping) return
    await application.stop()
    await lodging?.stop()
    throw explained(error, config)
  }
}
