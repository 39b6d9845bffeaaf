import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import type { Job } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let craftsman: Person
let job: Job
beforeAll(async () => {
  app = await startTestApp()
  craftsman = await app.a.craftsman({ firstName: 'Hassan' })
})
afterAll(() => app.close())
beforeEach(async () => {
  job = await app.a.job()
})

const submit = (facts: object = {}, person = craftsman) =>
  app.as(person).post(`/jobs/${job.id}/quotes`, { price: 45_000, ...facts })
const readJob = async () => (await app.as(job.client).get(`/jobs/${job.id}`)).body

describe('POST /jobs/:jobId/quotes', () => {
  it('answers with the quote and stores it', async () => {
    const { status, body } = await submit({ notes: 'Parts included.\nTwo hours.', etaHours: 3 })
    expect(status).toBe(201)
    const now = app.clock.now().toISOString()
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      jobId: job.id,
      craftsman: expect.objectContaining({ id: craftsman.id, firstName: 'Hassan' }),
      price: 45_000,
      notes: 'Parts included.\nTwo hours.',
      etaHours: 3,
      status: 'Submitted',
      revision: 1,
      isStale: false,
      decidedAt: null,
      createdAt: now,
      updatedAt: now,
    })
    const stored = await app.database.collection('quotes').findOne({ _id: toObjectId(body.id) })
    expect(stored).toMatchObject({ job: toObjectId(job.id), craftsman: toObjectId(craftsman.id) })
    expect(await emitted(app, 'quote.submitted', { jobId: job.id })).toEqual([
      {
        quoteId: body.id,
        jobId: job.id,
        clientId: job.client.id,
        craftsmanId: craftsman.id,
        price: 45_000,
      },
    ])
  })

  it('makes a posted job quoted by the first one only', async () => {
    await submit()
    expect(await readJob()).toMatchObject({ status: 'Quoted', quoteCount: 1 })
    await submit({}, await app.a.craftsman())
    expect(await readJob()).toMatchObject({ status: 'Quoted', quoteCount: 2 })
    const changes = await emitted(app, 'job.status-changed', { jobId: job.id })
    expect(changes).toMatchObject([{ from: 'Posted', to: 'Quoted', by: craftsman.id }])
    const { body } = await app.as(job.client).get(`/jobs/${job.id}/history`)
    expect(body.data.map(({ status }: { status: string }) => status)).toEqual(['Posted', 'Quoted'])
  })

  it('refuses a second one while the first stands', async () => {
    await submit()
    const { status, body } = await submit({ price: 1 }).set('Accept-Language', 'ar')
    expect([status, body.code]).toEqual([409, 'ALREADY_QUOTED'])
    expect(body.message).toContain('لديك عرض')
    expect((await readJob()).quoteCount).toBe(1)
    expect(await emitted(app, 'quote.submitted', { jobId: job.id })).toHaveLength(1)
  })

  it.each(['withdrawn', 'declined'])('takes another one after the first was %s', async (end) => {
    const { body: first } = await submit()
    const path = `/jobs/${job.id}/quotes/${first.id}`
    await (end === 'withdrawn' ? app.as(craftsman).delete(path) : app.as(job.client).post(`${path}/reject`))
    expect(await readJob()).toMatchObject({ status: 'Quoted', quoteCount: 0 })
    const again = await submit({ price: 40_000 })
    expect(again.status).toBe(201)
    expect(again.body.id).not.toBe(first.id)
    expect(await readJob()).toMatchObject({ status: 'Quoted', quoteCount: 1 })
    expect(await emitted(app, 'job.status-changed', { jobId: job.id })).toHaveLength(1)
  })

  it.each(['Hired', 'In Progress', 'Completed', 'Cancelled'] as const)(
    'refuses a job that is %s, or hides it',
    async (status) => {
      const quote = await app.a.quote({ job })
      const loser = await app.a.quote({ job })
      await app.a.accept(quote)
      if (status === 'Cancelled') await app.as(job.client).delete(`/jobs/${job.id}`)
      else
        for (const step of ['In Progress', 'Completed'].slice(0, ['Hired', 'In Progress'].indexOf(status)))
          await app.as(quote.craftsman).patch(`/jobs/${job.id}/status`, { status: step })
      const refused = await submit({}, quote.craftsman)
      expect([refused.status, refused.body.code]).toEqual([409, 'JOB_NOT_OPEN'])
      for (const person of [loser.craftsman, undefined]) {
        const stranger = await submit({}, person)
        expect([stranger.status, stranger.body.code]).toEqual([404, 'NOT_FOUND'])
      }
    },
  )

  it('is for craftsmen only, and for jobs that exist', async () => {
    for (const person of [job.client, await app.a.moderator(), await app.a.admin()])
      expect((await submit({}, person)).body.code).toBe('FORBIDDEN')
    const path = `/jobs/${job.id}/quotes`
    expect((await app.anonymous.post(path, { price: 1 })).status).toBe(401)
    const elsewhere = await app.as(craftsman).post(`/jobs/${newId()}/quotes`, { price: 1 })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'NOT_FOUND'])
  })

  it('is not for a banned craftsman', async () => {
    const banned = await app.a.craftsman()
    const ban = await app
      .as(await app.a.admin())
      .patch(`/admin/users/${banned.id}/ban`, { reason: 'Fraud report' })
    expect(ban.status).toBe(200)
    const { status, body } = await submit({}, banned)
    expect([status, body.code]).toEqual([403, 'ACCOUNT_BANNED'])
    expect((await readJob()).quoteCount).toBe(0)
  })

  it.each([
    ['no price', { price: undefined }, 'price'],
    ['a price of nothing', { price: 0 }, 'price'],
    ['a negative price', { price: -1 }, 'price'],
    ['a fraction', { price: 10.5 }, 'price'],
    ['a price over 10^12', { price: 1_000_000_000_001 }, 'price'],
    ['a text as price', { price: '45000' }, 'price'],
    ['an operator as price', { price: { $gt: 0 } }, 'price'],
    ['blank notes', { notes: ' ' }, 'notes'],
    ['notes of 1001 letters', { notes: 'n'.repeat(1001) }, 'notes'],
    ['a negative time', { etaHours: -1 }, 'etaHours'],
    ['half an hour', { etaHours: 0.5 }, 'etaHours'],
    ['more than 90 days', { etaHours: 2161 }, 'etaHours'],
    ['a status', { status: 'Accepted' }, 'status'],
    ['another craftsman', { craftsman: newId() }, 'craftsman'],
  ])('refuses %s', async (_what, facts, path) => {
    const { status, body } = await submit(facts)
    expect([status, body.errors.map((problem: { path: string }) => problem.path)]).toEqual([400, [path]])
    expect(await readJob()).toMatchObject({ status: 'Posted', quoteCount: 0 })
  })
})

describe('GET /jobs/:jobId/quotes', () => {
  const ids = async (person: Person, query = ''): Promise<string[]> => {
    const { body } = await app.as(person).get(`/jobs/${job.id}/quotes${query}`)
    return body.data.map(({ id }: { id: string }) => id)
  }

  it('lists all to the owner and staff, newest first, and to a craftsman their own', async () => {
    const first = await app.a.quote({ job, craftsman })
    await app.as(craftsman).delete(`/jobs/${job.id}/quotes/${first.id}`)
    const second = await app.a.quote({ job })
    const third = await app.a.quote({ job, craftsman })
    const all = [third.id, second.id, first.id]
    for (const person of [job.client, await app.a.moderator(), await app.a.admin()])
      expect(await ids(person)).toEqual(all)
    expect(await ids(craftsman)).toEqual([third.id, first.id])
    expect(await ids(second.craftsman)).toEqual([second.id])
    expect(await ids(await app.a.craftsman())).toEqual([])
    expect(await ids(job.client, '?limit=2&page=2')).toEqual([first.id])
    const { body } = await app.as(job.client).get(`/jobs/${job.id}/quotes?limit=2`)
    expect(body.pagination).toEqual({ page: 1, limit: 2, totalPages: 2, totalItems: 3, totalIsExact: true })
  })

  it('still shows the losers their own, once the job is given away', async () => {
    const [winner, loser] = [await app.a.quote({ job }), await app.a.quote({ job })]
    await app.a.accept(winner)
    expect(await ids(loser.craftsman)).toEqual([loser.id])
    expect(await ids(winner.craftsman)).toEqual([winner.id])
  })

  it('hides the job from others', async () => {
    const other = await app.as(await app.a.client()).get(`/jobs/${job.id}/quotes`)
    expect([other.status, other.body.code]).toEqual([404, 'NOT_FOUND'])
    expect((await app.anonymous.get(`/jobs/${job.id}/quotes`)).status).toBe(401)
    expect((await app.as(job.client).get(`/jobs/${job.id}/quotes?limit=101`)).status).toBe(400)
  })

  it('never tells the phone or mail of a craftsman', async () => {
    await app.a.quote({ job, craftsman })
    const { text } = await app.as(job.client).get(`/jobs/${job.id}/quotes`)
    expect(text).not.toContain(craftsman.phone)
    expect(text).not.toContain(craftsman.email)
  })
})
