import { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#kernel/clock.js'
import { Database, type Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import { problemsOfStored } from '../support/stored-documents.js'
import { dropDatabase, newDatabaseUri, openDatabase } from '../support/test-database.js'

interface Tap extends Timestamped {
  _id: ObjectId
  name: string
  turns: number
  parts: { size: number }[]
  note?: string
}

const Part = new Schema({ size: { type: Number, required: true } }, { strict: 'throw', _id: false })
const schema = new Schema<Tap>(
  {
    name: { type: String, required: true, maxlength: 10 },
    turns: { type: Number, default: 0 },
    parts: [Part],
    note: String,
  },
  baseSchemaOptions(systemClock),
)

const database = new Database()
const taps: Store<Tap> = database.store('taps', schema)

beforeAll(() => openDatabase(database, newDatabaseUri()))
afterAll(() => dropDatabase(database))

const now = new Date()
const tap = { name: 'Kitchen', turns: 3, parts: [{ size: 1 }], createdAt: now, updatedAt: now }
const { turns: _turns, ...withoutDefault } = tap
const { name: _name, ...withoutName } = tap

/** Stores what no typed code would, as it is. */
const problemsWith = async (document: object): Promise<string[]> => {
  const _id = new ObjectId()
  await taps.docs.deleteMany({})
  await database.collection('taps').insertOne({ ...document, _id })
  const problems = await problemsOfStored(database, 10)
  return problems.map((problem) => problem.replace(`taps ${_id.toHexString()} `, ''))
}

it.each([
  ['that fits', tap, []],
  ['with an optional field', { ...tap, note: 'drips' }, []],
  [
    'with a number as text, which Mongoose would cast',
    { ...tap, turns: '3' },
    ['turns: string "3" where number 3 belongs'],
  ],
  [
    'with a wrong type deep inside',
    { ...tap, parts: [{ size: '1' }] },
    ['parts.0.size: string "1" where number 1 belongs'],
  ],
  ['with a type that cannot be cast', { ...tap, turns: 'many' }, [/^turns: Cast to Number failed/]],
  ['without a field it needs', withoutName, [/^name: .*required/]],
  ['without a field that has a default', withoutDefault, ['turns: undefined nothing where number 0 belongs']],
  ['with an unknown field', { ...tap, colour: 'red' }, ['colour: not in the schema']],
  [
    'with an unknown field inside another',
    { ...tap, parts: [{ size: 1, colour: 'red' }] },
    [/^parts: .*colour/],
  ],
  ['that a validator refuses', { ...tap, name: 'Kitchen sink' }, [/^name: .*longer than/]],
])('a stored document %s is told by its fields', async (_what, document, expected) => {
  expect(await problemsWith(document)).toEqual(
    expected.map((problem) => (typeof problem === 'string' ? problem : expect.stringMatching(problem))),
  )
})

it('only the newest are looked at where a number is given', async () => {
  await taps.docs.deleteMany({})
  const documents = Array.from({ length: 5 }, () => ({ ...tap, turns: '3' }))
  await database.collection('taps').insertMany(documents)
  expect(await problemsOfStored(database, 2)).toHaveLength(2)
})
