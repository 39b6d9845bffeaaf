import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { createCollection, dropIndex, type Migration } from '#kernel/db/migration.js'
import { Migrator } from '#kernel/db/migrations.js'
import { ManualClock } from '../support/manual-clock.js'
import { recordLog } from '../support/recorded-log.js'
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

const idOf = (name: string) => `2026-01-01-things-${name}`
const step = (name: string, facts: Partial<Migration> = {}): Migration => ({
  id: idOf(name),
  run: async (db) => {
    ran.push(name)
    await db.command({ ping: 1 })
    if (failing === name) throw new Error(`${name} failed`)
  },
  ...facts,
})
const steps = [step('first'), step('second'), step('third')]
const ids = steps.map(({ id }) => id)
const migrator = (from = database, some = steps) => new Migrator({ database: from, clock, log, steps: some })
const locks = () => database.collection('locks').countDocuments()

describe('the steps', () => {
  it('run once and in order, and are recorded', async () => {
    expect(await migrator(database, steps.toReversed()).run()).toEqual(ids)
    expect(await migrator().run()).toEqual([])
    expect(ran).toEqual(['first', 'second', 'third'])
    expect(await database.collection('migrations').find().sort({ _id: 1 }).toArray()).toMatchObject([
      { _id: idOf('first'), appliedAt: clock.now() },
      { _id: idOf('second') },
      { _id: idOf('third') },
    ])
    expect(await locks()).toBe(0)
  })

  it('that are new run alone', async () => {
    await migrator(database, steps.slice(0, 2)).run()
    expect(await migrator().run()).toEqual([idOf('third')])
    expect(ran).toEqual(['first', 'second', 'third'])
  })

  it('run once when two processes start at the same time', async () => {
    const results = await Promise.all([
      migrator().run(),
      migrator(otherDatabase).run(),
      migrator(otherDatabase).run(),
    ])
    expect(results.flat()).toEqual(ids)
    expect(results.filter((some) => some.length > 0)).toHaveLength(1)
    expect(ran).toEqual(['first', 'second', 'third'])
    expect(await locks()).toBe(0)
  })

  it('stop at a failure, which leaves the lock free, and go on from there', async () => {
    failing = 'second'
    await expect(migrator().run()).rejects.toThrow('second failed')
    expect(await locks()).toBe(0)
    failing = undefined
    expect(await migrator(otherDatabase).run()).toEqual(ids.slice(1))
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
    expect(await running).toEqual(ids)
  })

  it('get the database and the time of the clock', async () => {
    const given: unknown[] = []
    const curious = step('curious', {
      run: (...parts) => {
        given.push(parts[0].databaseName, parts[1])
        return Promise.resolve()
      },
    })
    await migrator(database, [curious]).run()
    expect(given).toEqual([database.name, clock.now()])
  })

  it.each([
    ['one id twice', ['2026-01-01-jobs-index', '2026-01-01-jobs-index'], 'is there twice'],
    ['no date', ['jobs-index'], 'migration jobs-index: an id is'],
    ['a date that does not exist', ['2026-02-30-jobs-index'], 'migration 2026-02-30-jobs-index: an id is'],
    ['a date of another form', ['2026-2-3-jobs-index'], 'an id is'],
    ['nothing but a date', ['2026-02-03'], 'an id is'],
    ['a feature and nothing to do', ['2026-02-03-jobs'], 'an id is'],
  ])('are refused with %s', (_what, some, message) => {
    expect(() =>
      migrator(
        database,
        some.map((id) => step('any', { id })),
      ),
    ).toThrow(message)
  })
})

describe('the numbered steps of the first releases', () => {
  const frozen = [
    step('a', { replaces: 1 }),
    step('b', { replaces: 2 }),
    step('c', { replaces: 2 }),
    step('d'),
  ]
  const numbers = async () => {
    const rows = await database.collection('migrations').find().toArray()
    return rows.map(({ _id }): unknown => _id).filter((id) => typeof id === 'number')
  }
  const recordNumber = (number: number) =>
    database
      .collection<{ _id: number }>('migrations')
      .insertOne({ _id: number, name: 'numbered', appliedAt: clock.now() } as never)

  it('stand for those that replace them', async () => {
    await recordNumber(1)
    expect(await migrator(database, frozen).run()).toEqual(['b', 'c', 'd'].map(idOf))
    expect(await migrator(database, frozen).run()).toEqual([])
  })

  it('are recorded for older instances, each once all that replace it have run', async () => {
    failing = 'c'
    await expect(migrator(database, frozen).run()).rejects.toThrow('c failed')
    expect(await numbers()).toEqual([1])
    failing = undefined
    expect(await migrator(database, frozen).run()).toEqual(['c', 'd'].map(idOf))
    expect((await numbers()).sort()).toEqual([1, 2])
  })
})

describe('a step that makes a collection', () => {
  const name = { name: 'name_1', key: { name: 1 } } as const
  const names = async () => (await database.collection('tools').indexes()).map((index) => index.name)
  beforeEach(() => database.db.dropCollection('tools'))

  it('makes it with its indexes, and what is missing when it is there', async () => {
    await createCollection(database.db, 'tools', [])
    await createCollection(database.db, 'tools', [])
    expect(await names()).toEqual(['_id_'])
    await createCollection(database.db, 'tools', [name])
    await createCollection(database.db, 'tools', [name, { name: 'age_1', key: { age: 1 } }])
    expect(await names()).toEqual(['_id_', 'name_1', 'age_1'])
  })

  it.each([
    ['other options', { ...name, unique: true }],
    ['another name', { ...name, name: 'by_name' }],
    ['another key', { ...name, key: { name: -1 } }],
  ] as const)('refuses an index that is there with %s, and says which', async (_what, other) => {
    await createCollection(database.db, 'tools', [name])
    await expect(createCollection(database.db, 'tools', [other])).rejects.toThrow(
      /^collection tools has an index that is in the way: .*name_1/,
    )
  })

  it('passes on every other failure', async () => {
    await database.collection('tools').insertMany([{ name: 'saw' }, { name: 'saw' }])
    await expect(createCollection(database.db, 'tools', [{ ...name, unique: true }])).rejects.toMatchObject({
      code: 11_000,
    })
  })

  it('drops an index that is there, and passes over one that is not', async () => {
    await dropIndex(database.db, 'tools', 'name_1')
    await createCollection(database.db, 'tools', [name])
    await dropIndex(database.db, 'tools', 'name_1')
    await dropIndex(database.db, 'tools', 'name_1')
    expect(await names()).toEqual(['_id_'])
    await expect(dropIndex(database.db, 'tools', '_id_')).rejects.toThrow()
  })
})
