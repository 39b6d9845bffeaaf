import type { Document } from 'mongodb'
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
  await database.connect({ uri, maxPoolSize: 20, serverSelectionTimeoutMs, conflictPatienceMs: 100_000 })
  for (const model of database.models) {
    await model.createCollection()
    await model.createIndexes()
  }
}

export const dropDatabase = async (database: Database): Promise<void> => {
  await database.drop()
  await database.close()
}

/** A database that stays migrated while one test file after the other uses it. */
export interface PreparedDatabase {
  readonly uri: string
  /** What the first start has put into an empty database, by collection; unknown until then. */
  readonly contents: Map<string, Document[]>
}

/** Vitest keeps modules for all files of a worker, so these serve them all; two applications at once take two. */
const free: PreparedDatabase[] = []

export const takePreparedDatabase = (): PreparedDatabase =>
  free.pop() ?? { uri: newDatabaseUri(), contents: new Map() }

/** Only what nobody writes to any more may be given back. */
export const releasePreparedDatabase = (prepared: PreparedDatabase): void => {
  free.push(prepared)
}

/** Brings a database to the state it was in right after its first start: same collections, documents and indexes. */
export const emptyDatabase = async (database: Database, { contents }: PreparedDatabase): Promise<void> => {
  const { db } = database.models[0]!.db
  const names = (await db!.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
  const isNew = contents.size === 0
  await Promise.all(
    names.map(async (name) => {
      const collection = database.collection(name)
      if (isNew) return void contents.set(name, await collection.find().toArray())
      // A script that a test has run may have made it.
      if (!contents.has(name)) {
        await collection.drop()
        return
      }
      await collection.deleteMany()
      const documents = contents.get(name) ?? []
      if (documents.length > 0) await collection.insertMany(documents)
    }),
  )
}
