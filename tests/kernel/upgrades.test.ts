import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '#app/migrations.js'
import { Database } from '#kernel/db/database.js'
import { Migrator } from '#kernel/db/migrations.js'
import {
  collectionsOf,
  type DumpedCollection,
  indexesByCollection,
  readDump,
  restoreDump,
} from '../support/database-dump.js'
import { ManualClock } from '../support/manual-clock.js'
import { silentLog } from '../support/recorded-log.js'
import { releaseFile, releaseNames } from '../support/released-server.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { dropDatabase, newDatabaseUri } from '../support/test-database.js'

const releases = await releaseNames()
/** The release before there were invitations, profiles, chats and notifications. */
const OLDEST = '2026-11-21-e6fb542'
/** Between two releases: its numbered steps ran, and models changed after them. */
const UNFINISHED = '2026-11-21-cb184f6'

let app: TestApp
let fresh: Record<string, Document[]>
beforeAll(async () => {
  app = await startTestApp()
  fresh = await indexesByCollection(app.database.db)
})
afterAll(() => app.close())

const opened: Database[] = []
afterAll(() => Promise.all(opened.map(dropDatabase)))

const migrator = (database: Database) =>
  new Migrator({ database, clock: new ManualClock(), log: silentLog(), steps: migrations })

/** A database of an earlier release that this version has migrated. */
const upgraded = async (dump: readonly DumpedCollection[]): Promise<Database> => {
  const database = new Database()
  await database.connect({ uri: newDatabaseUri(), maxPoolSize: 5, serverSelectionTimeoutMs: 5000 })
  opened.push(database)
  await restoreDump(database.db, dump)
  await migrator(database).run()
  return database
}

const dumpOf = (release: string) => readDump(releaseFile(release, 'database.json'))

/** What today's models would store otherwise: fields that are missing, unknown or of another type. */
const complaintsAbout = async (name: string, document: Document): Promise<string[]> => {
  const model = app.database.models.find(({ modelName }) => modelName === name)
  if (!model) return []
  try {
    const written = new model(document)
    await written.validate()
    expect(written.toObject()).toEqual(document)
    return []
  } catch (error) {
    return [`${name} ${String(document._id)}: ${String(error)}`]
  }
}

const complaints = async ({ db }: Database): Promise<string[]> => {
  const found: string[] = []
  for (const name of await collectionsOf(db))
    for (const document of await db.collection(name).find().toArray())
      found.push(...(await complaintsAbout(name, document)))
  return found
}

describe('a fresh database', () => {
  it('has exactly the indexes that its models declare', async () => {
    expect(app.database.models.length).toBeGreaterThan(5)
    for (const model of app.database.models) {
      expect(await model.diffIndexes(), model.modelName).toEqual({ toCreate: [], toDrop: [] })
      const declared = model.schema.indexes().length
      expect(await model.collection.indexes(), model.modelName).toHaveLength(declared + 1)
    }
  })

  it('has the collections of its models, of the migrations, and of the last release', () => {
    const ofModels = app.database.models.map(({ modelName }) => modelName)
    expect(Object.keys(fresh)).toEqual([...ofModels, 'locks', 'migrations', 'deliveries'].sort())
  })
})

describe.each(releases)('a database of %s', (release) => {
  let dump: readonly DumpedCollection[]
  let database: Database
  beforeAll(async () => {
    dump = await dumpOf(release)
    database = await upgraded(dump)
  })

  it('gets the indexes of a fresh one', async () => {
    expect(await indexesByCollection(database.db)).toEqual(fresh)
  })

  it('gets documents as they are written today', async () => {
    expect(dump.flatMap(({ documents }) => documents).length).toBeGreaterThan(70)
    expect(await complaints(database)).toEqual([])
  })

  it('keeps its services as its admins left them', async () => {
    const { documents } = dump.find(({ name }) => name === 'services')!
    expect(await database.collection('services').find().sort({ _id: 1 }).toArray()).toEqual(documents)
  })

  it('is then up to date', async () => {
    expect(await migrator(database).run()).toEqual([])
  })
})

describe('a database whose numbered steps ran', () => {
  /** The numbered steps made what the models had on the day they ran. */
  const upTo = async (release: string, number: number): Promise<DumpedCollection[]> => {
    const documents = Array.from({ length: number }, (_, i) => ({
      _id: (i + 1) as never,
      name: 'numbered',
      appliedAt: new Date(0),
    }))
    return (await dumpOf(release)).map((one) => (one.name === 'migrations' ? { ...one, documents } : one))
  }

  it.each([2, 3, 4, 5])('to number %i before there was anything of them gets the same', async (number) => {
    const database = await upgraded(await upTo(OLDEST, number))
    expect(await indexesByCollection(database.db)).toEqual(fresh)
    expect(await complaints(database)).toEqual([])
  })
})

describe('after the upgrade', () => {
  it('an invitation knows whether its job is open', async () => {
    const dump = await dumpOf(UNFINISHED)
    const before = dump.find(({ name }) => name === 'invitations')!.documents
    expect(before.every((invitation) => !('jobOpen' in invitation))).toBe(true)
    const database = await upgraded(dump)
    const invitations = await database.collection('invitations').find().toArray()
    const jobs = await database.collection('jobs').find().toArray()
    const openOf = (id: unknown) => jobs.find(({ _id }) => _id.equals(id as never))!.open
    expect(invitations.map(({ jobOpen }) => jobOpen)).toEqual(invitations.map(({ job }) => openOf(job)))
    expect(new Set(invitations.map(({ jobOpen }) => jobOpen))).toEqual(new Set([true, false]))
  })

  it('a notification knows the number of its message', async () => {
    const database = await upgraded(await dumpOf(UNFINISHED))
    const messages = await database.collection('messages').find().toArray()
    const told = await database
      .collection('notifications')
      .find({ 'data.messageId': { $exists: true } })
      .toArray()
    const known = told.filter(({ data }) => messages.some(({ _id }) => _id.toHexString() === data.messageId))
    expect(known.length).toBeGreaterThan(2)
    for (const { data, seq } of known)
      expect(seq).toBe(messages.find(({ _id }) => _id.toHexString() === data.messageId)!.seq)
  })

  it('craftsmen who had no profile get one', async () => {
    const database = await upgraded(await dumpOf(OLDEST))
    expect(
      await database.collection('timers').find({ kind: 'matching.missing-profiles' }).toArray(),
    ).toMatchObject([{ subject: '0'.repeat(24), state: 'waiting', lane: 'internal' }])
  })
})
