import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, toObjectId } from '#kernel/ids.js'
import { type Job } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let job: Job
/** By their letter. */
const quotes = new Map<string, string>()

beforeAll(async () => {
  app = await startTestApp()
  job = await app.a.job()
  const offers = [
    ['A', { price: 30_000, etaHours: 5, rating: 4.1, ratingCount: 3 }],
    ['B', { price: 20_000, rating: 4.9, ratingCount: 2 }],
    ['C', { price: 30_000, etaHours: 0, rating: 4.9, ratingCount: 80 }],
    ['D', { price: 90_000, etaHours: 5, rating: 0, ratingCount: 0 }],
  ] as const
  for (const [letter, { rating, ratingCount, ...offer }] of offers) {
    const { id, craftsman } = await app.a.quote({ job, ...offer })
    const rated = { $set: { rating, ratingCount } }
    await app.database.collection('users').updateOne({ _id: toObjectId(craftsman.id) }, rated)
    quotes.set(id, letter)
    app.clock.advance(1000)
  }
})
afterAll(() => app.close())

const order = async (query: string): Promise<string> => {
  const { status, body } = await app.as(job.client).get(`/jobs/${job.id}/quotes?${query}`)
  expect(status).toBe(200)
  return body.data.map(({ id }: { id: string }) => quotes.get(id)).join('')
}

describe('the quotes of a job', () => {
  it.each([
    ['', 'DCBA'],
    ['sort=newest', 'DCBA'],
    ['sort=price', 'BACD'],
    ['sort=rating', 'CBAD'],
    ['sort=eta', 'CADB'],
    ['sort=price&limit=2&page=2', 'CD'],
  ])('by "%s" come as %s', async (query, expected) => {
    expect(await order(query)).toBe(expected)
  })

  it('are counted whatever their order, and show nothing that belongs to the order alone', async () => {
    const [plain, rated] = await Promise.all(
      ['newest', 'rating'].map((sort) => app.as(job.client).get(`/jobs/${job.id}/quotes?sort=${sort}`)),
    )
    expect(rated?.body.pagination).toEqual(plain?.body.pagination)
    expect(new Set(rated?.body.data)).toEqual(new Set(plain?.body.data))
  })

  it.each([
    ['sort=cheapest', 'sort'],
    [`sort=price&before=${newId()}`, 'before'],
    [`sort=eta&after=${newId()}`, 'after'],
  ])('are not had by %s', async (query, path) => {
    const { status, body } = await app.as(job.client).get(`/jobs/${job.id}/quotes?${query}`)
    expect([status, body.errors[0].path]).toEqual([400, path])
  })

  it('of others stay hidden from a craftsman in every order', async () => {
    const { craftsman, id } = await app.a.quote({ job: await app.a.job() })
    const { body } = await app.as(craftsman).get(`/jobs/${job.id}/quotes?sort=price`)
    expect(body.data).toEqual([])
    expect(id).toBeDefined()
  })
})
