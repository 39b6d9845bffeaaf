import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matrixOf } from './matrices.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import { operations } from './operations.js'
import { problemsOf } from './replies.js'

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const WITH_HEAD: Readonly<Record<string, readonly string[]>> = { get: ['GET', 'HEAD'] }

describe('a reply', () => {
  let harness: MatrixHarness
  beforeAll(async () => {
    harness = await startMatrixHarness()
  })
  afterAll(() => harness.close())

  it.each(operations)('of $id is what its schema says, in both languages', async (operation) => {
    for (const language of ['en', 'ar']) {
      const headers = { 'Accept-Language': language }
      const call = { ...(await matrixOf(operation).call(harness)), headers }
      const reply = await harness.call(operation, call)
      expect(problemsOf(operation, reply)).toEqual([])
      expect(reply).toMatchObject({ status: operation.spec.reply.status })
    }
  })

  it.each(operations)('of $id to the same call again is a proper one too', async (operation) => {
    const call = await matrixOf(operation).call(harness)
    await harness.call(operation, call)
    expect(problemsOf(operation, await harness.call(operation, call))).toEqual([])
  })

  it.each(operations)('of $id is the one its example shows, to the call of its example', ({ spec }) => {
    expect(spec.reply.body.safeParse(spec.example.reply).error).toBeUndefined()
    if (spec.body) expect(spec.body.safeParse(spec.example.body).error).toBeUndefined()
  })

  it.each([...new Set(operations.map(({ path }) => path))])(
    'to another method than those of %s says which it has',
    async (path) => {
      const known = operations.filter((operation) => operation.path === path)
      const params = (await matrixOf(known[0]!).call(harness)).params ?? {}
      const allowed = known
        .flatMap(({ spec: { method } }) => WITH_HEAD[method] ?? [method.toUpperCase()])
        .sort()
      for (const method of METHODS.filter((each) => known.every(({ spec }) => spec.method !== each))) {
        const stray = { ...known[0]!, spec: { ...known[0]!.spec, method: method as 'get' } }
        const reply = await harness.call(stray, { caller: harness.people.admin, params })
        expect(reply).toMatchObject({
          status: 405,
          headers: { allow: allowed.join(', ') },
          body: { code: 'METHOD_NOT_ALLOWED', details: { allowed } },
        })
      }
    },
  )
})
