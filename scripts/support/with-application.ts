import { join } from 'node:path'
import { type Application, compose } from '#app/compose.js'
import type { Config } from '#config/config.js'
import type { Secrets } from '#config/secrets.js'
import { startEmbeddedMongo } from '#kernel/db/embedded/start-embedded-mongo.js'
import { createLog } from '#kernel/log.js'

/** Runs `work` on the composed application and its database, which serves nothing; stops both afterwards. */
export const withApplication = async <Result>(
  { config, secrets, env }: { config: Config; secrets: Secrets; env: NodeJS.ProcessEnv },
  work: (application: Application) => Promise<Result>,
): Promise<Result> => {
  const log = createLog({ level: 'warn', directory: null, console: 'pretty' })
  const application = compose(config, secrets, { log })
  const dataDir = join(config.database.dataDir, 'mongo')
  const say = (message: string): void => {
    console.info(message)
  }
  const embedded = config.database.uri === null ? await startEmbeddedMongo({ dataDir, env, log: say }) : null
  try {
    await application.connect(config.database.uri ?? embedded?.uri ?? '')
    return await work(application)
  } finally {
    await application.stop()
    await embedded?.stop()
  }
}
