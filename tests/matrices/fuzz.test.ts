import { monitorEventLoopDelay } from 'node:perf_hooks'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { countOf } from '../support/counts.js'
import { MAX_DELAY_MS } from './bad-values.js'
import { callAtRandom } from './calls-at-random.js'
import { forEach, type MatrixHarness, startMatrixHarness } from './harness.js'
import { allIds, idsByFeature } from './matrices.js'
import { type Operation, operations } from './operations.js'
import { problemsOf } from './replies.js'

const SEED = Number(process.env.FUZZ_SEED ?? 20_300_107)
const RUNS = Number(process.env.FUZZ_RUNS ?? countOf({ small: 3000, large: 10_000 }))

/** Puts ids of things that are there in the place of those that the features gave as examples. */
const withIds = (text: string, choose: (name: string) => string | undefined): string =>
  text.replace(/\b(\w{1,30})("?[:=]\[?"?)[0-9a-f]{24}/g, (whole, name: string, between: string) => {
    const id = choose(name)
    return id === undefined ? whole : name + between + id
  })

/** Ids of one place in the lists of a feature, where it has such for all of several parameters, none of them garbage. */
const idsTogether = (
  byFeature: readonly Readonly<Record<string, readonly string[]>>[],
  params: Readonly<Record<string, string | number>>,
): Record<string, string> => {
  const [first, ...others] = Object.entries(params)
  if (!first || others.length === 0 || Object.values(params).some((choice) => typeof choice === 'string'))
    return {}
  const names = Object.keys(params)
  const lists = byFeature.find(
    (feature) => new Set(names.map((name) => feature[name]?.length)).size === 1 && feature[first[0]],
  )
  if (!lists) return {}
  return Object.fromEntries(
    names.map((name) => [name, lists[name]![Number(first[1]) % lists[name]!.length]!]),
  )
}

const parametersOf = ({ path }: Operation): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
/** Whether a call got as far as what its path names: it was carried out, or does not go with the state of that. */
const hasFound = ({ status, body }: { status: number; body: unknown }): boolean =>
  status < 400 || (status === 409 && (body as { code?: unknown }).code !== 'REQUEST_IN_PROGRESS')

const PARAMETERS = [...new Set(operations.flatMap(parametersOf))]

describe(`${RUNS} calls at random (FUZZ_SEED=${SEED})`, () => {
  let harness: MatrixHarness
  let byFeature: Awaited<ReturnType<typeof idsByFeature>>
  let ids: ReadonlyMap<string, readonly string[]>
  beforeAll(async () => {
    harness = await startMatrixHarness()
    byFeature = await idsByFeature(harness)
    ids = allIds(byFeature)
  })
  afterAll(() => harness.close())

  it('know ids for every path', () => {
    expect(PARAMETERS.filter((name) => !ids.has(name))).toEqual([])
  })

  it('are all answered properly, and none holds up the server', async () => {
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const statuses = new Map<number, number>()
    const reached = new Set<string>()
    const problems: string[] = []
    const callers = { ...harness.people, anonymous: null }
    const calls = fc.sample(callAtRandom, { seed: SEED, numRuns: RUNS })
    await forEach([...calls.entries()], async ([index, { operation, caller, params, ...sent }]) => {
      const idOf = (name: string, choice: number): string | undefined => {
        const known = ids.get(name)
        return known?.[choice % known.length]
      }
      const path = Object.fromEntries(
        Object.entries(params).map(([name, choice]) => [
          name,
          typeof choice === 'string' ? choice : (idOf(name, choice) ?? newId()),
        ]),
      )
      // Every other time what goes together, which ids at random seldom do.
      if (index % 2 === 0) Object.assign(path, idsTogether(byFeature, params))
      const call = {
        ...sent,
        query: withIds(sent.query, (name) => idOf(name, index)),
        ...(sent.body !== undefined && { body: withIds(sent.body, (name) => idOf(name, index)) }),
      }
      const reply = await harness.call(operation, { caller: callers[caller], params: path, ...call })
      if (hasFound(reply)) parametersOf(operation).forEach((name) => reached.add(name))
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
      problems.push(
        ...problemsOf(operation, reply).map(
          (problem) =>
            `#${index} ${operation.id} as ${caller} ${JSON.stringify({ path, ...call })}: ${problem}`,
        ),
      )
    })
    delay.disable()
    expect(problems).toEqual([])
    expect(delay.max / 1e6).toBeLessThan(MAX_DELAY_MS)
    expect(PARAMETERS.filter((name) => !reached.has(name))).toEqual([])
    const share = (low: number): number =>
      [...statuses].filter(([status]) => Math.floor(status / 100) === low).reduce((sum, [, n]) => sum + n, 0)
    expect(share(2)).toBeGreaterThan(RUNS / 20)
    expect([...statuses.keys()]).toEqual(
      expect.arrayContaining([200, 201, 400, 401, 403, 404, 409, 413, 415]),
    )
  })
})
