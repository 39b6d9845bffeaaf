import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, HOUR, shift } from '#kernel/clock.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({
    env: { ...SIGNED_IN_FOR_LONG, HIRE_CANCELLATIONS_PER_30_DAYS: '3', HIRES_NOT_BEGUN_PER_30_DAYS: '5' },
  })
})
afterAll(() => app.close())

const cancel = (by: Person, { id }: { id: string }) =>
  app.as(by).patch(`/jobs/${id}/status`, { status: 'Cancelled' }).expect(200)

const hireAndCancel = async (client: Person, by: 'client' | 'craftsman' = 'client') => {
  const job = await app.a.hiredJob({ client })
  await cancel(job[by], job)
}

const hire = async (client: Person, door: 'accept' | 'status' = 'accept') => {
  const { id, job } = await app.a.quote({ job: await app.a.job({ client }) })
  return door === 'accept'
    ? app.as(client).post(`/jobs/${job.id}/quotes/${id}/accept`)
    : app.as(client).patch(`/jobs/${job.id}/status`, { status: 'Hired', quoteId: id })
}

describe('a client who hires and cancels', () => {
  it('again and again hires nobody over either door, until it is long enough ago', async () => {
    const client = await app.a.client()
    const first = app.clock.now()
    await hireAndCancel(client)
    app.clock.advance(HOUR)
    await hireAndCancel(client)
    expect((await hire(client)).status).toBe(200)
    await hireAndCancel(client)
    for (const door of ['accept', 'status'] as const) {
      const refused = await hire(client, door)
      expect([refused.status, refused.body.code]).toEqual([409, 'TOO_MANY_CANCELLATIONS'])
      const until = shift(first, 30 * DAY).toISOString()
      expect(refused.body).toMatchObject({ details: { limit: 3, days: 30, until } })
    }
    app.clock.advance(30 * DAY - HOUR)
    expect((await hire(client)).status).toBe(200)
  })

  it('is counted for what they cancelled themselves, after hiring, and alone', async () => {
    const client = await app.a.client()
    for (let n = 0; n < 4; n++) {
      await cancel(client, await app.a.job({ client }))
      await hireAndCancel(client, 'craftsman')
      await hireAndCancel(await app.a.client())
    }
    expect((await hire(client)).status).toBe(200)
  })
})

describe('a client who hires without end', () => {
  it('hires nobody over either door while too many hires have not begun, until work on one begins', async () => {
    const client = await app.a.client()
    const first = app.clock.now()
    const jobs = []
    for (let n = 0; n < 5; n++) {
      jobs.push(await app.a.hiredJob({ client }))
      app.clock.advance(HOUR)
    }
    for (const door of ['accept', 'status'] as const) {
      const refused = await hire(client, door)
      expect([refused.status, refused.body.code]).toEqual([409, 'TOO_MANY_HIRES'])
      const until = shift(first, 30 * DAY).toISOString()
      expect(refused.body).toMatchObject({ details: { limit: 5, days: 30, until } })
    }
    const [begun] = jobs
    await app.as(begun!.craftsman).patch(`/jobs/${begun!.id}/status`, { status: 'In Progress' }).expect(200)
    expect((await hire(client)).status).toBe(200)
    expect((await hire(client)).body.code).toBe('TOO_MANY_HIRES')
  })

  it('gains nothing by cancelling them, but by time', async () => {
    const client = await app.a.client()
    const jobs = []
    for (let n = 0; n < 5; n++) jobs.push(await app.a.hiredJob({ client }))
    for (const job of jobs.slice(0, 2)) await cancel(client, job)
    expect((await hire(client)).body.code).toBe('TOO_MANY_HIRES')
    app.clock.advance(30 * DAY)
    expect((await hire(client)).status).toBe(200)
  })

  it('is counted alone, and not for what a craftsman cancelled', async () => {
    const client = await app.a.client()
    for (let n = 0; n < 5; n++) {
      await hireAndCancel(client, 'craftsman')
      await app.a.hiredJob()
    }
    expect((await hire(client)).status).toBe(200)
  })
})
