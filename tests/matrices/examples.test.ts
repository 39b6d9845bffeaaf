import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isHexId } from '#kernel/ids.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import { matrixOf } from './matrices.js'
import { operations } from './operations.js'
import { problemsOf } from './replies.js'

/** What no example can know: who is there, their secrets, and what time it is. */
const OF_THE_CALL = new Set([
  ...['email', 'loginIdentifier', 'password', 'currentPassword', 'newPassword', 'code'],
  ...['token', 'refreshToken', 'scheduledFor', 'jobRevision', 'expectedRevision'],
])

/** A code comes by mail, and no example can have been mailed. */
const REFUSED: Readonly<Record<string, string>> = { 'auth.verifyEmail': 'VERIFICATION_INVALID' }

const isId = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isId) : typeof value === 'string' && isHexId(value)

/** The documented body with what is there in place of its ids and secrets. */
const filled = (example: object, body: object): object => {
  const there = body as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(example).map(([name, value]: [string, unknown]) => [
      name,
      name in there && (isId(value) || OF_THE_CALL.has(name)) ? there[name] : value,
    ]),
  )
}

const withBody = operations.filter(({ spec }) => spec.example.body !== undefined)

describe('the documented example', () => {
  let harness: MatrixHarness
  beforeAll(async () => {
    harness = await startMatrixHarness()
  })
  afterAll(() => harness.close())

  it('is there for every call that takes JSON', () => {
    expect(withBody.length).toBeGreaterThan(25)
  })

  it.each(withBody)('of $id is taken by the server', async (operation) => {
    const call = await matrixOf(operation).call(harness)
    const body = filled(operation.spec.example.body as object, call.body ?? {})
    const reply = await harness.call(operation, { ...call, body })
    expect(problemsOf(operation, reply)).toEqual([])
    const refused = REFUSED[operation.id]
    if (refused !== undefined) expect(reply.body).toMatchObject({ code: refused })
    else expect(reply.status, reply.text).toBe(operation.spec.reply.status)
  })
})
