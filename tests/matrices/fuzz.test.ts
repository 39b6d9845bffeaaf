import { monitorEventLoopDelay } from 'node:perf_hooks'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { countOf } from '../support/counts.js'
import { MAX_DELAY_MS } from './bad-values.js'
import { callAtRandom } from './calls-at-random.js'
import { forEach, type Ground, startGround } from './ground.js'
import { problemsOf } from './replies.js'

const SEED = Number(process.env.FUZZ_SEED ?? 20_300_107)
const RUNS = Number(process.env.FUZZ_RUNS ?? countOf({ small: 3000, large: 10_000 }))

/** Ids that a path may name, by parameter. Nobody of the callers is among the people that get blocked. */
const idsOf = async ({ app, people }: Ground): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { client, craftsman } = people
  const bystander = await app.a.client()
  const open = await app.a.job({ client })
  const quote = await app.a.quote({ job: await app.a.job({ client }), craftsman })
  const hired = await app.a.hiredJob({ client, craftsman })
  const done = await app.a.hiredJob({ client, craftsman, status: 'Completed' })
  const other = await app.a.hiredJob()
  const { body: services } = await app.anonymous.get('/services')
  const { body: sessions } = await app.as(bystander).get('/auth/sessions')
  return {
    userId: [bystander.id, people.admin.id],
    sessionId: [sessions.data[0].id],
    id: services.slice(-3).map(({ id }: { id: string }) => id),
    jobId: [open.id, quote.job.id, hired.id, done.id, other.id],
    quoteId: [quote.id, hired.quoteId, done.quoteId, other.quoteId],
    key: ['a-key', newId()],
  }
}

describe(`${RUNS} calls at random (FUZZ_SEED=${SEED})`, () => {
  let ground: Ground
  let ids: Readonly<Record<string, readonly string[]>>
  beforeAll(async () => {
    ground = await startGround()
    ids = await idsOf(ground)
  })
  afterAll(() => ground.close())

  it('are all answered properly, and none holds up the server', async () => {
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const statuses = new Map<number, number>()
    const problems: string[] = []
    const callers = { ...ground.people, anonymous: null }
    const calls = fc.sample(callAtRandom, { seed: SEED, numRuns: RUNS })
    await forEach([...calls.entries()], async ([index, { operation, caller, params, ...call }]) => {
      const path = Object.fromEntries(
        Object.entries(params).map(([name, choice]) => [
          name,
          typeof choice === 'string' ? choice : (ids[name]?.[choice % ids[name].length] ?? newId()),
        ]),
      )
      const reply = await ground.call(operation, { caller: callers[caller], params: path, ...call })
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
    const share = (low: number): number =>
      [...statuses].filter(([status]) => Math.floor(status / 100) === low).reduce((sum, [, n]) => sum + n, 0)
    expect(share(2)).toBeGreaterThan(RUNS / 20)
    expect([...statuses.keys()]).toEqual(
      expect.arrayContaining([200, 201, 400, 401, 403, 404, 409, 413, 415]),
    )
  })
})
