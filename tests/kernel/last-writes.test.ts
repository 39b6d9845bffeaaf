import { Schema } from 'mongoose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Database, isDuplicateKey } from '#kernel/db/database.js'
import { type CommandCounter, countCommands } from '../support/command-counter.js'
import { dropDatabase, newDatabaseUri, openDatabase } from '../support/test-database.js'

interface Row {
  _id: string
  count: number
}

const schema = () => new Schema<Row>({ _id: String, count: Number }, { versionKey: false })

const database = new Database()
const taps = database.store<Row>('taps', schema())
const pipes = database.store<Row>('pipes', schema())
let counter: CommandCounter

beforeAll(async () => {
  await openDatabase(database, newDatabaseUri())
  counter = countCommands(database)
})
afterAll(() => dropDatabase(database))
beforeEach(async () => {
  await taps.docs.deleteMany({})
  await pipes.docs.deleteMany({})
  counter.reset()
})

const inserting = (_id: string) => ({ insertOne: { document: { _id, count: 0 } } })
const raising = (_id: string) => ({
  updateOne: { filter: { _id }, update: { $inc: { count: 1 } }, upsert: true },
})
const stored = async () => [await taps.docs.find().toArray(), await pipes.docs.find().toArray()]

describe('what a transaction writes last', () => {
  it('is one command for all collections, after everything else', async () => {
    await pipes.docs.insertOne({ _id: 'old', count: 0 })
    counter.reset()
    await database.transaction(async (tx) => {
      tx.writeLast(taps, [inserting('kitchen'), inserting('bath')])
      tx.writeLast(pipes, [raising('garden'), { deleteOne: { filter: { _id: 'old' } } }])
      await taps.docs.insertOne({ _id: 'first', count: 7 }, { session: tx.session })
    })
    expect(counter.commands).toEqual(['insert taps', 'bulkWrite', 'commitTransaction'])
    expect(await stored()).toEqual([
      [
        { _id: 'first', count: 7 },
        { _id: 'kitchen', count: 0 },
        { _id: 'bath', count: 0 },
      ],
      [{ _id: 'garden', count: 1 }],
    ])
  })

  it('is a command of its collection where there is but one', async () => {
    await database.transaction((tx) => {
      tx.writeLast(taps, [inserting('kitchen')])
      tx.writeLast(taps, [inserting('bath')])
      return Promise.resolve()
    })
    expect(counter.commands).toEqual(['insert taps', 'commitTransaction'])
  })

  it('is nothing when the work fails', async () => {
    const work = database.transaction((tx) => {
      tx.writeLast(taps, [inserting('kitchen')])
      tx.writeLast(pipes, [inserting('kitchen')])
      return Promise.reject(new Error('no water'))
    })
    await expect(work).rejects.toThrow('no water')
    expect(await stored()).toEqual([[], []])
  })

  it('begins the transaction again when it meets another one there', async () => {
    await taps.docs.insertOne({ _id: 'kitchen', count: 0 })
    await Promise.all(
      Array.from({ length: 10 }, () =>
        database.transaction(async (tx) => {
          // Begins the snapshot, so that all but one meet a write that they do not see.
          await taps.docs.findOne({ _id: 'kitchen' }, { session: tx.session })
          tx.writeLast(taps, [raising('kitchen')])
          tx.writeLast(pipes, [raising('kitchen')])
        }),
      ),
    )
    expect(await stored()).toEqual([[{ _id: 'kitchen', count: 10 }], [{ _id: 'kitchen', count: 10 }]])
  })

  it('is refused as a write of its own would be, and leaves nothing then', async () => {
    await taps.docs.insertOne({ _id: 'kitchen', count: 5 })
    const failure: unknown = await database
      .transaction((tx) => {
        tx.writeLast(pipes, [inserting('kitchen')])
        tx.writeLast(taps, [inserting('kitchen')])
        return Promise.resolve()
      })
      .catch((error: unknown) => error)
    expect(isDuplicateKey(failure)).toBe(true)
    expect(await stored()).toEqual([[{ _id: 'kitchen', count: 5 }], []])
  })
})
