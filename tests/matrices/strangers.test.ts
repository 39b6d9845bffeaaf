import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { matrixOf } from './matrices.js'
import type { ValidCall } from './matrix.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import type { Reply } from './http-client.js'
import { hasPathParams, type Operation, operations } from './operations.js'
import { problemsOf } from './replies.js'

const REQUEST_ID = { 'X-Request-Id': 'the-same-for-both' }

const MALFORMED = [
  ...['abc', '0', '-1', 'null', 'undefined', 'z'.repeat(24), 'a'.repeat(23), 'a'.repeat(25), 'me%00'],
  ...['%5Bobject%20Object%5D', '%00', '..%2f', '..%2f..%2fadmin', '%2e%2e%5c', '%ff', '%', '%E0%A4%A'],
  ...['%24where', '%7B%22%24ne%22%3Anull%7D', '[$ne]', '__proto__', 'constructor', '%20', "'%20or%20'1'='1"],
  ...['68f0c2a4e1b2c3d4e5f60711%0a', '68f0c2a4e1b2c3d4e5f60711%20', 'a'.repeat(5000), '*', '.*', '(a+)+$'],
]

const withIds = operations.filter((operation) => hasPathParams(operation) && !matrixOf(operation).withoutId)
const owned = withIds.filter((operation) => matrixOf(operation).withoutOwner === undefined)

describe('a path with an id', () => {
  let harness: MatrixHarness
  let client: Person
  let craftsman: Person
  beforeAll(async () => {
    harness = await startMatrixHarness()
    client = await harness.app.a.client()
    craftsman = await harness.app.a.craftsman()
  })
  afterAll(() => harness.close())

  const call = async (operation: Operation, valid: ValidCall): Promise<Reply> => {
    const reply = await harness.call(operation, { ...valid, headers: REQUEST_ID })
    expect(problemsOf(operation, reply)).toEqual([])
    return reply
  }

  /** A call on objects of others that a stranger may not know of: a job is hired, so no craftsman browses it any more. */
  const foreign = async (operation: Operation): Promise<ValidCall> => {
    const valid = await matrixOf(operation).call(harness)
    if (!valid.params?.jobId) return valid
    const hired = await harness.app.a.hiredJob()
    return { ...valid, params: { ...valid.params, jobId: hired.id, quoteId: hired.quoteId } }
  }

  const unknownOf = (params: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.keys(params).map((name) => [name, newId()]))

  it.each(withIds)('of $id that is none is answered as the contract says', async (operation) => {
    const valid = await matrixOf(operation).call(harness)
    const before = await harness.digest()
    for (const name of Object.keys(valid.params ?? {})) {
      for (const bad of MALFORMED) {
        const reply = await call(operation, { ...valid, params: { ...valid.params, [name]: bad } })
        expect.soft({ bad, status: reply.status, body: reply.body }).toEqual({
          bad,
          status: 404,
          body: {
            message: 'Resource not found (invalid ID)',
            code: 'INVALID_ID',
            requestId: 'the-same-for-both',
          },
        })
      }
    }
    expect(await harness.digest()).toEqual(before)
  })

  it.each(withIds)('of $id that nothing has is not found', async (operation) => {
    const valid = await matrixOf(operation).call(harness)
    const before = await harness.digest()
    for (const name of Object.keys(valid.params ?? {})) {
      const reply = await call(operation, { ...valid, params: { ...valid.params, [name]: newId() } })
      expect(reply).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', message: 'Resource not found' } })
    }
    expect(await harness.digest()).toEqual(before)
  })

  it.each(owned)('of $id tells a stranger nothing', async (operation) => {
    const theirs = await foreign(operation)
    const before = await harness.digest()
    for (const [role, caller] of [['client', client] as const, ['craftsman', craftsman] as const]) {
      const reply = await call(operation, { ...theirs, caller })
      const unknown = await call(operation, { ...theirs, caller, params: unknownOf(theirs.params) })
      expect(reply.text).toBe(unknown.text)
      const { access } = operation.spec
      const mayCall = access === 'signed-in' || access === 'public' || access.includes(role)
      expect(reply.body).toMatchObject({ code: mayCall ? 'NOT_FOUND' : 'FORBIDDEN' })
    }
    expect(await harness.digest()).toEqual(before)
  })

  it.each(owned.filter(({ path }) => path.includes(':quoteId')))(
    'of $id does not mix one job with the quote of another',
    async (operation) => {
      const valid = await matrixOf(operation).call(harness)
      const own = await harness.app.a.job({ client: harness.people.client })
      const theirs = await harness.app.a.quote()
      const before = await harness.digest()
      const mixed = [
        { jobId: valid.params!.jobId!, quoteId: theirs.id },
        { jobId: own.id, quoteId: theirs.id },
        { jobId: own.id, quoteId: valid.params!.quoteId! },
      ]
      for (const params of mixed) {
        expect(await call(operation, { ...valid, params })).toMatchObject({
          status: 404,
          body: { code: 'NOT_FOUND' },
        })
      }
      expect(await harness.digest()).toEqual(before)
    },
  )

  it.each(owned.filter(({ path }) => path.includes(':quoteId')))(
    'of $id keeps a quote from a rival who sees the job',
    async (operation) => {
      const { body } = await matrixOf(operation).call(harness)
      const { id: quoteId, job } = await harness.app.a.quote()
      const theirs = { caller: craftsman, ...(body && { body }), params: { jobId: job.id, quoteId } }
      const before = await harness.digest()
      const reply = await call(operation, theirs)
      const unknown = await call(operation, { ...theirs, params: { jobId: job.id, quoteId: newId() } })
      expect(reply.text).toBe(unknown.text)
      const mayCall = operation.spec.access.includes('craftsman')
      expect(reply.body).toMatchObject({ code: mayCall ? 'NOT_FOUND' : 'FORBIDDEN' })
      expect(await harness.digest()).toEqual(before)
    },
  )

  it('of an operation key shows nobody the answer to another', async () => {
    const operation = operations.find(({ id }) => id === 'operations.get')!
    const post = operations.find(({ id }) => id === 'jobs.post')!
    const { caller, ...valid } = await matrixOf(post).call(harness)
    const key = newId()
    const posted = await harness.call(post, { caller, ...valid, headers: { 'Idempotency-Key': key } })
    const own = await call(operation, { caller, params: { key } })
    expect(own.body).toMatchObject({ status: 'applied', answer: { status: 201, body: posted.body } })
    const other = await call(operation, { caller: client, params: { key } })
    expect(other.text).toBe((await call(operation, { caller: client, params: { key: newId() } })).text)
    const mixed = await call(operation, { caller: client, params: { key: `${caller!.id}:${key}` } })
    expect(mixed.body).toEqual({ status: 'unknown' })
  })
})
