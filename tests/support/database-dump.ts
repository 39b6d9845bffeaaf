import { readFile, writeFile } from 'node:fs/promises'
import { BSON, type Db, type Document } from 'mongodb'

export interface DumpedCollection {
  readonly name: string
  /** As the server lists them. */
  readonly indexes: readonly Document[]
  readonly documents: readonly Document[]
}

/** Of documents that look alike so many are enough. */
const MOST_ALIKE = 6
/** Fields whose value makes another kind of document. */
const TELLING = new Set(['status', 'state', 'kind', 'type', 'role'])

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Object ? value.constructor.name : typeof value
}

/** What a document looks like: its fields and their types. */
const shapeOf = (document: Document): string =>
  Object.entries(document)
    .map(([name, value]) => `${name}:${typeOf(value)}`)
    .sort()
    .join(' ')

const kindOf = (document: Document): string =>
  [shapeOf(document), ...Object.entries(document).filter(([name]) => TELLING.has(name))].join(' ')

const sampleOf = (documents: readonly Document[]): Document[] => {
  const counts = new Map<string, number>()
  return documents.filter((document) => {
    const kind = kindOf(document)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= MOST_ALIKE
  })
}

/** The indexes of a collection by name, comparable whoever made them. */
const indexesOf = async (db: Db, collection: string): Promise<Document[]> => {
  const indexes = await db.collection(collection).indexes()
  // `background` is what a tool once asked for; the server ignores it.
  return indexes
    .map(({ v: _version, background: _background, ...index }): Document => index)
    .sort((one, other) => String(one.name).localeCompare(String(other.name)))
}

export const collectionsOf = async (db: Db): Promise<string[]> =>
  (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort()

export const indexesByCollection = async (db: Db): Promise<Record<string, Document[]>> => {
  const names = await collectionsOf(db)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await indexesOf(db, name)] as const)),
  )
}

/** Every collection of a database with its indexes, and documents of each kind. */
export const dumpDatabase = async (db: Db): Promise<DumpedCollection[]> => {
  const dump: DumpedCollection[] = []
  for (const name of await collectionsOf(db)) {
    const documents = sampleOf(await db.collection(name).find().sort({ _id: 1 }).toArray())
    dump.push({ name, indexes: await indexesOf(db, name), documents })
  }
  return dump
}

export const writeDump = (file: string, dump: readonly DumpedCollection[]): Promise<void> =>
  writeFile(file, `${BSON.EJSON.stringify(dump, undefined, 1)}\n`)

export const readDump = async (file: string): Promise<readonly DumpedCollection[]> =>
  BSON.EJSON.parse(await readFile(file, 'utf8')) as readonly DumpedCollection[]

/** Makes an empty database the one that was dumped. */
export const restoreDump = async (db: Db, dump: readonly DumpedCollection[]): Promise<void> => {
  for (const { name, indexes, documents } of dump) {
    await db.createCollection(name)
    const own = indexes.filter((index) => index.name !== '_id_')
    if (own.length > 0) await db.command({ createIndexes: name, indexes: own })
    if (documents.length > 0) await db.collection(name).insertMany([...documents])
  }
}
