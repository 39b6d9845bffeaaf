import { createHash } from 'node:crypto'
import { BSON, type Db, MongoClient, type Timestamp } from 'mongodb'
import { BackupError } from './backup-error.js'

/** What every server has for itself. */
const SYSTEM = new Set(['admin', 'config', 'local'])
const SERVER_WITHIN_MS = 10_000

/** What is known of a collection, to compare a restored one with. */
export interface CollectionFacts {
  /** `database.collection`. */
  readonly name: string
  readonly documents: number
  /** Its options and indexes, as text. */
  readonly shape: string
}

/** Uses a connection to a deployment, and closes it. */
export const withDeployment = async <Result>(
  uri: string,
  use: (client: MongoClient) => Promise<Result>,
): Promise<Result> => {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: SERVER_WITHIN_MS })
  try {
    await client.connect().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      throw new BackupError(`No MongoDB answers there: ${reason}`, { cause: error })
    })
    return await use(client)
  } finally {
    await client.close()
  }
}

/** Throws BackupError where the server keeps no record of its writes, without which a backup is of no one moment. */
export const assertReplicaSet = async (client: MongoClient): Promise<void> => {
  const { setName } = await client.db('admin').command({ hello: 1 })
  if (typeof setName !== 'string')
    throw new BackupError('This MongoDB is no replica set: it cannot be backed up.')
}

/** The databases of the deployment, but for the server's own. */
const databasesOf = async (client: MongoClient): Promise<Db[]> => {
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
  return databases.filter(({ name }) => !SYSTEM.has(name)).map(({ name }) => client.db(name))
}

const shapeOf = async (db: Db, name: string, options: object | undefined): Promise<string> => {
  const indexes = await db.collection(name).indexes()
  const defined = indexes.map((index) => BSON.EJSON.stringify({ ...index, v: undefined, ns: undefined }))
  return JSON.stringify({ options: options ?? {}, indexes: defined.sort() })
}

/** All collections of a deployment, by name, with how many documents they have now. */
export const collectionsOf = async (client: MongoClient): Promise<CollectionFacts[]> => {
  const facts: CollectionFacts[] = []
  for (const db of await databasesOf(client)) {
    const found = await db.listCollections({ type: 'collection' }).toArray()
    for (const { name, options } of found as { name: string; options?: object }[]) {
      if (name.startsWith('system.')) continue
      facts.push({
        name: `${db.databaseName}.${name}`,
        documents: await db.collection(name).countDocuments(),
        shape: await shapeOf(db, name, options),
      })
    }
  }
  return facts.sort((one, other) => (one.name < other.name ? -1 : 1))
}

interface Operation {
  readonly ns: string
  readonly o?: { readonly applyOps?: readonly { readonly ns: string }[] }
}

/** The moment of the newest write. */
export const lastWrite = async (client: MongoClient): Promise<Timestamp> => {
  const { operationTime } = await client.db('admin').command({ hello: 1 })
  return operationTime as Timestamp
}

/** The collections that were written to after a moment, in transactions too, as the record of the set says. */
export const writtenSince = async (client: MongoClient, moment: Timestamp): Promise<ReadonlySet<string>> => {
  const record = client.db('local').collection<Operation & { ts: Timestamp }>('oplog.rs')
  const written = new Set<string>()
  for await (const { ns, o } of record.find({ ts: { $gte: moment } })) {
    written.add(ns)
    for (const one of o?.applyOps ?? []) written.add(one.ns)
  }
  return written
}

/** Whether nothing is kept there, in collections of whatever kind; views keep nothing. */
export const filledCollections = async (client: MongoClient): Promise<string[]> => {
  const filled: string[] = []
  for (const db of await databasesOf(client)) {
    const found = await db.listCollections({ type: { $ne: 'view' } }, { nameOnly: true }).toArray()
    for (const { name } of found) {
      const [any] = name.startsWith('system.') ? [] : await db.collection(name).find().limit(1).toArray()
      if (any) filled.push(`${db.databaseName}.${name}`)
    }
  }
  return filled
}

/** A hash of every document of a collection, in the order of their ids; reads all of it. */
export const fingerprintOf = async (client: MongoClient, name: string): Promise<string> => {
  const dot = name.indexOf('.')
  const collection = client.db(name.slice(0, dot)).collection(name.slice(dot + 1))
  const hash = createHash('sha256')
  for await (const document of collection.find({}, { raw: true }).sort({ _id: 1 }).hint({ _id: 1 })) {
    hash.update(document as unknown as Buffer)
  }
  return hash.digest('hex')
}
