import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import type { RankingPolicyDoc } from '#features/marketplace/recommendations/ranking-policies.model.js'
import {
  type NewPolicy,
  UnusablePolicyError,
} from '#features/marketplace/recommendations/ranking-policies.js'
import { DEFAULT_WEIGHTS, type Weights } from '#features/marketplace/recommendations/terms.rules.js'
import { MINUTE, SECOND } from '#kernel/clock.js'
import { startProfiler } from '../support/profiler.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const LEARNED: Weights = { ...DEFAULT_WEIGHTS, distance: 0.02, response: 0.26 }
const DEFAULTS = { version: 0, weights: DEFAULT_WEIGHTS }
const NEW: NewPolicy = {
  weights: LEARNED,
  trainedOn: {
    jobs: 300,
    impressions: 900,
    from: new Date('2030-01-01T00:00:00Z'),
    to: new Date('2030-01-07T00:00:00Z'),
  },
  ndcg: { default: 0.7, learned: 0.8 },
}

const { log, lines } = recordLog('warn')
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ log, database: 'own' })
})
afterEach(async () => {
  await app.database.collection('rankingPolicies').deleteMany({})
  await app.database.collection('activeRankingPolicy').deleteMany({})
  app.clock.advance(MINUTE)
  lines.length = 0
})
afterAll(() => app.close())

const policies = () => app.application.offersOf(recommendations).policies
const store = (version: number, weights: object) =>
  app.database
    .collection<Omit<RankingPolicyDoc, 'weights'> & { weights: object }>('rankingPolicies')
    .insertOne({ ...NEW, _id: version, weights, createdAt: app.clock.now() })
/** As another instance would. */
const activateElsewhere = (version: number) =>
  app.database
    .collection<{ _id: string }>('activeRankingPolicy')
    .updateOne({ _id: 'active' }, { $set: { version, activatedAt: app.clock.now() } }, { upsert: true })

describe('the active policy', () => {
  it('is the defaults until one is activated, and again when they are', async () => {
    expect(await policies().active()).toEqual(DEFAULTS)
    expect(await policies().add(NEW)).toBe(1)
    expect(await policies().active()).toEqual(DEFAULTS)
    await policies().activate(1)
    expect(await policies().active()).toEqual({ version: 1, weights: LEARNED })
    await policies().activate(0)
    expect(await policies().active()).toEqual(DEFAULTS)
  })

  it('is remembered for a minute, after which what another instance activated is seen', async () => {
    await policies().add(NEW)
    expect(await policies().active()).toEqual(DEFAULTS)
    await activateElsewhere(1)
    app.clock.advance(MINUTE - SECOND)
    expect(await policies().active()).toEqual(DEFAULTS)
    app.clock.advance(SECOND)
    expect(await policies().active()).toEqual({ version: 1, weights: LEARNED })
  })

  it('is read once for all who ask at once', async () => {
    const readsOf = await startProfiler(app.database)
    const reads = await readsOf(() => Promise.all(Array.from({ length: 20 }, () => policies().active())))
    expect(reads).toHaveLength(1)
  })

  it.each([
    { what: 'lacks a term', weights: { distance: 1 } },
    { what: 'has a term that nobody knows', weights: { ...DEFAULT_WEIGHTS, charm: 0 } },
    { what: 'has a negative weight', weights: { ...DEFAULT_WEIGHTS, skill: -0.08, rating: 0.36 } },
    { what: 'does not add up', weights: { ...DEFAULT_WEIGHTS, skill: 1 } },
  ])('gives way to the defaults, with a warning, when it $what', async ({ weights }) => {
    await store(1, weights)
    await activateElsewhere(1)
    expect(await policies().active()).toEqual(DEFAULTS)
    expect(lines).toMatchObject([
      { level: 'warn', error: { message: expect.stringContaining('policy 1 is broken') } },
    ])
    await expect(policies().activate(1)).rejects.toThrow(UnusablePolicyError)
  })

  it('gives way to the defaults when it is not there, and is not put in force', async () => {
    await activateElsewhere(7)
    expect(await policies().active()).toEqual(DEFAULTS)
    expect(lines).toMatchObject([{ error: { message: 'There is no ranking policy 7.' } }])
    await expect(policies().activate(7)).rejects.toThrow('There is no ranking policy 7.')
  })

  it('is one when many are put in force at once', async () => {
    const versions = await Promise.all([policies().add(NEW), policies().add(NEW), policies().add(NEW)])
    await Promise.all([0, ...versions].map((version) => policies().activate(version)))
    const active = await app.database.collection('activeRankingPolicy').find().toArray()
    expect(active).toHaveLength(1)
    expect((await policies().active()).version).toBe(active[0]!.version)
  })
})

describe('versions', () => {
  it('count up, each its own number, whoever adds them', async () => {
    const versions = await Promise.all(Array.from({ length: 5 }, () => policies().add(NEW)))
    expect(versions.toSorted()).toEqual([1, 2, 3, 4, 5])
  })

  it('are listed with what they were learned from, the newest first', async () => {
    await policies().add(NEW)
    await policies().add({ ...NEW, weights: DEFAULT_WEIGHTS })
    await policies().activate(1)
    const now = app.clock.now()
    expect(await policies().list()).toEqual([
      { ...NEW, version: 2, weights: DEFAULT_WEIGHTS, createdAt: now, activatedAt: null },
      { ...NEW, version: 1, createdAt: now, activatedAt: now },
    ])
  })
})
