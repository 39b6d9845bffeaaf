import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '#kernel/auth/actor.js'
import { newId } from '#kernel/ids.js'
import { matrixOf } from './matrices.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import { type Operation, operations } from './operations.js'
import { problemsOf } from './replies.js'

const CALLERS = ['anonymous', ...ROLES] as const
type CallerKind = (typeof CALLERS)[number]

const refusalOf = (operation: Operation, caller: CallerKind): string | null => {
  const allowed = matrixOf(operation).access
  if (allowed === 'everybody') return null
  if (caller === 'anonymous') return '401 UNAUTHORIZED'
  return allowed.includes(caller) ? null : '403 FORBIDDEN'
}

const unknownIds = ({ path }: Operation): Record<string, string> =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name, newId()]))

describe('access', () => {
  let harness: MatrixHarness
  beforeAll(async () => {
    harness = await startMatrixHarness()
  })
  afterAll(() => harness.close())

  const tokenOf = (caller: CallerKind) => (caller === 'anonymous' ? null : harness.people[caller])
  const answer = async (
    operation: Operation,
    call: Parameters<MatrixHarness['call']>[1],
  ): Promise<string> => {
    const reply = await harness.call(operation, call)
    expect(problemsOf(operation, reply)).toEqual([])
    const { code = 'fine', details } = reply.body as { code?: string; details?: unknown }
    if (code === 'FORBIDDEN') expect(details).toEqual({ roles: matrixOf(operation).access })
    return `${reply.status} ${code}`
  }

  it.each(operations)('of $id is refused before its input is looked at', async (operation) => {
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const kind of CALLERS) {
      const body = operation.spec.method === 'get' ? {} : { body: '{"unexpected":1}' }
      const nonsense = { params: unknownIds(operation), query: 'unexpected=1', ...body }
      answers[kind] = await answer(operation, { caller: tokenOf(kind), ...nonsense })
      expected[kind] = refusalOf(operation, kind) ?? '400 VALIDATION_FAILED'
    }
    expect(answers).toEqual(expected)
  })

  it.each(operations)('of $id is refused to others for a call that succeeds', async (operation) => {
    const { caller, ...call } = await matrixOf(operation).call(harness)
    const before = await harness.digest()
    const refused = CALLERS.filter((kind) => refusalOf(operation, kind) !== null)
    for (const kind of refused) {
      expect(await answer(operation, { caller: tokenOf(kind), ...call })).toBe(refusalOf(operation, kind))
    }
    expect(await harness.digest()).toEqual(before)
    expect(await answer(operation, { caller, ...call })).toBe(`${operation.spec.reply.status} fine`)
  })
})
