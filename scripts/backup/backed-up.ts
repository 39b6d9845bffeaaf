import { join } from 'node:path'
import { findMongoTools, type MongoTools } from '../../dev-database/mongod/mongo-tools.js'
import { startDevDatabase } from '../../dev-database/start-dev-database.js'

interface Deployment {
  readonly uri: string
  readonly tools: MongoTools
  readonly log: (message: string) => void
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
  const database = await startDevDatabase({ dataDir, env, log })
  try {
    return await work({ uri: database.uri, tools, log })
  } finally {
    await database.stop()
  }
}
