import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#kernel/clock.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface RecommendedJob {
  id: string
  score: number
  distance: number
  reasons: { code: string; text: string }[]
}

let places = 0
/** A place where nobody is yet. */
const somewhere = (): [number, number] => [20 + 2 * places++, 20]

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ env: { ...SIGNED_IN_FOR_LONG, JOB_AREA: '-180,-90,180,90' } })
})
afterAll(() => app.close())

const recommended = async (person: Person, query = ''): Promise<RecommendedJob[]> => {
  await app.settle()
  const { status, body } = await app.as(person).get(`/jobs/recommended${query}`)
  expect(status).toBe(200)
  return body
}
const ids = async (person: Person) => (await recommended(person)).map(({ id }) => id)

describe('GET /jobs/recommended', () => {
  it('ranks open jobs of their trades as a stranger sees them, with reasons in their language', async () => {
    const [east, north] = somewhere()
    const craftsman = await app.a.craftsman({ coordinates: [east, north], skills: ['Tiling', 'Plumbing'] })
    const far = await app.a.job({ coordinates: [east + 0.15, north], category: 'Tiling' })
    const near = await app.a.job({
      coordinates: [east + 0.0201, north],
      category: 'Tiling',
      address: '14 Road 9',
    })
    await app.a.job({ coordinates: [east, north], category: 'Painting' })
    const found = await recommended(craftsman)
    expect(found.map(({ id }) => id)).toEqual([near.id, far.id])
    expect(found[0]).toMatchObject({
      status: 'Posted',
      isLocationExact: false,
      location: { coordinates: [Number((east + 0.02).toFixed(2)), north] },
      distance: 2092,
      reasons: [
        { code: 'NEAR', text: '2.1 km away' },
        { code: 'JUST_POSTED', text: 'Posted just now' },
        { code: 'FEW_QUOTES', text: 'No quotes yet' },
      ],
    })
    expect(found[0]).not.toHaveProperty('address')
    expect(found[0]!.score).toBeGreaterThan(found[1]!.score)
    const { body } = await app.as(craftsman).get('/jobs/recommended').set('Accept-Language', 'ar')
    expect(body[0].reasons.map(({ text }: { text: string }) => text)).toEqual([
      'على بعد 2.1 كم',
      'نُشر الآن',
      'لا توجد عروض بعد',
    ])
  })

  it('prefers what was just posted, and what few have quoted on', async () => {
    const coordinates = somewhere()
    const craftsman = await app.a.craftsman({ coordinates })
    const old = await app.a.job({ coordinates })
    app.clock.advance(2 * DAY)
    const contested = await app.a.job({ coordinates })
    for (let count = 0; count < 3; count++) await app.a.quote({ job: contested })
    const fresh = await app.a.job({ coordinates })
    const order = await ids(craftsman)
    expect(order[0]).toBe(fresh.id)
    expect(new Set(order)).toEqual(new Set([fresh.id, contested.id, old.id]))
    expect(await recommended(craftsman, '?limit=1')).toHaveLength(1)
    app.clock.advance(HOUR)
    const [first] = await recommended(craftsman)
    expect(first!.reasons.map(({ text }) => text)).toContain('Posted 1 hour ago')
  })

  it('leaves out what is too far, given away, or quoted on by them', async () => {
    const [east, north] = somewhere()
    const craftsman = await app.a.craftsman({ coordinates: [east, north] })
    const open = await app.a.job({ coordinates: [east, north] })
    await app.a.job({ coordinates: [east, north + 0.24] })
    await app.a.hiredJob({ coordinates: [east, north] })
    const { job, id } = await app.a.quote({ craftsman, job: await app.a.job({ coordinates: [east, north] }) })
    expect(await ids(craftsman)).toEqual([open.id])
    await app.as(job.client).post(`/jobs/${job.id}/quotes/${id}/reject`).expect(200)
    expect(await ids(craftsman)).toEqual([open.id])
  })

  it('leaves out what they were invited to and rejected', async () => {
    const coordinates = somewhere()
    const craftsman = await app.a.craftsman({ coordinates })
    const [asked, refused] = [await app.a.job({ coordinates }), await app.a.job({ coordinates })]
    await app.a.invitation({ job: asked, craftsman })
    await app.a.invitation({ job: refused, craftsman, response: 'Rejected' })
    expect(await ids(craftsman)).toEqual([asked.id])
  })

  it('has nothing for who has told no place or no skill', async () => {
    const coordinates = somewhere()
    await app.a.job({ coordinates })
    const craftsman = await app.a.craftsman({ coordinates })
    expect(await recommended(craftsman)).toHaveLength(1)
    await app.as(craftsman).put('/users/me', { location: null })
    expect(await recommended(craftsman)).toEqual([])
    await app.as(craftsman).put('/users/me', { location: { coordinates }, skills: [] })
    expect(await recommended(craftsman)).toEqual([])
  })

  it("is for craftsmen, bounded, and no job's id", async () => {
    for (const person of [await app.a.client(), await app.a.moderator()]) {
      const { status, body } = await app.as(person).get('/jobs/recommended')
      expect([status, body.code]).toEqual([403, 'FORBIDDEN'])
    }
    expect((await app.anonymous.get('/jobs/recommended')).status).toBe(401)
    const craftsman = await app.a.craftsman()
    for (const query of ['?limit=0', '?limit=101', '?page=1'])
      expect((await app.as(craftsman).get(`/jobs/recommended${query}`)).status).toBe(400)
  })
})
