import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '#app/migrations.js'
import { systemClock } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { Migrator } from '#kernel/db/migrations.js'
import { indexesByCollection, readDump, restoreDump } from '../support/database-dump.js'
import { silentLog } from '../support/recorded-log.js'
import { releaseFile, type ReleasedServer, startReleasedServer } from '../support/released-server.js'
import { dropDatabase, newDatabaseUri } from '../support/test-database.js'

let uri: string
let database: Database
let server: ReleasedServer | undefined
beforeEach(async () => {
  uri = newDatabaseUri()
  database = new Database()
  server = undefined
  await database.connect({ uri, maxPoolSize: 5, serverSelectionTimeoutMs: 5000 })
})
afterEach(async () => {
  await server?.stop()
  await dropDatabase(database)
})

const migrate = (of = database) =>
  new Migrator({ database: of, clock: systemClock, log: silentLog(), steps: migrations }).run()
const restoreOldest = async () =>
  restoreDump(database.db, await readDump(releaseFile('2026-11-21-e6fb542', 'database.json')))
const records = () => database.collection('migrations').find().sort({ _id: 1 }).toArray()
const ids = async () => (await records()).map(({ _id }): unknown => _id)
const health = async () => (await fetch(`${server!.url}/api/health`)).status

describe('the server of the last release', () => {
  it('serves on a database that this version has migrated, and leaves its migrations alone', async () => {
    await migrate()
    await database
      .collection('services')
      .updateOne({ name: 'Plumbing' }, { $set: { removedAt: new Date() }, $unset: { keys: 1 } })
    const before = await records()
    server = await startReleasedServer({ uri })
    expect(await health()).toBe(200)
    expect(await records()).toEqual(before)
    expect(await database.collection('services').countDocuments({ name: 'Plumbing' })).toBe(1)
  })

  it('and this version bring one old database up to date together, each step done by one of them', async () => {
    await restoreOldest()
    const [started, ran] = await Promise.all([startReleasedServer({ uri }), migrate()])
    server = started
    expect(await health()).toBe(200)
    expect((await ids()).filter((id) => typeof id === 'number')).toEqual([1, 2, 3, 4, 5])
    const newest = migrations.filter(({ replaces }) => replaces === undefined)
    expect(ran).toEqual(expect.arrayContaining(newest.map(({ id }) => id)))
    expect(await migrate()).toEqual([])
    expect(await database.collection('locks').countDocuments()).toBe(0)
  })

  it('brings an older database to where this version makes it equal to a fresh one', async () => {
    await restoreOldest()
    server = await startReleasedServer({ uri })
    expect(await ids()).toEqual([1, 2, 3, 4, 5])
    await migrate()
    const fresh = new Database()
    await fresh.connect({ uri: newDatabaseUri(), maxPoolSize: 5, serverSelectionTimeoutMs: 5000 })
    await migrate(fresh)
    const expected = await indexesByCollection(fresh.db).finally(() => dropDatabase(fresh))
    expect(await indexesByCollection(database.db)).toEqual(expected)
  })
})
