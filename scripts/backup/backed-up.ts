import { join } from 'node:path'
import { findMongoTools, type MongoTools } from '../../dev-database/mongod/mongo-tools.js'
import { LockHeldError } from '../../dev-database/process-lock.js'
import { type DevDatabase, lastUriOf, startDevDatabase } from '../../dev-database/start-dev-database.js'
import { BackupError } from './backup-error.js'

interface Deployment {
  readonly uri: string
  readonly tools: MongoTools
  readonly log: (message: string) => void
}

/** Why the development database does not start, and how to do without. */
const problemOf = async (error: unknown, dataDir: string): Promise<BackupError> => {
  const problem = error instanceof Error ? error.message : String(error)
  const uri = error instanceof LockHeldError ? await lastUriOf(dataDir) : undefined
  const advice = uri === undefined ? '' : `\nOr let it run, and set MONGODB_URI='${uri}' for this command.`
  return new BackupError(`${problem}${advice}`, { cause: error })
}

const startDatabase = async (options: Parameters<typeof startDevDatabase>[0]): Promise<DevDatabase> => {
  try {
    return await startDevDatabase(options)
  } catch (error) {
    throw await problemOf(error, options.dataDir)
  }
}

/**
 * Works on the deployment of MONGODB_URI, or without one on this machine's development database. Of the settings it needs
 * these alone, so that a backup can be taken and restored where no server is set up.
 */
export const withBackedUp = async <Result>(
  env: NodeJS.ProcessEnv,
  work: (deployment: Deployment) => Promise<Result>,
): Promise<Result> => {
  const log = (message: string): void => {
    process.stderr.write(`${message}\n`)
  }
  const tools = await findMongoTools({ env, log })
  if (env.MONGODB_URI) return work({ uri: env.MONGODB_URI, tools, log })
  const dataDir = join(env.DATA_DIR === undefined || env.DATA_DIR === '' ? '.data' : env.DATA_DIR, 'mongo')
  const database = await startDatabase({ dataDir, env, log })
  try {
    return await work({ uri: database.uri, tools, log })
  } finally {
    await database.stop()
  }
}
