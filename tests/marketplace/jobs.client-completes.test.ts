import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { emitted } from '../support/emitted.js'
import { type HiredJob, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { kindsTo, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())

const complete = ({ id, client }: Pick<HiredJob, 'id' | 'client'>) =>
  app.as(client).patch(`/jobs/${id}/status`, { status: 'Completed' })

describe.each(['On The Way', 'In Progress'] as const)('the client, while the job is %s', (status) => {
  it('says that the work is done, which confirms it at once', async () => {
    const job = await app.a.hiredJob({ status })
    const { body: before } = await app.as(job.client).get(`/jobs/${job.id}`)
    expect(before.nextStatuses).toContain('Completed')
    const now = app.clock.now().toISOString()
    const reply = await complete(job)
    expect([reply.status, reply.body]).toMatchObject([
      200,
      { status: 'Completed', completedAt: now, confirmedAt: now, nextStatuses: ['Disputed'] },
    ])
    const moves = await emitted(app, 'job.status-changed', { jobId: job.id, to: 'Completed' })
    expect(moves).toMatchObject([{ from: status, by: job.client.id }])
    expect(await emitted(app, 'job.confirmed', { jobId: job.id })).toEqual([
      { jobId: job.id, clientId: job.client.id, craftsmanId: job.craftsman.id, by: job.client.id },
    ])
    expect(await app.database.collection('timers').countDocuments({ subject: job.id })).toBe(0)
    app.clock.advance(73 * HOUR)
    await app.settle()
    expect(await emitted(app, 'job.confirmed', { jobId: job.id })).toHaveLength(1)
    app.clock.advance(DAY)
  })

  it('tells the craftsman that it is confirmed, and the client what they did', async () => {
    const job = await app.a.hiredJob({ status })
    const [clientWas, craftsmanWas] = [await kindsTo(app, job.client), await kindsTo(app, job.craftsman)]
    await complete(job).expect(200)
    expect(await kindsTo(app, job.client)).toEqual([...clientWas, 'job.status-changed'])
    const [own] = (await toldTo(app, job.client)).slice(-1)
    expect(own!.message).toMatch(/^You marked “.+” as done, which confirms it\./)
    expect(await kindsTo(app, job.craftsman)).toEqual([...craftsmanWas, 'job.confirmed'])
    const told = await toldTo(app, job.craftsman, 'ar')
    expect(told.at(-1)?.title).toBe('تم تأكيد العمل')
  })

  it.each(['Escrow', 'CashProtected'] as const)('does not before a %s job is paid', async (paymentType) => {
    const job = await app.a.hiredJob({ paymentType })
    const jobs = app.database.collection('jobs')
    await jobs.updateOne({ _id: toObjectId(job.id) }, { $set: { status } })
    const refused = await complete(job)
    expect([refused.status, refused.body.code]).toEqual([409, 'PAYMENT_REQUIRED'])
    expect((await app.as(job.client).get(`/jobs/${job.id}`)).body.nextStatuses).not.toContain('Completed')
  })

  it('does it once, whether a key or another tab repeats it', async () => {
    const job = await app.a.hiredJob({ status })
    const key = newId()
    const first = await complete(job).set('Idempotency-Key', key)
    expect((await complete(job).set('Idempotency-Key', key)).text).toBe(first.text)
    const again = await complete(job)
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: 'INVALID_TRANSITION', from: 'Completed', to: 'Completed' },
    ])
  })
})

it('both say so at once: one completes the job, and what the client said is not lost', async () => {
  for (let times = 0; times < 5; times++) {
    const job = await app.a.hiredJob({ status: 'In Progress' })
    const [client, craftsman] = await Promise.all([
      complete(job),
      app.as(job.craftsman).patch(`/jobs/${job.id}/status`, { status: 'Completed' }),
    ])
    expect([client.status, craftsman.status].sort()).toEqual([200, 409])
    const { body } = await app.as(job.client).get(`/jobs/${job.id}`)
    expect(body.status).toBe('Completed')
    expect(body.confirmedAt === null).toBe(client.status === 409)
  }
})

it.each(['Hired', 'Disputed', 'Cancelled'] as const)(
  'the client does not complete a job that is %s',
  async (status) => {
    const job = await app.a.hiredJob({ status })
    const refused = await complete(job)
    expect([refused.status, refused.body.code]).toEqual(
      status === 'Disputed' ? [403, 'FORBIDDEN'] : [409, 'INVALID_TRANSITION'],
    )
  },
)
