import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted, emittedInLists } from '../support/emitted.js'
import type { Quote } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let quote: Quote
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  quote = await app.a.quote({ price: 45_005, notes: 'Parts included', etaHours: 3 })
})

const path = ({ id, job } = quote) => `/jobs/${job.id}/quotes/${id}`
const accept = (target = quote, body?: object) =>
  app.as(target.job.client).post(`${path(target)}/accept`, body)
const reject = (target = quote) => app.as(target.job.client).post(`${path(target)}/reject`)
const revise = (changes: object, target = quote) => app.as(target.craftsman).put(path(target), changes)
const withdraw = (target = quote) => app.as(target.craftsman).delete(path(target))
const read = async ({ id, job } = quote) => {
  const { body } = await app.as(job.client).get(`/jobs/${job.id}/quotes?limit=100`)
  return body.data.find((found: { id: string }) => found.id === id)
}
const readJob = async () => (await app.as(quote.job.client).get(`/jobs/${quote.job.id}`)).body
const factsOf = ({ id, job, craftsman }: Quote, price = 45_005) => ({
  quoteId: id,
  jobId: job.id,
  clientId: job.client.id,
  craftsmanId: craftsman.id,
  price,
})

describe('POST …/:quoteId/accept', () => {
  it('hires the craftsman, declines the others and tells each once', async () => {
    const rest = [await app.a.quote({ job: quote.job }), await app.a.quote({ job: quote.job, price: 1 })]
    const withdrawn = await app.a.quote({ job: quote.job })
    await withdraw(withdrawn)
    app.clock.advance(MINUTE)
    const { status, body } = await accept()
    const now = app.clock.now().toISOString()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: quote.job.id,
      status: 'Hired',
      craftsman: { id: quote.craftsman.id },
      jobPrice: 45_005,
      platformFee: 4501,
      quoteCount: 1,
      hiredAt: now,
      nextStatuses: ['Cancelled', 'Disputed'],
    })
    expect(await read()).toMatchObject({ status: 'Accepted', decidedAt: now, updatedAt: now })
    for (const loser of rest) expect(await read(loser)).toMatchObject({ status: 'Declined', decidedAt: now })
    expect((await read(withdrawn)).status).toBe('Withdrawn')
    const jobId = quote.job.id
    expect(await emitted(app, 'quote.accepted', { jobId })).toEqual([factsOf(quote)])
    const declined = await emittedInLists(app, 'quotes.declined', { jobId })
    expect(declined).toHaveLength(2)
    expect(declined).toEqual(expect.arrayContaining([factsOf(rest[0]!, 45_000), factsOf(rest[1]!, 1)]))
    expect(await emitted(app, 'job.status-changed', { jobId, to: 'Hired' })).toEqual([
      {
        jobId,
        clientId: quote.job.client.id,
        craftsmanId: quote.craftsman.id,
        from: 'Quoted',
        to: 'Hired',
        by: quote.job.client.id,
      },
    ])
  })

  it.each([
    [1, 0],
    [4, 0],
    [5, 1],
    [14, 1],
    [15, 2],
    [999_999_999_995, 100_000_000_000],
    [1_000_000_000_000, 100_000_000_000],
  ])('takes a fee of a tenth of %i, rounded half up: %i', async (price, platformFee) => {
    quote = await app.a.quote({ price })
    expect((await accept()).body).toMatchObject({ jobPrice: price, platformFee })
  })

  it('holds the client to the price they saw', async () => {
    await revise({ price: 52_000 })
    const { status, body } = await accept(quote, { expectedPrice: 45_005 })
    expect([status, body.code, body.price]).toEqual([409, 'QUOTE_CHANGED', 52_000])
    expect(await readJob()).toMatchObject({ status: 'Quoted', craftsman: null })
    expect((await accept(quote, { expectedPrice: 52_000 })).body.jobPrice).toBe(52_000)
  })

  it('refuses a bad expectation', async () => {
    for (const expectedPrice of ['45005', 0, null, { $gt: 0 }])
      expect((await accept(quote, { expectedPrice })).status).toBe(400)
    expect((await accept(quote, { price: 1 })).body.errors[0].path).toBe('price')
  })

  it('refuses a quote that no longer stands, and a job that is no longer open', async () => {
    const [declined, withdrawn] = [
      await app.a.quote({ job: quote.job }),
      await app.a.quote({ job: quote.job }),
    ]
    await reject(declined)
    await withdraw(withdrawn)
    for (const gone of [declined, withdrawn]) {
      const refused = await accept(gone)
      expect([refused.status, refused.body.code]).toEqual([409, 'QUOTE_NOT_OPEN'])
    }
    expect(await readJob()).toMatchObject({ status: 'Quoted', quoteCount: 1, jobPrice: 0 })
    await accept()
    for (const late of [quote, declined]) expect((await accept(late)).body.code).toBe('JOB_NOT_OPEN')
  })

  it('refuses a cancelled job', async () => {
    await app.as(quote.job.client).delete(`/jobs/${quote.job.id}`)
    expect((await accept()).body.code).toBe('JOB_NOT_OPEN')
    expect((await read()).status).toBe('Expired')
  })
})

describe('POST …/:quoteId/reject', () => {
  it('declines one quote and leaves the job open', async () => {
    const { status, body } = await reject()
    const decidedAt = app.clock.now().toISOString()
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: quote.id, status: 'Declined', decidedAt, price: 45_005 })
    expect(await readJob()).toMatchObject({ status: 'Quoted', quoteCount: 0 })
    expect(await emitted(app, 'quote.declined', { quoteId: quote.id })).toEqual([factsOf(quote)])
  })

  it('refuses one that no longer stands', async () => {
    await reject()
    const again = await reject()
    expect([again.status, again.body.code]).toEqual([409, 'QUOTE_NOT_OPEN'])
    const accepted = await app.a.quote()
    await accept(accepted)
    expect((await reject(accepted)).body.code).toBe('QUOTE_NOT_OPEN')
    expect(await read(accepted)).toMatchObject({ status: 'Accepted' })
  })
})

describe('PUT …/:quoteId', () => {
  it('revises what is given and clears what is null', async () => {
    app.clock.advance(MINUTE)
    const { status, body } = await revise({ price: 52_000, notes: null })
    expect(status).toBe(200)
    expect(body).toMatchObject({ price: 52_000, notes: null, etaHours: 3, status: 'Submitted' })
    expect(body.updatedAt).toBe(app.clock.now().toISOString())
    expect(await read()).toEqual(body)
    expect(await emitted(app, 'quote.revised', { quoteId: quote.id })).toEqual([factsOf(quote, 52_000)])
  })

  it('tells nobody when nothing is given', async () => {
    expect((await revise({})).status).toBe(200)
    expect(await emitted(app, 'quote.revised', { quoteId: quote.id })).toEqual([])
  })

  it.each([
    ['price', null],
    ['price', 0],
    ['etaHours', -1],
    ['notes', ''],
    ['status', 'Accepted'],
    ['craftsman', newId()],
  ])('refuses a bad %s', async (field, value) => {
    const { status, body } = await revise({ [field]: value })
    expect([status, body.errors[0].path]).toEqual([400, field])
  })
})

describe('DELETE …/:quoteId', () => {
  it('withdraws the quote', async () => {
    const { status, body } = await withdraw()
    expect([status, body]).toEqual([200, { message: 'The quote was withdrawn.' }])
    expect(await read()).toMatchObject({ status: 'Withdrawn', decidedAt: app.clock.now().toISOString() })
    expect(await readJob()).toMatchObject({ status: 'Quoted', quoteCount: 0 })
    expect(await emitted(app, 'quote.withdrawn', { quoteId: quote.id })).toEqual([factsOf(quote)])
  })
})

describe('a quote that no longer stands', () => {
  const ends = {
    withdrawn: () => withdraw(),
    declined: () => reject(),
    accepted: () => accept(),
    expired: () => app.as(quote.job.client).delete(`/jobs/${quote.job.id}`),
  }

  it.each(Object.entries(ends))('because it was %s is neither revised nor withdrawn', async (_what, end) => {
    expect((await end()).status).toBe(200)
    const before = await read()
    for (const refused of [await revise({ price: 1 }), await withdraw()])
      expect([refused.status, refused.body.code]).toEqual([409, 'QUOTE_NOT_OPEN'])
    expect(await read()).toEqual(before)
  })
})

describe('a quote of somebody else', () => {
  const every = (person: Person, target: Quote, url = path(target)) => ({
    accept: app.as(person).post(`${url}/accept`),
    reject: app.as(person).post(`${url}/reject`),
    revise: app.as(person).put(url, { price: 1 }),
    withdraw: app.as(person).delete(url),
  })
  const codes = async (calls: ReturnType<typeof every>): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    for (const [name, call] of Object.entries(calls)) found[name] = (await call).body.code
    return found
  }

  it('cannot be touched, by nobody', async () => {
    const forbidden = { accept: 'FORBIDDEN', reject: 'FORBIDDEN' }
    const hidden = { revise: 'NOT_FOUND', withdraw: 'NOT_FOUND' }
    const rival = await app.a.quote({ job: quote.job })
    expect(await codes(every(rival.craftsman, quote))).toEqual({ ...forbidden, ...hidden })
    expect(await codes(every(await app.a.client(), quote))).toEqual({
      accept: 'NOT_FOUND',
      reject: 'NOT_FOUND',
      revise: 'FORBIDDEN',
      withdraw: 'FORBIDDEN',
    })
    for (const person of [await app.a.moderator(), await app.a.admin()])
      expect(new Set(Object.values(await codes(every(person, quote))))).toEqual(new Set(['FORBIDDEN']))
    expect(await read()).toMatchObject({ status: 'Submitted', price: 45_005 })
  })

  it('is no quote of this job', async () => {
    const other = await app.a.quote()
    const url = `/jobs/${quote.job.id}/quotes/${other.id}`
    const byOwner = await codes(every(quote.job.client, quote, url))
    expect(byOwner).toMatchObject({ accept: 'NOT_FOUND', reject: 'NOT_FOUND' })
    const byCraftsman = await codes(every(other.craftsman, quote, url))
    expect(byCraftsman).toMatchObject({ revise: 'NOT_FOUND', withdraw: 'NOT_FOUND' })
  })

  it('does not exist when its id does not', async () => {
    const unknown = await codes(every(quote.job.client, quote, `/jobs/${quote.job.id}/quotes/${newId()}`))
    expect(unknown).toMatchObject({ accept: 'NOT_FOUND', reject: 'NOT_FOUND' })
    const malformed = await codes(every(quote.job.client, quote, `/jobs/${quote.job.id}/quotes/1`))
    expect(malformed).toMatchObject({ accept: 'INVALID_ID', reject: 'INVALID_ID' })
  })
})
