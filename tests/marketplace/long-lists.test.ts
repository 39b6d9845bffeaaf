import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toObjectId } from '#kernel/ids.js'
import type { Job } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const MOST = 10_000

let app: TestApp
let job: Job
beforeAll(async () => {
  app = await startTestApp()
  job = await app.a.job()
})
afterAll(() => app.close())

/** Makes the client's jobs so many. */
const fillUpTo = async (count: number): Promise<void> => {
  const jobs = app.database.collection('jobs')
  const own = { client: toObjectId(job.client.id) }
  const [{ _id: _, ...template } = { _id: null }, present] = await Promise.all([
    jobs.findOne(own).then((found) => found ?? undefined),
    jobs.countDocuments(own),
  ])
  if (count > present)
    await jobs.insertMany(
      Array.from({ length: count - present }, () => ({ ...template, _id: new ObjectId() })),
    )
}

const LISTS = ['/jobs', '/jobs?near=31.2569,29.9602', '/users/me/jobs']
const list = (path: string, query: string) =>
  app.as(job.client).get(`${path}${path.includes('?') ? '&' : '?'}${query}`)

describe('a list', () => {
  it.each(LISTS)('%s of 10,000 has an exact total, and its last page can be read', async (path) => {
    await fillUpTo(MOST)
    const { body } = await list(path, 'limit=100&page=100').expect(200)
    expect(body.data).toHaveLength(100)
    expect(body.pagination).toEqual({
      page: 100,
      limit: 100,
      totalPages: 100,
      totalItems: MOST,
      totalIsExact: true,
    })
  })

  it.each(LISTS)('%s of more says so, and tells of 10,000', async (path) => {
    await fillUpTo(MOST + 7)
    const { body } = await list(path, 'limit=100&page=1').expect(200)
    expect(body.pagination).toEqual({
      page: 1,
      limit: 100,
      totalPages: 100,
      totalItems: MOST,
      totalIsExact: false,
    })
  })

  it.each([
    ['/jobs', 'limit=100&page=101'],
    ['/jobs', 'limit=7&page=1430'],
    ['/jobs', 'limit=1&page=10001'],
    ['/jobs?near=31.2569,29.9602', 'limit=100&page=101'],
    ['/users/me/jobs', 'limit=100&page=101'],
    ['/jobs/:id/history', 'limit=100&page=101'],
    ['/jobs/:id/quotes', 'limit=100&page=101'],
    ['/jobs/:id/invitations', 'limit=100&page=101'],
    ['/auth/sessions', 'limit=100&page=101'],
    ['/notifications', 'limit=100&page=101'],
    ['/chat', 'limit=100&page=101'],
  ])('%s?%s is beyond what lists reach: 400 that names the page', async (path, query) => {
    const call = list(path.replace(':id', job.id), query)
    const { body } = await call.set('Accept-Language', 'ar').expect(400)
    expect(body.code).toBe('VALIDATION_FAILED')
    expect(body.errors.map(({ path: field }: { path: string }) => field)).toEqual(['page'])
    expect(body.errors[0].message).toMatch(/[\u0600-\u06FF]/)
  })

  it('reaches a page that begins at the last of 10,000', async () => {
    await list('/jobs', 'limit=7&page=1429').expect(200)
    await list('/jobs', 'limit=1&page=10000').expect(200)
  })
})
