import { join } from 'node:path'
import { type Config, toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { type EmbeddedMongo, startEmbeddedMongo } from '#kernel/db/embedded/start-embedded-mongo.js'
import { type Application, compose } from './compose.js'

/** How long an orderly stop may take before the process ends all the same, in milliseconds. */
const STOP_DEADLINE_MS = 15_000

export interface ServerHooks {
  /** Runs between a database that is up to date and the first request. */
  readonly beforeServing?: (application: Application, config: Config) => Promise<void>
  readonly afterStart?: (url: string) => void
}

const startDatabase = (
  config: Config,
  env: NodeJS.ProcessEnv,
  application: Application,
): Promise<EmbeddedMongo> => {
  const dataDir = join(config.database.dataDir, 'mongo')
  return startEmbeddedMongo({ dataDir, env, log: (message) => application.log.info(message) })
}

const stopOnce = (application: Application, stopDatabase: () => Promise<void>) => {
  const { log } = application
  let stopped: Promise<void> | undefined
  const stop = async (reason: string): Promise<void> => {
    log.info('stopping', { reason })
    setTimeout(() => {
      log.error('stopping took too long')
      process.exit(1)
    }, STOP_DEADLINE_MS).unref()
    await application.stop()
    await stopDatabase()
    log.info('stopped')
  }
  return (reason: string): Promise<void> => (stopped ??= stop(reason))
}

/** The life of a server process, from its environment to its orderly end. Throws when it cannot start. */
export const runServer = async (env: NodeJS.ProcessEnv, hooks: ServerHooks = {}): Promise<void> => {
  const variables = readEnv(env)
  const config = toConfig(variables)
  const application = compose(config, toSecrets(variables))
  let embedded: EmbeddedMongo | undefined
  const stop = stopOnce(application, async () => embedded?.stop())

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal))
  process.once('uncaughtException', (error) => {
    application.log.error('uncaught exception', { error })
    process.exitCode = 1
    void stop('uncaught exception')
  })

  try {
    if (config.database.uri === null) embedded = await startDatabase(config, env, application)
    await application.connect(config.database.uri ?? embedded?.uri ?? '')
    await hooks.beforeServing?.(application, config)
    const port = await application.start()
    hooks.afterStart?.(`http://localhost:${String(port)}`)
  } catch (error) {
    await stop('start-up failed')
    throw error
  }
}
