import type { MongoClient } from 'mongodb'
import { BackupError } from './backup-error.js'
import type { MongoTools } from '../../dev-database/mongod/mongo-tools.js'
import { type CollectionFacts, collectionsOf, databasesOf, withDeployment } from './deployment.js'
import { type Manifest, readManifest } from './manifest.js'
import { runMongoTool } from './mongo-tool.js'

export interface Restored {
  readonly manifest: Manifest
  readonly collections: readonly CollectionFacts[]
}

const NOTHING_FAILED = /\b(\d+) document\(s\) restored successfully\. 0 document\(s\) failed to restore/

/** Documents of such a collection go when their time is up, those of an old backup at once. */
const EXPIRES = 'expireAfterSeconds'

/** Every way in which what was restored is not what was backed up. Written meanwhile, a count lies between the two. */
const differences = (manifest: Manifest, restored: readonly CollectionFacts[]): string[] => {
  const found = new Map(restored.map((facts) => [facts.name, facts]))
  return manifest.collections.flatMap(({ name, documents: counts, shape }) => {
    const facts = found.get(name)
    if (!facts) return [`${name} is missing`]
    const [least, most] = [shape.includes(EXPIRES) ? 0 : Math.min(...counts), Math.max(...counts)]
    const { documents } = facts
    const isCounted = documents >= least && documents <= most
    return [
      ...(isCounted ? [] : [`${name} has ${documents} documents; it had ${counts.join(', then ')}`]),
      ...(facts.shape === shape ? [] : [`${name} has other indexes or options than it had`]),
    ]
  })
}

const makeRoom = async (client: MongoClient, force: boolean): Promise<void> => {
  const filled = (await collectionsOf(client)).filter(({ documents }) => documents > 0)
  if (filled.length > 0 && !force) {
    const names = filled.slice(0, 5).map(({ name }) => name)
    throw new BackupError(
      `There are data already, such as ${names.join(', ')}. Nothing was done; --force drops all of them first.`,
    )
  }
  for (const database of await databasesOf(client)) await database.dropDatabase()
}

/**
 * Restores a backup into an empty deployment, or with `force` into any, and checks it: checksum, number of documents,
 * indexes. Throws BackupError that names every difference; what was restored then stays, to be looked at.
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
    await makeRoom(client, force)
    const said = await runMongoTool(tools.mongorestore, uri, [
      '--oplogReplay',
      '--gzip',
      `--archive=${archive}`,
    ])
    if (!NOTHING_FAILED.test(said)) throw new BackupError(`Not everything was restored:\n${said.trim()}`)
    const collections = await collectionsOf(client)
    const problems = differences(manifest, collections)
    if (problems.length > 0) {
      throw new BackupError(`It was restored, but differs from the backup:\n  ${problems.join('\n  ')}`)
    }
    return { manifest, collections }
  })
}
