import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { type Migration, Migrator } from '#kernel/db/migrations.js'
import { ManualClock } from '../support/manual-clock.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp } from '../support/test-app.js'
import { dropDatabase, newDatabaseUri, openDatabase } from '../support/test-database.js'

const clock = new ManualClock()
const { log } = recordLog()
const database = new Database()
const otherDatabase = new Database()
let ran: string[]
let failing: string | undefined

beforeAll(async () => {
  const uri = newDatabaseUri()
  await openDatabase(database, uri)
  await openDatabase(otherDatabase, uri)
})
afterAll(async () => {
  await otherDatabase.close()
  await dropDatabase(database)
})
beforeEach(async () => {
  ran = []
  failing = undefined
  await database.collection('migrations').deleteMany({})
  await database.collection('locks').deleteMany({})
})

const step = (number: number, name: string): Migration => ({
  number,
  name,
  run: async () => {
    ran.push(name)
    await database.ping()
    if (failing === name) throw new Error(`${name} failed`)
  },
})
const steps = [step(1, 'first'), step(2, 'second'), step(3, 'third')]
const migrator = (from = database, some = steps) => new Migrator({ database: from, clock, log, steps: some })
const locks = () => database.collection('locks').countDocuments()

describe('the steps', () => {
  it('run once and in order, and are recorded', async () => {
    expect(await migrator().run()).toEqual([1, 2, 3])
    expect(await migrator().run()).toEqual([])
    expect(ran).toEqual(['first', 'second', 'third'])
    expect(await database.collection('migrations').find().sort({ _id: 1 }).toArray()).toMatchObject([
      { _id: 1, name: 'first', appliedAt: clock.now() },
      { _id: 2, name: 'second' },
      { _id: 3, name: 'third' },
    ])
    expect(await locks()).toBe(0)
  })

  it('that are new run alone', async () => {
    await migrator(database, steps.slice(0, 2)).run()
    expect(await migrator().run()).toEqual([3])
    expect(ran).toEqual(['first', 'second', 'third'])
  })

  it('run once when two processes start at the same time', async () => {
    const results = await Promise.all([
      migrator().run(),
      migrator(otherDatabase).run(),
      migrator(otherDatabase).run(),
    ])
    expect(results.flat()).toEqual([1, 2, 3])
    expect(results.filter((numbers) => numbers.length > 0)).toHaveLength(1)
    expect(ran).toEqual(['first', 'second', 'third'])
    expect(await locks()).toBe(0)
  })

  it('stop at a failure, which leaves the lock free, and go on from there', async () => {
    failing = 'second'
    await expect(migrator().run()).rejects.toThrow('second failed')
    expect(await locks()).toBe(0)
    failing = undefined
    expect(await migrator(otherDatabase).run()).toEqual([2, 3])
    expect(ran).toEqual(['first', 'second', 'second', 'third'])
  })

  it('wait for another process that migrates, until its lease has run out', async () => {
    const until = new Date(clock.now().getTime() + 2 * MINUTE)
    await database
      .collection<{ _id: string }>('locks')
      .insertOne({ _id: 'migrations', owner: 'another', until } as never)
    let done = false
    const running = migrator()
      .run()
      .finally(() => (done = true))
    await migrator(otherDatabase, []).run()
    expect(ran).toEqual([])
    expect(done).toBe(false)
    clock.advance(2 * MINUTE + 1)
    expect(await running).toEqual([1, 2, 3])
  })

  it.each([
    ['a gap', [step(1, 'first'), step(3, 'third')]],
    ['a number twice', [step(1, 'first'), step(1, 'again')]],
    ['a wrong order', [step(2, 'second'), step(1, 'first')]],
    ['a start at zero', [step(0, 'zero')]],
  ])('are refused with %s in their numbers', (_what, some) => {
    expect(() => migrator(database, some)).toThrow('should have number')
  })
})

describe('the database of the application', () => {
  it('has exactly the indexes that its models declare', async () => {
    const app = await startTestApp({ database: 'own' })
    try {
      expect(app.database.models.length).toBeGreaterThan(5)
      for (const model of app.database.models) {
        expect(await model.diffIndexes(), model.modelName).toEqual({ toCreate: [], toDrop: [] })
        const declared = model.schema.indexes().length
        expect(await model.collection.indexes(), model.modelName).toHaveLength(declared + 1)
      }
    } finally {
      await app.close()
    }
  })
})
