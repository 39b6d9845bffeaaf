import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import { DEFAULT_WEIGHTS, TERMS, type Terms } from '#features/marketplace/recommendations/terms.rules.js'
import {
  FEWEST_LISTS,
  objectionTo,
  type Study,
} from '#features/marketplace/recommendations/training/policy-training.js'
import { outcomesOf } from '#features/marketplace/recommendations/training/outcomes.js'
import { isHeldOut } from '#features/marketplace/recommendations/training/training-list.rules.js'
import { MINUTE } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Job } from '../support/market-builders.js'
import type { Person } from '../support/builders.js'
import { plant } from '../support/planted-market.js'
import { startProfiler } from '../support/profiler.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const LISTS = 500

describe('training on planted preferences', () => {
  let app: TestApp
  let study: Study
  beforeAll(async () => {
    app = await startTestApp({ database: 'own' })
    await plant(app, LISTS)
    study = await learning().training.study()
  })
  afterAll(() => app.close())
  const learning = () => app.application.offersOf(recommendations)

  it('finds weights that order the lists kept aside much better than the defaults do', () => {
    expect(study.data).toMatchObject({ impressions: LISTS, jobs: LISTS })
    expect(study.data.lists.length).toBeGreaterThan(LISTS * 0.9)
    const { lists, before, after, atLeast } = study.overDefaults
    expect(lists).toBe(study.data.lists.filter(({ job }) => isHeldOut(job)).length)
    expect(after - before).toBeGreaterThan(0.08)
    expect(atLeast).toBeGreaterThan(0.05)
    expect(objectionTo(study)).toBeNull()
  })

  it('finds what the planted clients look at', () => {
    const byWeight = TERMS.toSorted((a, b) => study.weights[b] - study.weights[a])
    expect(byWeight.slice(0, 2).toSorted()).toEqual(['punctuality', 'response'])
    expect(study.weights.distance).toBeLessThan(DEFAULT_WEIGHTS.distance / 2)
  })

  it('gives the same again, and changes nothing by itself', async () => {
    expect(await learning().training.study()).toEqual(study)
    expect(await learning().policies.list()).toEqual([])
  })

  it('reads by indexes', async () => {
    const readsOf = await startProfiler(app.database)
    const reads = await readsOf(() => learning().training.study())
    expect(reads.map(({ collection }) => collection)).toEqual(
      expect.arrayContaining(['jobs', 'quotes', 'recommendationImpressions']),
    )
    expect(reads.filter(({ plan, sortedInMemory }) => plan.includes('COLLSCAN') || sortedInMemory)).toEqual(
      [],
    )
  })

  it('is stored, put in force, and taken back', async () => {
    const version = await learning().training.store(study)
    const [policy] = await learning().policies.list()
    expect(policy).toMatchObject({
      version,
      weights: study.weights,
      trainedOn: { jobs: study.data.lists.length, impressions: LISTS },
      ndcg: { default: study.overDefaults.before, learned: study.overDefaults.after },
    })
    expect(policy!.trainedOn.from < policy!.trainedOn.to).toBe(true)
    await learning().policies.activate(version)
    app.clock.advance(MINUTE)
    expect(await learning().policies.active()).toEqual({ version, weights: study.weights })

    const again = await learning().training.study()
    expect(again.overActive).toMatchObject({ wins: 0, losses: 0 })
    await learning().policies.activate(0)
    app.clock.advance(MINUTE)
    expect(await learning().policies.active()).toEqual({ version: 0, weights: DEFAULT_WEIGHTS })
  })

  it('by two at once makes two versions', async () => {
    const { training } = learning()
    const versions = await Promise.all([training.store(study), training.store(study)])
    expect(versions[0]).not.toBe(versions[1])
  })

  it('is refused when it is no better than the defaults, or worse than what is in force', () => {
    expect(objectionTo({ ...study, overDefaults: { ...study.overDefaults, atLeast: 0 } })).toMatch(
      'more than chance',
    )
    const worse = { ...study.overActive, before: 0.9, after: 0.8 }
    expect(objectionTo({ ...study, overActive: worse })).toMatch('worse than those in force')
  })

  it('leaves out lists from before a term was added', async () => {
    const impressions = app.database.collection('recommendationImpressions')
    const old = await impressions.find().limit(5).toArray()
    const ids = { _id: { $in: old.map(({ _id }) => _id) } }
    await impressions.updateMany(ids, { $unset: { 'craftsmen.0.terms.workload': 1 } })
    const { data } = await learning().training.study()
    expect(data).toMatchObject({ impressions: LISTS, jobs: LISTS - 5 })
  })
})

describe('training on what happened', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterEach(() => app.database.collection('recommendationImpressions').deleteMany({}))
  afterAll(() => app.close())

  const terms: Terms = DEFAULT_WEIGHTS
  const show = (job: Job, craftsmen: readonly Person[]) =>
    app.application.offersOf(recommendations).impressions.record({
      job: toObjectId(job.id),
      client: toObjectId(job.client.id),
      policyVersion: 0,
      craftsmen: craftsmen.map(({ id }) => ({ craftsman: toObjectId(id), terms })),
    })
  const study = () => app.application.offersOf(recommendations).training.study()

  it('is refused with too little of it, and cannot be stored with none', async () => {
    const [hired, empty] = [await app.a.hiredJob(), await app.a.job()]
    await show(empty, [hired.craftsman])
    await expect(app.application.offersOf(recommendations).training.store(await study())).rejects.toThrow(
      'nothing was learned',
    )
    await show(hired, [await app.a.craftsman(), hired.craftsman])
    const found = await study()
    expect(found.data).toMatchObject({ impressions: 2, jobs: 2 })
    expect(found.data.lists).toHaveLength(1)
    expect(objectionTo(found)).toMatch(`of 2 shown lists, 1 (of different jobs) led to`)
    expect(objectionTo(found)).toMatch(`${FEWEST_LISTS} are needed`)
  })

  it('grades a craftsman by how far they got with the job', async () => {
    const idle = await app.a.craftsman()
    const quoted = await app.a.quote()
    const hired = await app.a.hiredJob()
    const done = await app.a.hiredJob({ status: 'Completed' })
    await show(quoted.job, [idle, quoted.craftsman])
    await show(hired, [idle, hired.craftsman])
    await show(done, [done.craftsman, idle])
    const { data } = await study()
    const grades = new Map(data.lists.map(({ job, craftsmen }) => [job, craftsmen.map(({ grade }) => grade)]))
    expect(Object.fromEntries(grades)).toEqual({
      [quoted.job.id]: [0, 2],
      [hired.id]: [0, 3],
      [done.id]: [4, 0],
    })
  })

  it('takes of each job the first list of which somebody was chosen', async () => {
    const hired = await app.a.hiredJob()
    const [one, two] = [await app.a.craftsman(), await app.a.craftsman()]
    await show(hired, [one])
    app.clock.advance(10 * MINUTE)
    await show(hired, [one, hired.craftsman])
    app.clock.advance(10 * MINUTE)
    await show(hired, [hired.craftsman, two])
    const { data } = await study()
    expect(data).toMatchObject({ impressions: 3, jobs: 1 })
    expect(data.lists.map(({ craftsmen }) => craftsmen.map(({ grade }) => grade))).toEqual([[0, 3]])
  })

  it('counts an invitation, its acceptance more, and what came after it most', async () => {
    const job = toObjectId((await app.a.job()).id)
    const [invited, accepted, hired] = await Promise.all(
      [1, 2, 3].map(async () => toObjectId((await app.a.craftsman()).id)),
    )
    const grades = await outcomesOf(
      {
        invitationsOf: () =>
          Promise.resolve([
            { job, craftsman: invited!, status: 'Pending' },
            { job, craftsman: accepted!, status: 'Accepted' },
            { job, craftsman: hired!, status: 'Accepted' },
          ]),
        quotersOf: () => Promise.resolve([{ job, craftsman: hired! }]),
        hiresOf: () => Promise.resolve([{ job, craftsman: hired!, status: 'Hired' }]),
      },
      [job],
    )
    expect([invited, accepted, hired].map((craftsman) => grades.of({ job, craftsman: craftsman! }))).toEqual([
      1, 2, 3,
    ])
  })
})
