import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobStatus, Party } from '#features/marketplace/jobs/jobs.rules.js'
import { MINUTE } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import type { HiredJob } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const FREE = { fee: 0, payee: null }

describe('cancelling a job', () => {
  let app: TestApp
  let admin: Person
  beforeAll(async () => {
    app = await startTestApp({ env: { ACCESS_TOKEN_SECONDS: '9000000' } })
    admin = await app.a.admin()
  })
  afterAll(() => app.close())

  const personOf = (job: HiredJob, party: Party) => (party === 'staff' ? admin : job[party])
  const byStatus = (job: { id: string }, person: Person, note?: string) =>
    app.as(person).patch(`/jobs/${job.id}/status`, { status: 'Cancelled', ...(note && { note }) })
  const byDelete = (job: { id: string }, person: Person) => app.as(person).delete(`/jobs/${job.id}`)

  describe.each(['Posted', 'Quoted'] as const)('that is %s', (status) => {
    it.each([
      ['client', 'DELETE', byDelete],
      ['client', 'PATCH', byStatus],
      ['staff', 'DELETE', byDelete],
      ['staff', 'PATCH', byStatus],
    ] as const)('is free for the %s by %s', async (party, _method, cancel) => {
      const job = await app.a.job({ status })
      app.clock.advance(60 * MINUTE)
      const { status: code, body } = await cancel(job, party === 'staff' ? admin : job.client)
      expect(code).toBe(200)
      expect(body).toMatchObject({
        status: 'Cancelled',
        cancelledAt: app.clock.now().toISOString(),
        cancellation: { by: party, ...FREE, reason: null },
        quoteCount: 0,
        nextStatuses: [],
      })
    })

    it('is nothing a craftsman may do', async () => {
      const job = await app.a.job({ status })
      const craftsman = await app.a.craftsman()
      expect((await byDelete(job, craftsman)).body.code).toBe('FORBIDDEN')
      expect((await byStatus(job, craftsman)).body.code).toBe('FORBIDDEN')
    })
  })

  const beyondHiring = [
    ['Hired', 'client', 5 * MINUTE, FREE],
    ['Hired', 'client', 5 * MINUTE + 1, { fee: 4501, payee: 'platform' }],
    ['Hired', 'craftsman', 60 * MINUTE, FREE],
    ['Hired', 'staff', 60 * MINUTE, FREE],
    ['On The Way', 'client', 5 * MINUTE, FREE],
    ['On The Way', 'client', 5 * MINUTE + 1, { fee: 4501, payee: 'craftsman' }],
    ['On The Way', 'craftsman', 60 * MINUTE, FREE],
    ['On The Way', 'staff', 60 * MINUTE, FREE],
    ['Disputed', 'staff', 60 * MINUTE, FREE],
  ] as const

  it.each(beyondHiring)('%s by the %s, %i ms after hiring', async (...[status, party, wait, cost]) => {
    const job = await app.a.hiredJob({ price: 45_005, status })
    app.clock.advance(wait)
    const { status: code, body } = await byStatus(job, personOf(job, party), 'Changed plans')
    expect(code).toBe(200)
    expect(body.cancellation).toEqual({ by: party, ...cost, reason: 'Changed plans' })
    expect(body).toMatchObject({ status: 'Cancelled', jobPrice: 45_005, quoteCount: 1 })
  })

  it('costs by DELETE what it costs by PATCH', async () => {
    const job = await app.a.hiredJob({ price: 45_005, status: 'On The Way' })
    app.clock.advance(5 * MINUTE + 1)
    const { body } = await byDelete(job, job.client)
    expect(body.cancellation).toEqual({ by: 'client', fee: 4501, payee: 'craftsman', reason: null })
  })

  const tooLate: readonly (readonly [JobStatus, Party])[] = [
    ['In Progress', 'client'],
    ['In Progress', 'craftsman'],
    ['In Progress', 'staff'],
    ['Completed', 'client'],
    ['Completed', 'craftsman'],
    ['Completed', 'staff'],
    ['Cancelled', 'client'],
    ['Cancelled', 'staff'],
  ]

  it.each(tooLate)('is impossible when %s, for the %s', async (status, party) => {
    const job = await app.a.hiredJob({ status: status as 'Completed' })
    const ways = party === 'craftsman' ? [byStatus] : [byStatus, byDelete]
    for (const cancel of ways) {
      const refused = await cancel(job, personOf(job, party))
      expect([refused.status, refused.body.code]).toEqual([409, 'INVALID_TRANSITION'])
      expect(refused.body).toMatchObject({ from: status, to: 'Cancelled' })
    }
  })

  it('is not for the hired craftsman by DELETE, nor for the parties of a dispute', async () => {
    const hired = await app.a.hiredJob()
    expect((await byDelete(hired, hired.craftsman)).body.code).toBe('FORBIDDEN')
    const disputed = await app.a.hiredJob({ status: 'Disputed' })
    for (const person of [disputed.client, disputed.craftsman])
      expect((await byStatus(disputed, person)).body.code).toBe('FORBIDDEN')
  })

  it('hides the job from another client', async () => {
    const job = await app.a.job()
    const other = await app.a.client()
    for (const refused of [await byDelete(job, other), await byStatus(job, other)])
      expect([refused.status, refused.body.code]).toEqual([404, 'NOT_FOUND'])
    expect((await byDelete({ id: newId() }, other)).status).toBe(404)
    expect((await app.anonymous.delete(`/jobs/${job.id}`)).status).toBe(401)
  })

  it('lets the quotes that stood expire, keeps the others, and keeps the record', async () => {
    const job = await app.a.job()
    const standing = [await app.a.quote({ job }), await app.a.quote({ job })]
    const declined = await app.a.quote({ job })
    await app.as(job.client).post(`/jobs/${job.id}/quotes/${declined.id}/reject`)
    await byDelete(job, job.client)
    const { body } = await app.as(job.client).get(`/jobs/${job.id}/quotes`)
    const statusOf = (id: string) => body.data.find((quote: { id: string }) => quote.id === id).status
    expect(standing.map(({ id }) => statusOf(id))).toEqual(['Expired', 'Expired'])
    expect(statusOf(declined.id)).toBe('Declined')
    const kept = await app.database.collection('jobs').findOne({ _id: toObjectId(job.id) })
    expect(kept).toMatchObject({ status: 'Cancelled', open: false })
  })

  it('keeps the accepted quote of a hired job accepted', async () => {
    const job = await app.a.hiredJob()
    await byDelete(job, job.client)
    const { body } = await app.as(job.client).get(`/jobs/${job.id}/quotes`)
    expect(body.data).toMatchObject([{ id: job.quoteId, status: 'Accepted' }])
  })

  it('is told and written down once, with its reason', async () => {
    const job = await app.a.hiredJob()
    await byStatus(job, job.craftsman, 'My van broke down')
    const facts = { jobId: job.id, clientId: job.client.id, craftsmanId: job.craftsman.id }
    expect(await emitted(app, 'job.status-changed', { jobId: job.id, to: 'Cancelled' })).toEqual([
      { ...facts, from: 'Hired', to: 'Cancelled', by: job.craftsman.id },
    ])
    const { body } = await app.as(job.client).get(`/jobs/${job.id}/history`)
    expect(body.data.at(-1)).toMatchObject({
      status: 'Cancelled',
      by: job.craftsman.id,
      note: 'My van broke down',
    })
  })
})
