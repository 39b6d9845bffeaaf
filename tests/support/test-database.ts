import { inject } from 'vitest'
import { Database } from '#kernel/db/database.js'
import { newId } from '#kernel/ids.js'

/** The address of a database of this run that nobody else uses. The driver tells of its commands, for `countCommands`. */
export const newDatabaseUri = (): string =>
  inject('mongoUri').replace('/?', `/test_${newId()}?monitorCommands=true&`)

/** Connects, and makes the collections and indexes of the stores that are there. */
export const openDatabase = async (
  database: Database,
  uri: string,
  { serverSelectionTimeoutMs = 5000 } = {},
): Promise<void> => {
  await database.connect({ uri, maxPoolSize: 20, serverSelectionTimeoutMs })
  for (const model of database.models) {
    await model.createCollection()
    await model.createIndexes()
  }
}

export const dropDatabase = async (database: Database): Promise<void> => {
  await database.drop()
  await database.close()
}
