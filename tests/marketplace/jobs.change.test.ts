import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { emitted } from '../support/emitted.js'
import type { Job } from '../support/market-builders.js'
import { upload } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('PUT /jobs/:jobId', () => {
  let app: TestApp
  let job: Job
  beforeAll(async () => {
    app = await startTestApp()
    job = await app.a.job()
  })
  afterAll(() => app.close())

  const change = (changes: object, { id, client } = job) => app.as(client).put(`/jobs/${id}`, changes)
  const stored = (id: string) => app.database.collection('jobs').findOne({ _id: toObjectId(id) })

  it('changes what is given and leaves the rest', async () => {
    const fresh = await app.a.job({ budget: 60_000, address: '14 Road 9' })
    const before = await app.as(fresh.client).get(`/jobs/${fresh.id}`)
    app.clock.advance(MINUTE)
    const { status, body } = await change({ title: 'Bath tap leaks' }, fresh)
    expect(status).toBe(200)
    const now = app.clock.now().toISOString()
    expect(body).toEqual({ ...before.body, title: 'Bath tap leaks', updatedAt: now })
    expect((await app.as(fresh.client).get(`/jobs/${fresh.id}`)).body).toEqual(body)
  })

  it('clears what is null', async () => {
    const fresh = await app.a.job({ budget: 60_000, address: '14 Road 9' })
    const photos = [await upload(app, fresh.client)]
    const given = await change({ scheduledFor: '2030-01-09T10:00:00Z', photos }, fresh)
    expect(given.body.photos).toHaveLength(1)
    const { body } = await change({ budget: null, address: null, scheduledFor: null, photos: [] }, fresh)
    expect(body).toMatchObject({ budget: null, address: null, scheduledFor: null, photos: [] })
  })

  it.each(['title', 'description', 'category', 'location', 'paymentType', 'photos'])(
    'does not clear %s',
    async (field) => {
      const { status, body } = await change({ [field]: null })
      expect([status, body.errors[0].path]).toEqual([400, field])
    },
  )

  it('moves the job with its area and district', async () => {
    const fresh = await app.a.job()
    const { body } = await change({ location: { coordinates: [31.2197, 30.0614] } }, fresh)
    expect(body).toMatchObject({ district: 'Zamalek', location: { coordinates: [31.2197, 30.0614] } })
    const after = await stored(fresh.id)
    expect(after).toMatchObject({ area: { coordinates: [31.22, 30.06] }, district: 'zamalek' })
    expect(after?.searchTokens).toEqual(expect.arrayContaining(['zamalek', 'الزمالك']))
    expect(after?.searchTokens).not.toContain('maadi')
  })

  it('is found by its new words and no longer by the old ones', async () => {
    const fresh = await app.a.job({ title: 'Wobbly cupboard', description: 'Hinges.' })
    await change({ title: 'Squeaking wardrobe', description: 'Rails.', category: 'نجارة' }, fresh)
    const found = async (q: string) =>
      (await app.as(fresh.client).get(`/jobs?q=${q}`)).body.pagination.totalItems
    for (const word of ['squeaking', 'wardrobe', 'rails', 'carpentry']) expect(await found(word)).toBe(1)
    for (const word of ['wobbly', 'cupboard', 'hinges', 'plumbing']) expect(await found(word)).toBe(0)
  })

  it('tells of each change once, and of none when nothing is given', async () => {
    const fresh = await app.a.job({ status: 'Quoted' })
    await change({ title: 'Bath tap leaks', budget: null }, fresh)
    expect((await change({}, fresh)).status).toBe(200)
    expect(await emitted(app, 'job.updated', { jobId: fresh.id })).toEqual([
      { jobId: fresh.id, clientId: fresh.client.id, by: fresh.client.id, fields: ['title', 'budget'] },
    ])
  })

  it.each(['moderator', 'admin'] as const)('is for a %s too, who appears in the event', async (role) => {
    const [fresh, staff] = [await app.a.job(), await app.a[role]()]
    expect((await app.as(staff).put(`/jobs/${fresh.id}`, { title: 'Cleaned up' })).status).toBe(200)
    expect(await emitted(app, 'job.updated', { jobId: fresh.id })).toMatchObject([
      { by: staff.id, clientId: fresh.client.id },
    ])
  })

  it('hides the job from another client, and is not for craftsmen', async () => {
    const other = await app.as(await app.a.client()).put(`/jobs/${job.id}`, { title: 'Mine now' })
    expect([other.status, other.body.code]).toEqual([404, 'NOT_FOUND'])
    const { craftsman } = await app.a.quote({ job })
    const quoter = await app.as(craftsman).put(`/jobs/${job.id}`, { title: 'Mine now' })
    expect([quoter.status, quoter.body.code]).toEqual([403, 'FORBIDDEN'])
    expect((await app.anonymous.put(`/jobs/${job.id}`, {})).status).toBe(401)
    expect((await stored(job.id))?.title).not.toBe('Mine now')
  })

  it('answers 404 for a job that is not there', async () => {
    const call = app.as(job.client)
    expect((await call.put(`/jobs/${newId()}`, {})).body.message).toBe('Resource not found')
    expect((await call.put('/jobs/42', {})).body.message).toBe('Resource not found (invalid ID)')
  })

  it.each(['Hired', 'On The Way', 'In Progress', 'Completed', 'Disputed', 'Cancelled'] as const)(
    'leaves a job that is %s as it is',
    async (status) => {
      const closed = await app.a.hiredJob({ status })
      for (const person of [closed.client, await app.a.admin()]) {
        const refused = await app.as(person).put(`/jobs/${closed.id}`, { title: 'Too late' })
        expect([refused.status, refused.body.code]).toEqual([409, 'JOB_NOT_OPEN'])
      }
      expect((await stored(closed.id))?.title).toBe('Kitchen tap leaks')
    },
  )

  it.each([
    ['title', ''],
    ['category', 'Astrology'],
    ['budget', 0.5],
    ['status', 'Hired'],
    ['jobPrice', 1],
    ['client', newId()],
    ['area', { type: 'Point', coordinates: [0, 0] }],
  ])('refuses a bad %s', async (field, value) => {
    const before = await stored(job.id)
    const { status, body } = await change({ [field]: value })
    expect([status, body.errors[0].path]).toEqual([400, field])
    expect(await stored(job.id)).toEqual(before)
  })
})
