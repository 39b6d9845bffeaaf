import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import { emitted } from '../support/emitted.js'
import { type Quote, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let quote: Quote
beforeAll(async () => {
  app = await startTestApp({ env: { ...SIGNED_IN_FOR_LONG, QUOTE_REVISIONS_PER_HOUR: '3' } })
})
afterAll(() => app.close())
beforeEach(async () => {
  quote = await app.a.quote({ price: 45_000, notes: 'Parts included', etaHours: 3 })
})

const path = ({ id, job } = quote) => `/jobs/${job.id}/quotes/${id}`
const revise = (changes: object) => app.as(quote.craftsman).put(path(), changes)
const confirm = (body?: object) => app.as(quote.craftsman).post(`${path()}/confirm`, body)
const changeJob = (changes: object) =>
  app.as(quote.job.client).put(`/jobs/${quote.job.id}`, changes).expect(200)
const read = async () => (await app.as(quote.job.client).get(`/jobs/${quote.job.id}/quotes`)).body.data[0]

/** Both doors to a hire. */
const DOORS = {
  accept: (seen: object) => app.as(quote.job.client).post(`${path()}/accept`, seen),
  'PATCH status': (seen: object) =>
    app
      .as(quote.job.client)
      .patch(`/jobs/${quote.job.id}/status`, { status: 'Hired', quoteId: quote.id, ...seen }),
}

const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code ?? 'ok']

describe.each(Object.entries(DOORS))('by %s', (_door, accept) => {
  it('a quote that was never revised needs no word of what was seen', async () => {
    expect(outcome(await accept({}))).toEqual([200, 'ok'])
  })

  it.each([
    ['price', { price: 52_000 }, { from: 45_000, to: 52_000 }],
    ['notes', { notes: null }, { from: 'Parts included', to: null }],
    ['etaHours', { etaHours: 48 }, { from: 3, to: 48 }],
  ])('a change of its %s is not accepted unseen', async (field, changes, values) => {
    await revise(changes).expect(200)
    for (const seen of [{}, { expectedRevision: 1 }]) {
      const refused = await accept(seen)
      expect(outcome(refused)).toEqual([409, 'QUOTE_CHANGED'])
      expect(refused.body).toMatchObject({ details: { revision: 2, changed: [{ field, ...values }] } })
    }
    expect(outcome(await accept({ expectedRevision: 2 }))).toEqual([200, 'ok'])
  })

  it('what is told of its notes is without contacts', async () => {
    for (const notes of ['Call 01012345678', 'Or call 01112345678']) await revise({ notes }).expect(200)
    const changed = [{ field: 'notes', from: 'Call •••', to: 'Or call •••' }]
    expect((await accept({ expectedRevision: 2 })).body).toMatchObject({ details: { changed } })
  })

  it('the price that was seen does as well as the revision, and both hold', async () => {
    await revise({ price: 52_000 })
    expect(outcome(await accept({ expectedPrice: 45_000 }))).toEqual([409, 'QUOTE_CHANGED'])
    expect(outcome(await accept({ expectedRevision: 2, expectedPrice: 45_000 }))).toEqual([
      409,
      'QUOTE_CHANGED',
    ])
    expect(outcome(await accept({ expectedRevision: 1, expectedPrice: 52_000 }))).toEqual([
      409,
      'QUOTE_CHANGED',
    ])
    expect(outcome(await accept({ expectedPrice: 52_000 }))).toEqual([200, 'ok'])
  })

  it.each([
    ['notes', { notes: 'Parts extra' }, { from: 'Parts included', to: 'Parts extra' }],
    ['etaHours', { etaHours: 48 }, { from: 3, to: 48 }],
  ])('a price alone does not accept other %s at that price', async (field, changes, values) => {
    await revise(changes).expect(200)
    const refused = await accept({ expectedPrice: 45_000 })
    expect(outcome(refused)).toEqual([409, 'QUOTE_CHANGED'])
    expect(refused.body.details).toEqual({ price: 45_000, revision: 2, changed: [{ field, ...values }] })
    expect(outcome(await accept({ expectedRevision: 2, expectedPrice: 45_000 }))).toEqual([200, 'ok'])
  })

  it('a price alone does where the offer came back to what it was', async () => {
    await revise({ price: 52_000 }).expect(200)
    await revise({ price: 45_000 }).expect(200)
    expect(outcome(await accept({ expectedPrice: 45_000 }))).toEqual([200, 'ok'])
  })

  it('a price alone does not do where offers were made that are no longer kept', async () => {
    await revise({ price: 52_000 }).expect(200)
    await app.database
      .collection('quotes')
      .updateOne({ _id: toObjectId(quote.id) }, { $set: { earlier: [], revision: 30 } })
    expect(outcome(await accept({ expectedPrice: 52_000 }))).toEqual([409, 'QUOTE_CHANGED'])
    expect(outcome(await accept({ expectedRevision: 30 }))).toEqual([200, 'ok'])
  })

  it('several changes are told together, against the revision that was seen', async () => {
    await revise({ price: 52_000 })
    await revise({ price: 53_000, etaHours: 1 })
    const { body } = await accept({ expectedRevision: 1 })
    expect(body.details.changed).toEqual([
      { field: 'price', from: 45_000, to: 53_000 },
      { field: 'etaHours', from: 3, to: 1 },
    ])
    expect((await accept({ expectedRevision: 2 })).body.details.changed).toMatchObject([
      { field: 'price', from: 52_000 },
      { field: 'etaHours' },
    ])
  })

  it.each([
    ['category', { category: 'Carpentry' }],
    ['place', { location: { coordinates: [31.2197, 30.0614] } }],
    ['description', { description: 'The whole pipe is to be replaced.' }],
    ['time', { scheduledFor: '2030-01-09T10:00:00Z' }],
  ])('a quote for a job of another %s is stale until it is confirmed', async (_what, changes) => {
    await changeJob(changes)
    expect(await read()).toMatchObject({ isStale: true, revision: 1 })
    for (const seen of [{}, { expectedRevision: 1 }, { expectedPrice: 45_000 }])
      expect(outcome(await accept(seen))).toEqual([409, 'QUOTE_STALE'])
    expect((await confirm()).body).toMatchObject({ id: quote.id, isStale: false, revision: 1 })
    expect(outcome(await accept({}))).toEqual([409, 'QUOTE_CHANGED'])
    expect(outcome(await accept({ expectedRevision: 1 }))).toEqual([200, 'ok'])
  })

  it('a revision for the changed job is fresh', async () => {
    await changeJob({ description: 'More to do.' })
    expect((await revise({ price: 60_000 })).body).toMatchObject({ isStale: false, revision: 2 })
    expect(outcome(await accept({ expectedRevision: 2 }))).toEqual([200, 'ok'])
  })

  it('what the release of 2026-11-21 has revised has to be seen too', async () => {
    await app.database.collection('quotes').updateOne(
      { _id: toObjectId(quote.id) },
      {
        $set: { price: 99_000, updatedAt: new Date(app.clock.now().getTime() + MINUTE) },
        $unset: { revision: 1, jobRevision: 1, earlier: 1, confirmedAt: 1 },
      },
    )
    expect(outcome(await accept({}))).toEqual([409, 'QUOTE_CHANGED'])
    expect(outcome(await accept({ expectedPrice: 99_000 }))).toEqual([200, 'ok'])
    await app.database
      .collection('quotes')
      .updateOne(
        { _id: toObjectId(quote.id) },
        { $set: { revision: 1, jobRevision: 1, earlier: [], confirmedAt: null } },
      )
  })
})

describe('a change of the job', () => {
  it.each([
    ['of its title', { title: 'Bath tap leaks' }],
    ['of its budget', { budget: 70_000 }],
    ['of its address, which nobody who quoted can see', { address: '14 Road 9' }],
    [
      'inside the rounded square that is seen of its place',
      { location: { coordinates: [31.2571, 29.9603] } },
    ],
    ['that is none', { description: 'The tap drips day and night.', category: 'سباكة', scheduledFor: null }],
  ])('%s leaves quotes as they are', async (_what, changes) => {
    await changeJob(changes)
    expect(await read()).toMatchObject({ isStale: false })
    expect((await app.as(quote.job.client).get(`/jobs/${quote.job.id}`)).body.revision).toBe(1)
  })

  it('tells those whose quotes it makes stale, in words of their own', async () => {
    await changeJob({ description: 'More to do.' })
    expect(await emitted(app, 'job.updated', { jobId: quote.job.id })).toMatchObject([{ revision: 2 }])
    expect(await toldTo(app, quote.craftsman)).toMatchObject([
      { kind: 'job.updated', title: 'Confirm your quote', data: { jobId: quote.job.id } },
    ])
    expect(await toldTo(app, quote.craftsman, 'ar')).toMatchObject([{ title: 'تأكيد عرضك مطلوب' }])
    await confirm().expect(200)
    await confirm().expect(200)
    const kinds = (await toldTo(app, quote.job.client)).map(({ kind }) => kind)
    expect(kinds).toEqual(['quote.submitted', 'quote.confirmed'])
  })

  it('is not overlooked by who quotes, revises or confirms on what they saw before', async () => {
    await changeJob({ description: 'More to do.' })
    const rival = await app.a.craftsman()
    const offers = [
      app.as(rival).post(`/jobs/${quote.job.id}/quotes`, { price: 1000, jobRevision: 1 }),
      revise({ price: 46_000, jobRevision: 1 }),
      confirm({ jobRevision: 1 }),
    ]
    for (const offer of offers) {
      const refused = await offer
      expect([...outcome(refused), refused.body.details.revision]).toEqual([409, 'JOB_CHANGED', 2])
    }
    expect(await read()).toMatchObject({ isStale: true, price: 45_000 })
    const fresh = await app.as(rival).post(`/jobs/${quote.job.id}/quotes`, { price: 1000, jobRevision: 2 })
    expect([fresh.status, fresh.body.isStale]).toEqual([201, false])
  })

  it('at the moment of an acceptance or a confirmation never slips between', async () => {
    for (let round = 0; round < 4; round++) {
      quote = await app.a.quote()
      const [, accepted] = await Promise.all([
        app.as(quote.job.client).put(`/jobs/${quote.job.id}`, { description: `Round ${String(round)}` }),
        DOORS.accept({}),
      ])
      expect([
        [200, 'ok'],
        [409, 'QUOTE_STALE'],
      ]).toContainEqual(outcome(accepted))
      quote = await app.a.quote()
      const changes = () => changeJob({ description: `Other ${String(round)} ${String(Math.random())}` })
      await changes()
      await Promise.all([confirm(), changes()])
      const { revision } = (await app.as(quote.job.client).get(`/jobs/${quote.job.id}`)).body
      const stored = await app.database.collection('quotes').findOne({ _id: toObjectId(quote.id) })
      expect(await read()).toMatchObject({ isStale: stored?.jobRevision < revision })
    }
  })
})

describe('confirming and revising', () => {
  it('what is not stale changes nothing, and nobody has to look again', async () => {
    const before = await read()
    app.clock.advance(MINUTE)
    for (const kept of [await confirm(), await revise({}), await revise({ price: 45_000 })])
      expect(kept.body).toEqual(before)
    expect(await emitted(app, 'quote.confirmed', { quoteId: quote.id })).toEqual([])
    expect(await emitted(app, 'quote.revised', { quoteId: quote.id })).toEqual([])
    expect(outcome(await DOORS.accept({}))).toEqual([200, 'ok'])
  })

  it('is for its craftsman, while it stands', async () => {
    const rival = await app.a.quote({ job: quote.job })
    const strange = await app.as(rival.craftsman).post(`${path()}/confirm`)
    expect(outcome(strange)).toEqual([404, 'NOT_FOUND'])
    expect((await app.as(quote.job.client).post(`${path()}/confirm`)).status).toBe(403)
    await app.as(quote.craftsman).delete(path()).expect(200)
    expect(outcome(await confirm())).toEqual([409, 'QUOTE_NOT_OPEN'])
  })

  it('is limited by the hour for each quote', async () => {
    for (const price of [1, 2, 3]) await revise({ price }).expect(200)
    const refused = await revise({ price: 4 })
    expect(outcome(refused)).toEqual([429, 'QUOTE_REVISED_TOO_OFTEN'])
    expect(refused.body).toMatchObject({
      details: { name: 'quote-revisions', limit: 3, windowSeconds: 3600, retryAfterSeconds: 3600 },
    })
    expect(refused.headers['retry-after']).toBe('3600')
    expect(refused.body.message).toContain('at most 3 times; try again in 3,600 seconds')
    await changeJob({ description: 'More to do.' })
    expect((await confirm()).status).toBe(200)
    const other = await app.a.quote({ craftsman: quote.craftsman })
    expect((await app.as(other.craftsman).put(path(other), { price: 5 })).status).toBe(200)
    app.clock.advance(HOUR)
    expect((await revise({ price: 4 })).body).toMatchObject({ revision: 5 })
  })

  it('keeps the newest twenty of what was offered before', async () => {
    for (let price = 1; price <= 24; price++) {
      await revise({ price }).expect(200)
      app.clock.advance(HOUR)
    }
    const { earlier } = (await app.database.collection('quotes').findOne({ _id: toObjectId(quote.id) }))!
    expect(earlier.map(({ price }: { price: number }) => price)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 4),
    )
    const refused = await DOORS.accept({ expectedRevision: 2 })
    expect(refused.body).toMatchObject({
      details: { revision: 25, changed: [{ field: 'price', to: 24 }, {}, {}] },
    })
  })
})
