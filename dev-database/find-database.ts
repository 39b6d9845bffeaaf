import { join } from 'node:path'
import { databaseOfConfig, type FindDatabase, StartError } from '#app/run-server.js'
import { startDevDatabase } from './start-dev-database.js'

/**
 * The database of MONGODB_URI; without one this machine's development database, which lives as long as this process.
 * Throws StartError when that does not start.
 */
export const findDatabase: FindDatabase = async (parts) => {
  const { config, env, log } = parts
  if (config.database.uri !== null) return databaseOfConfig(parts)
  const dataDir = join(config.database.dataDir, 'mongo')
  try {
    return await startDevDatabase({ dataDir, env, log: (message) => log.info(message) })
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
