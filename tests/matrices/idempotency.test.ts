import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ValidCall } from './matrix.js'
import { matrixOf } from './matrices.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import { type Operation, operations } from './operations.js'
import { problemsOf } from './replies.js'

/** One key for everything: it belongs to one user and one route. */
const KEY = 'order-4711'
const BAD_KEYS = ['', ' ', 'two words', 'caf\u00e9', 'x'.repeat(256), '\t']

const idempotent = operations.filter(({ spec }) => spec.idempotent)

describe('an Idempotency-Key', () => {
  let harness: MatrixHarness
  beforeAll(async () => {
    harness = await startMatrixHarness()
  })
  afterAll(() => harness.close())

  const call = async (operation: Operation, valid: ValidCall, headers: Record<string, string>) => {
    const reply = await harness.call(operation, { ...valid, headers })
    expect(problemsOf(operation, reply)).toEqual([])
    return reply
  }
  const events = () => harness.app.database.collection('events').countDocuments()

  it('is taken by every POST whose feature gives no reason why not', () => {
    const takesNone = operations.filter(({ spec }) => spec.method === 'post' && !spec.idempotent)
    const excused = operations.filter((operation) => matrixOf(operation).withoutKey !== undefined)
    expect(takesNone.map(({ id }) => id)).toEqual(excused.map(({ id }) => id))
  })

  it.each(idempotent)('sent twice to $id has one effect and one answer', async (operation) => {
    const valid = await matrixOf(operation).call(harness)
    const first = await call(operation, valid, { 'Idempotency-Key': KEY })
    expect(first.status).toBe(operation.spec.reply.status)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const after = await harness.digest()
    for (const header of ['Idempotency-Key', 'X-Idempotency-Key']) {
      const again = await call(operation, valid, { [header]: KEY })
      expect(again.status).toBe(first.status)
      expect(again.text).toBe(first.text)
      expect(again.headers['idempotency-replayed']).toBe('true')
    }
    expect(await harness.digest()).toEqual(after)
  })

  it.each(idempotent)('sent to $id with another call is refused', async (operation) => {
    const valid = await matrixOf(operation).call(harness)
    const other = await matrixOf(operation).call(harness)
    const key = { 'Idempotency-Key': `${KEY}-${operation.id}` }
    const first = await call(operation, valid, key)
    expect(first.status).toBe(operation.spec.reply.status)
    const after = await harness.digest()
    const mixed = [other, ...(valid.body ? [{ ...valid, body: other.body ?? {} }] : [])].filter(
      (each) => JSON.stringify(each) !== JSON.stringify(valid),
    )
    expect(mixed.length).toBeGreaterThan(0)
    for (const each of mixed) {
      const reused = await call(operation, each, key)
      expect(reused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } })
    }
    expect(await harness.digest()).toEqual(after)
    expect((await call(operation, valid, key)).text).toBe(first.text)
  })

  it.each(idempotent)('sent to $id many times at once has one effect', async (operation) => {
    const single = await matrixOf(operation).call(harness)
    const atFirst = await events()
    await call(operation, single, { 'Idempotency-Key': `${KEY}-single` })
    const effect = (await events()) - atFirst
    expect(effect).toBeGreaterThan(0)

    const valid = await matrixOf(operation).call(harness)
    const before = await events()
    const sent = Array.from({ length: 8 }, () => call(operation, valid, { 'Idempotency-Key': `${KEY}-many` }))
    const answers = await Promise.all(sent)
    const done = answers.filter(({ status }) => status === operation.spec.reply.status)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map(({ text }) => text)).size).toBe(1)
    for (const refused of answers.filter((answer) => !done.includes(answer))) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'REQUEST_IN_PROGRESS' } })
    }
    expect((await events()) - before).toBe(effect)
  })

  it.each(idempotent)('sent to $id is refused when it is none', async (operation) => {
    const valid = await matrixOf(operation).call(harness)
    const before = await harness.digest()
    for (const key of BAD_KEYS) {
      const reply = await call(operation, valid, { 'Idempotency-Key': key })
      expect(reply).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION_FAILED', errors: [{ path: 'Idempotency-Key' }] },
      })
    }
    if (operation.spec.idempotent === 'required') {
      const without = await call(operation, valid, {})
      expect(without).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } })
    }
    expect(await harness.digest()).toEqual(before)
  })
})
