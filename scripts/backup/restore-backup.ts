import type { Db, MongoClient } from 'mongodb'
import { BackupError } from './backup-error.js'
import type { MongoTools } from '../../dev-database/mongod/mongo-tools.js'
import { type CollectionFacts, collectionsOf, filledCollections, withDeployment } from './deployment.js'
import { type Manifest, readManifest } from './manifest.js'
import { runMongoTool } from './mongo-tool.js'

export interface Restored {
  readonly manifest: Manifest
  readonly collections: readonly CollectionFacts[]
}

const NOTHING_FAILED = /\b(\d+) document\(s\) restored successfully\. 0 document\(s\) failed to restore/

/** Documents of such a collection go when their time is up, those of an old backup at once. */
const EXPIRES = 'expireAfterSeconds'

/** Every way in which what was restored is not what was backed up. What was written meanwhile is not counted. */
const differences = (manifest: Manifest, restored: readonly CollectionFacts[]): string[] => {
  const found = new Map(restored.map((facts) => [facts.name, facts]))
  return manifest.collections.flatMap(({ name, documents: counts, shape, isWritten = false }) => {
    const facts = found.get(name)
    const [before, after] = counts
    // It may have been made after the moment of the backup.
    if (!facts) return isWritten && before === 0 ? [] : [`${name} is missing`]
    const least = shape.includes(EXPIRES) ? 0 : Math.min(before, after)
    const isCounted = facts.documents >= least && facts.documents <= Math.max(before, after)
    return [
      ...(isCounted || isWritten
        ? []
        : [`${name} has ${facts.documents} documents; it had ${counts.join(', then ')}`]),
      ...(facts.shape === shape ? [] : [`${name} has other indexes or options than it had`]),
    ]
  })
}

const databaseOf = (collection: string): string => collection.slice(0, collection.indexOf('.'))

const PROBE = 'restore_probe'

/** Throws BackupError where nothing may be written, before anything is dropped. */
const assertWritable = async (databases: readonly Db[]): Promise<void> => {
  for (const database of databases) {
    try {
      await database.collection(PROBE).insertOne({})
      await database.collection(PROBE).drop()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new BackupError(
        `Nothing was done: ${database.databaseName} cannot be written to with this address (${reason}). It takes the roles restore, readWriteAnyDatabase and dbAdminAnyDatabase.`,
        { cause: error },
      )
    }
  }
}

/** Without `force` nothing is dropped, and with it only the databases that the backup has. */
const makeRoom = async (client: MongoClient, { collections }: Manifest, force: boolean): Promise<void> => {
  const filled = await filledCollections(client)
  if (filled.length > 0 && !force) {
    throw new BackupError(
      `There are data already, such as ${filled.slice(0, 5).join(', ')}. Nothing was done; --force drops the databases that the backup has first.`,
    )
  }
  const names = new Set(collections.map(({ name }) => databaseOf(name)))
  const databases = [...names].map((name) => client.db(name))
  await assertWritable(databases)
  if (force) for (const database of databases) await database.dropDatabase()
}

/**
 * Restores a backup into an empty deployment, or with `force` in place of the databases that it has, and checks it:
 * checksum, number of documents, indexes. Throws BackupError that names every difference; what was restored then stays, to be looked at.
 */
export const restoreBackup = async (parts: {
  uri: string
  archive: string
  tools: MongoTools
  force: boolean
}): Promise<Restored> => {
  const { uri, archive, tools, force } = parts
  const manifest = await readManifest(archive)
  return withDeployment(uri, async (client) => {
    const args = ['--oplogReplay', '--gzip', `--archive=${archive}`]
    // What the tool refuses it refuses now, while everything is still there.
    await runMongoTool(tools.mongorestore, uri, ['--dryRun', ...args])
    await makeRoom(client, manifest, force)
    const said = await runMongoTool(tools.mongorestore, uri, args)
    if (!NOTHING_FAILED.test(said)) throw new BackupError(`Not everything was restored:\n${said.trim()}`)
    const databases = new Set(manifest.collections.map(({ name }) => databaseOf(name)))
    const collections = (await collectionsOf(client)).filter(({ name }) => databases.has(databaseOf(name)))
    const problems = differences(manifest, collections)
    if (problems.length > 0) {
      throw new BackupError(`It was restored, but differs from the backup:\n  ${problems.join('\n  ')}`)
    }
    return { manifest, collections }
  })
}
