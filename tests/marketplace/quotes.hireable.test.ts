import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let admin: Person
beforeAll(async () => {
  app = await startTestApp()
  admin = await app.a.admin()
})
afterAll(() => app.close())

const ban = (person: Person) =>
  app.as(admin).patch(`/admin/users/${person.id}/ban`, { reason: 'Fraud report' })

describe('who may be hired', () => {
  it('nobody who was banned after quoting', async () => {
    const quote = await app.a.quote()
    await ban(quote.craftsman).expect(200)
    const path = `/jobs/${quote.job.id}/quotes/${quote.id}/accept`
    const { body } = await app.as(quote.job.client).post(path).expect(409)
    expect(body.code).toBe('QUOTE_NOT_OPEN')
    const { body: job } = await app.as(quote.job.client).get(`/jobs/${quote.job.id}`).expect(200)
    expect(job.status).toBe('Quoted')
  })

  it('nobody who has closed their account', async () => {
    const quote = await app.a.quote()
    await app.as(quote.craftsman).delete('/users/account', { password: quote.craftsman.password }).expect(200)
    const path = `/jobs/${quote.job.id}/quotes/${quote.id}/accept`
    const { body } = await app.as(quote.job.client).post(path).expect(409)
    expect(body.code).toBe('QUOTE_NOT_OPEN')
  })

  it('an acceptance and a ban at the same moment come one after the other', async () => {
    for (let round = 0; round < 10; round++) {
      const quote = await app.a.quote()
      const path = `/jobs/${quote.job.id}/quotes/${quote.id}/accept`
      const [accepted, banned] = await Promise.all([
        app.as(quote.job.client).post(path),
        ban(quote.craftsman),
      ])
      expect([200, 409]).toContain(accepted.status)
      expect(banned.status).toBe(200)
      const { body: job } = await app.as(quote.job.client).get(`/jobs/${quote.job.id}`).expect(200)
      expect(job.status).toBe(accepted.status === 200 ? 'Hired' : 'Quoted')
    }
  })
})

describe('what the caller is told they may do next', () => {
  it('is not work that is not paid for', async () => {
    const { id, craftsman } = await app.a.hiredJob({ paymentType: 'Escrow' })
    const { body } = await app.as(craftsman).get(`/jobs/${id}`).expect(200)
    expect(body.nextStatuses).toEqual(['Cancelled', 'Disputed'])
  })

  it('is work where it is paid by hand', async () => {
    const { id, craftsman } = await app.a.hiredJob()
    const { body } = await app.as(craftsman).get(`/jobs/${id}`).expect(200)
    expect(body.nextStatuses).toEqual(['On The Way', 'In Progress', 'Cancelled', 'Disputed'])
  })
})

describe('a repeated call with one key', () => {
  it('cancels a job once and answers twice', async () => {
    const { id, client } = await app.a.job()
    const cancel = () =>
      app.as(client).delete(`/jobs/${id}`).set('Idempotency-Key', 'cancel-once').expect(200)
    const first = await cancel()
    const second = await cancel()
    expect(second.text).toBe(first.text)
    expect(second.headers['idempotency-replayed']).toBe('true')
  })

  it('withdraws a quote once and answers twice', async () => {
    const { id, job, craftsman } = await app.a.quote()
    const path = `/jobs/${job.id}/quotes/${id}`
    const withdraw = () => app.as(craftsman).delete(path).set('Idempotency-Key', 'withdraw-once').expect(200)
    const first = await withdraw()
    const second = await withdraw()
    expect(second.text).toBe(first.text)
    expect(second.headers['idempotency-replayed']).toBe('true')
  })
})

it('keeps the note of a hire in the history', async () => {
  const quote = await app.a.quote()
  const change = { status: 'Hired', quoteId: quote.id, note: 'Please ring the second bell' }
  await app.as(quote.job.client).patch(`/jobs/${quote.job.id}/status`, change).expect(200)
  const { body } = await app.as(quote.job.client).get(`/jobs/${quote.job.id}/history`).expect(200)
  expect(body.data.at(-1)).toMatchObject({ status: 'Hired', note: 'Please ring the second bell' })
})
