import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { type HiredJob, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let admin: Person
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  admin = await app.a.admin()
})
afterAll(() => app.close())

let job: HiredJob
beforeEach(async () => {
  job = await app.a.hiredJob({ status: 'Completed' })
})

const read = async (person: Person = job.client) => (await app.as(person).get(`/jobs/${job.id}`)).body
const confirm = (person: Person = job.client) => app.as(person).post(`/jobs/${job.id}/confirm`)
const move = (person: Person, status: string, note = 'Because') =>
  app.as(person).patch(`/jobs/${job.id}/status`, { status, note })
const confirmations = () => emitted(app, 'job.confirmed', { jobId: job.id })
const confirmation = (by: Person | null) => ({
  jobId: job.id,
  clientId: job.client.id,
  craftsmanId: job.craftsman.id,
  by: by?.id ?? null,
})

describe('POST /jobs/:jobId/confirm', () => {
  it('confirms, and says so once however often it is called', async () => {
    const { status, body } = await confirm()
    const confirmedAt = app.clock.now().toISOString()
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'Completed', confirmedAt })
    app.clock.advance(MINUTE)
    const again = await confirm()
    expect([again.status, again.body.confirmedAt]).toEqual([200, confirmedAt])
    expect(await confirmations()).toEqual([confirmation(job.client)])
  })

  it('is for the owner alone', async () => {
    for (const person of [job.craftsman, admin, await app.a.moderator()]) {
      const refused = await confirm(person)
      expect([refused.status, refused.body.code]).toEqual([403, 'FORBIDDEN'])
    }
    const other = await confirm(await app.a.client())
    expect([other.status, other.body.code]).toEqual([404, 'NOT_FOUND'])
    expect((await app.anonymous.post(`/jobs/${job.id}/confirm`)).status).toBe(401)
    expect((await app.as(job.client).post(`/jobs/${newId()}/confirm`)).status).toBe(404)
    expect(await confirmations()).toEqual([])
  })

  it.each(['Hired', 'On The Way', 'In Progress', 'Disputed', 'Cancelled'] as const)(
    'refuses a job that is %s',
    async (status) => {
      job = await app.a.hiredJob({ status })
      const refused = await confirm()
      expect([refused.status, refused.body.code]).toEqual([409, 'NOT_COMPLETED'])
    },
  )

  it('refuses an open job', async () => {
    const open = await app.a.job()
    const refused = await app.as(open.client).post(`/jobs/${open.id}/confirm`)
    expect([refused.status, refused.body.code]).toEqual([409, 'NOT_COMPLETED'])
  })

  it('replays its answer for a repeated key', async () => {
    const keyed = { 'Idempotency-Key': newId() }
    const first = await confirm().set(keyed)
    const second = await confirm().set(keyed)
    expect(second.text).toBe(first.text)
    expect(second.headers['idempotency-replayed']).toBe('true')
  })
})

describe('72 hours without a word', () => {
  it('count as confirmed, once, and not a millisecond before', async () => {
    app.clock.advance(72 * HOUR - 1)
    await app.settle()
    expect((await read()).confirmedAt).toBeNull()
    app.clock.advance(1)
    await app.settle()
    const confirmedAt = app.clock.now().toISOString()
    app.clock.advance(DAY)
    await app.settle()
    expect(await read()).toMatchObject({ status: 'Completed', confirmedAt })
    expect(await confirmations()).toEqual([confirmation(null)])
  })

  it('confirm a job once though the timer fires twice', async () => {
    app.clock.advance(72 * HOUR)
    await app.settle()
    const timer = { kind: 'job.auto-confirm', subject: job.id }
    await app.database
      .collection('timers')
      .updateOne(timer, { $set: { state: 'waiting', dueAt: app.clock.now() } })
    await app.settle()
    expect(await confirmations()).toHaveLength(1)
  })

  it('add nothing to what the client has confirmed', async () => {
    await confirm()
    const { confirmedAt } = await read()
    app.clock.advance(73 * HOUR)
    await app.settle()
    expect((await read()).confirmedAt).toBe(confirmedAt)
    expect(await confirmations()).toEqual([confirmation(job.client)])
  })

  it('confirm nothing that is disputed', async () => {
    await move(job.client, 'Disputed')
    app.clock.advance(73 * HOUR)
    await app.settle()
    expect(await read()).toMatchObject({ status: 'Disputed', confirmedAt: null })
    expect(await confirmations()).toEqual([])
  })

  it('confirm nothing that staff called off', async () => {
    await move(job.client, 'Disputed')
    await move(admin, 'Cancelled')
    app.clock.advance(73 * HOUR)
    await app.settle()
    expect(await read()).toMatchObject({ status: 'Cancelled', confirmedAt: null })
    expect(await confirmations()).toEqual([])
  })
})

describe('disputing a job', () => {
  it('is possible for seven days after completion, by either party', async () => {
    app.clock.advance(7 * DAY)
    expect((await move(job.craftsman, 'Disputed')).status).toBe(200)
    job = await app.a.hiredJob({ status: 'Completed' })
    app.clock.advance(7 * DAY + 1)
    for (const person of [job.client, job.craftsman]) {
      const late = await move(person, 'Disputed')
      expect([late.status, late.body.code]).toEqual([409, 'INVALID_TRANSITION'])
      expect(late.body).toMatchObject({ from: 'Completed', to: 'Disputed' })
    }
  })

  it('is possible after confirmation too, and stops a second one', async () => {
    await confirm()
    const disputed = await move(job.client, 'Disputed', 'It leaks again')
    expect(disputed.status).toBe(200)
    expect((await confirm()).body.code).toBe('NOT_COMPLETED')
    await move(admin, 'Completed')
    expect(await confirmations()).toEqual([confirmation(job.client)])
  })

  it('ends in a confirmed job when staff decide that the work is done', async () => {
    job = await app.a.hiredJob({ status: 'Disputed' })
    const { body } = await move(admin, 'Completed')
    const now = app.clock.now().toISOString()
    expect(body).toMatchObject({ status: 'Completed', completedAt: now, confirmedAt: now })
    app.clock.advance(73 * HOUR)
    await app.settle()
    expect(await confirmations()).toEqual([confirmation(admin)])
  })

  it('keeps the time at which the work was completed', async () => {
    const { completedAt } = await read()
    app.clock.advance(HOUR)
    await move(job.client, 'Disputed')
    await move(admin, 'Completed')
    expect((await read()).completedAt).toBe(completedAt)
  })
})

describe('GET /jobs/:jobId/history', () => {
  const history = (person: Person, query = '') => app.as(person).get(`/jobs/${job.id}/history${query}`)

  it('shows every status with its time and author, oldest first, to parties and staff', async () => {
    app.clock.advance(HOUR)
    await move(job.client, 'Disputed', 'It leaks again')
    for (const person of [job.client, job.craftsman, admin]) {
      const { status, body } = await history(person)
      expect(status).toBe(200)
      expect(body.pagination).toEqual({
        page: 1,
        limit: 10,
        totalPages: 1,
        totalItems: 6,
        totalIsExact: true,
      })
      const seen = body.data.map((entry: { status: string; by: string }) => [entry.status, entry.by])
      expect(seen).toEqual([
        ['Posted', job.client.id],
        ['Quoted', job.craftsman.id],
        ['Hired', job.client.id],
        ['In Progress', job.craftsman.id],
        ['Completed', job.craftsman.id],
        ['Disputed', job.client.id],
      ])
      const at = app.clock.now().toISOString()
      expect(body.data.at(-1)).toEqual({ status: 'Disputed', at, by: job.client.id, note: 'It leaks again' })
    }
  })

  it('comes in pages', async () => {
    const { body } = await history(job.client, '?page=2&limit=2')
    expect(body.data.map(({ status }: { status: string }) => status)).toEqual(['Hired', 'In Progress'])
    expect(body.pagination).toEqual({ page: 2, limit: 2, totalPages: 3, totalItems: 5, totalIsExact: true })
    expect((await history(job.client, '?page=9')).body.data).toEqual([])
    expect((await history(job.client, '?limit=101')).status).toBe(400)
  })

  it('is hidden from others', async () => {
    const open = await app.a.job()
    const { craftsman } = await app.a.quote({ job: open })
    const of = async (id: string, person: Person) =>
      (await app.as(person).get(`/jobs/${id}/history`)).body.code
    expect(await of(open.id, craftsman)).toBe('FORBIDDEN')
    expect(await of(job.id, craftsman)).toBe('NOT_FOUND')
    expect(await of(job.id, open.client)).toBe('NOT_FOUND')
    expect((await app.anonymous.get(`/jobs/${job.id}/history`)).status).toBe(401)
  })
})
