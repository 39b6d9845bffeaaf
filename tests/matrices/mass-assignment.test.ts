import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldsOf, withMember } from './fields.js'
import type { ValidCall } from './matrix.js'
import { matrixOf } from './matrices.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import { isWrite, type Operation, operations } from './operations.js'
import { callsOf, problemsWith } from './refusals.js'

/** What only the server decides, as JSON. */
const PROTECTED: Readonly<Record<string, string>> = {
  role: '"admin"',
  roles: '["admin"]',
  isAdmin: 'true',
  isVerified: 'true',
  verificationStatus: '"Verified"',
  wallet: '{"balance":1000000,"withdrawableBalance":1000000}',
  balance: '1000000',
  rating: '5',
  ratingCount: '999',
  _id: '"68f0c2a4e1b2c3d4e5f60711"',
  id: '"68f0c2a4e1b2c3d4e5f60711"',
  __v: '7',
  createdAt: '"2020-01-01T00:00:00.000Z"',
  updatedAt: '"2020-01-01T00:00:00.000Z"',
  client: '"68f0c2a4e1b2c3d4e5f60711"',
  craftsman: '"68f0c2a4e1b2c3d4e5f60711"',
  user: '"68f0c2a4e1b2c3d4e5f60711"',
  status: '"Completed"',
  open: 'true',
  price: '1',
  jobPrice: '1',
  platformFee: '0',
  quoteCount: '99',
  fundedAt: '"2020-01-01T00:00:00.000Z"',
  confirmedAt: '"2020-01-01T00:00:00.000Z"',
  cancellation: '{"fee":0}',
  history: '[]',
  searchTokens: '["x"]',
  passwordHash: '"$2b$04$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"',
  refreshHash: '"x"',
  email: '"taken@craftworks.example"',
  emailVerified: 'true',
  ban: 'null',
  deactivatedAt: 'null',
  sessionId: '"68f0c2a4e1b2c3d4e5f60711"',
  guard: '1',
  craftsmanInfo: '{"verificationStatus":"Verified"}',
  'craftsmanInfo.verificationStatus': '"Verified"',
  'wallet.balance': '1000000',
  profilePictureId: '"x"',
  $set: '{"role":"admin"}',
}

const writes = operations.filter(isWrite)

describe('a field that only the server sets', () => {
  let harness: MatrixHarness
  let callOf: (operation: Operation) => ValidCall
  beforeAll(async () => {
    harness = await startMatrixHarness()
    callOf = await callsOf(harness, writes, matrixOf)
  })
  afterAll(() => harness.close())

  it.each(writes)('is refused by $id, wherever it stands, and nothing is stored', async (operation) => {
    const { body = {}, ...call } = callOf(operation)
    const { everyField = {} } = matrixOf(operation)
    const fields = fieldsOf(operation.spec.body)
    const known = new Set(fields.map(({ name }) => name))
    const bad = fields
      .filter(({ kind }) => kind === 'object')
      .flatMap(({ path }) => {
        const nameOf = (name: string): string => [...path, name].join('.')
        const added = Object.entries(PROTECTED).filter(([name]) => !known.has(nameOf(name)))
        const members = added.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join()
        const json = withMember(path.length === 0 ? body : everyField, path, members)
        const call = { body: json, fields: added.map(([name]) => nameOf(name)) }
        return [call, call]
      })
    expect(bad[0]!.fields.length).toBeGreaterThan(30)
    expect(await problemsWith(harness, operation, { call, bad })).toEqual([])
  })

  it.each(writes)('is refused by $id in the query', async (operation) => {
    const { body, ...call } = callOf(operation)
    // Of those that begin with an underscore a query has no meaning: they are for caches.
    const fields = Object.keys(PROTECTED).filter((name) => !/^_(?!_)/.test(name))
    const bad = {
      query: new URLSearchParams(fields.map((name): [string, string] => [name, '1'])).toString(),
      fields,
      ...(body && { body: JSON.stringify(body) }),
    }
    expect(await problemsWith(harness, operation, { call, bad: [bad, bad] })).toEqual([])
  })
})
