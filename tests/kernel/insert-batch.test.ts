import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Database } from '#kernel/db/database.js'
import { InsertBatch } from '#kernel/realtime/insert-batch.js'
import { type CommandCounter, countCommands } from '../support/command-counter.js'
import { eventually } from '../support/eventually.js'
import { dropDatabase, newDatabaseUri, openDatabase } from '../support/test-database.js'

interface Hint {
  _id: ObjectId
  text: string
}

const database = new Database()
const hints = database.store<Hint>('hints', new Schema<Hint>({ text: String }, { versionKey: false }))
let counter: CommandCounter
let batch: InsertBatch<Hint>

beforeAll(async () => {
  await openDatabase(database, newDatabaseUri())
  await hints.docs.createIndexes([{ key: { text: 1 }, unique: true }])
  counter = countCommands(database)
})
afterAll(() => dropDatabase(database))
beforeEach(async () => {
  await hints.docs.deleteMany({})
  counter.reset()
  batch = new InsertBatch(hints)
})

const texts = async () => (await hints.docs.find().sort({ _id: 1 }).toArray()).map(({ text }) => text)

it('is one insert of all that came together, in order, without being asked for', async () => {
  const ids = ['one', 'two', 'three'].map((text) => batch.add({ text }))
  await eventually(async () => (await hints.docs.countDocuments()) === 3)
  expect(await texts()).toEqual(['one', 'two', 'three'])
  expect((await hints.docs.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(ids)
  expect(counter.commands.filter((command) => command === 'insert hints')).toHaveLength(1)
})

it('is stored when a flush resolves, one batch after the other', async () => {
  batch.add({ text: 'first' })
  const flushed = batch.flush()
  batch.add({ text: 'second' })
  await Promise.all([flushed, batch.flush()])
  expect(await texts()).toEqual(['first', 'second'])
  await batch.flush()
  expect(counter.commands.filter((command) => command === 'insert hints')).toHaveLength(2)
})

it('that fails is lost without a word, and holds up nothing later', async () => {
  batch.add({ text: 'twice' })
  batch.add({ text: 'twice' })
  await batch.flush()
  batch.add({ text: 'later' })
  await batch.flush()
  expect(await texts()).toEqual(['twice', 'later'])
})
