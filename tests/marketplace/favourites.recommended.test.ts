import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import type { Job } from '../support/market-builders.js'
import { seedCraftsmen } from '../support/seeded-craftsmen.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Recommended {
  id: string
  score: number
  reasons: { code: string; weight: number; text: string }[]
}

const MAADI: [number, number] = [31.2569, 29.9602]
/** A little farther than next door. */
const NEAR: [number, number] = [31.27, 29.97]
const FAR: [number, number] = [31.45, 29.96]
/** Beyond the squares around, of which the best and the newest are looked at. */
const NOT_FAR: [number, number] = [31.29, 29.96]
const ALEXANDRIA: [number, number] = [29.92, 31.2]

let app: TestApp
let client: Person
let [nearest, favourite]: Person[] = []
let job: Job
beforeAll(async () => {
  app = await startTestApp()
  client = await app.a.client()
  nearest = await app.a.craftsman({ coordinates: MAADI })
  favourite = await app.a.craftsman({ coordinates: NEAR })
  job = await app.a.job({ client, coordinates: MAADI })
  await app.settle()
})
afterAll(() => app.close())

const recommend = async (of: Job = job, language = 'en', limit = 10): Promise<Recommended[]> => {
  const caller = app.as(of.client).with({ 'Accept-Language': language })
  return (await caller.get(`/users/recommendations?jobId=${of.id}&limit=${limit}`).expect(200)).body
}
const close = async (person: Person) => {
  await app.as(person).delete('/users/account', { password: person.password }).expect(200)
  await app.settle()
}
const codes = ({ reasons }: Recommended) => reasons.map(({ code }) => code)

describe('a favourite among recommended craftsmen', () => {
  it('comes before who fits about as well, and is told why; for the client who keeps them alone', async () => {
    const before = await recommend()
    expect(before.map(({ id }) => id)).toEqual([nearest!.id, favourite!.id])
    expect(before.flatMap(codes)).not.toContain('FAVOURITE')

    await app.as(client).put(`/users/me/favourites/${favourite!.id}`).expect(200)
    const [first, second] = await recommend()
    expect([first!.id, second!.id]).toEqual([favourite!.id, nearest!.id])
    const lift = 0.3 * (1 - before[1]!.score)
    expect(first!.score).toBeCloseTo(before[1]!.score + lift, 2)
    const reason = first!.reasons.find(({ code }) => code === 'FAVOURITE')!
    expect(reason).toEqual({
      code: 'FAVOURITE',
      weight: expect.closeTo(lift, 2),
      text: 'One of your favourites',
    })
    expect(codes(second!)).not.toContain('FAVOURITE')
    const [inArabic] = await recommend(job, 'ar')
    expect(inArabic!.reasons.find(({ code }) => code === 'FAVOURITE')!.text).toBe('من الحرفيين المفضلين لديك')

    const others = await recommend(await app.a.job({ coordinates: MAADI }))
    expect(others.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(others.flatMap(codes)).not.toContain('FAVOURITE')

    await app.as(client).delete(`/users/me/favourites/${favourite!.id}`).expect(200)
    expect(await recommend()).toEqual(before)
  })

  it('does not come before who fits far better', async () => {
    const far = await app.a.craftsman({ coordinates: FAR })
    await app.as(client).put(`/users/me/favourites/${far.id}`).expect(200)
    await app.settle()
    const found = await recommend()
    await close(far)
    expect(found.map(({ id }) => id)).toEqual([nearest!.id, favourite!.id, far.id])
    expect(codes(found[2]!)).toContain('FAVOURITE')
  })

  it('is remembered among the terms that the list was made by', async () => {
    await app.as(client).put(`/users/me/favourites/${favourite!.id}`).expect(200)
    const fresh = await app.a.job({ client, coordinates: MAADI })
    await recommend(fresh)
    const shown = await app.database
      .collection('recommendationImpressions')
      .findOne({ job: toObjectId(fresh.id) })
    const terms = (shown!.craftsmen as { terms: { favourite: number } }[]).map((one) => one.terms.favourite)
    expect(terms).toEqual([1, 0])
  })

  it('costs one read by the id of the client', async () => {
    const counter = countCommands(app.database)
    await recommend()
    expect(counter.commands.filter((command) => command.endsWith(' favourites'))).toEqual(['find favourites'])
    counter.stop()
  })

  it('is looked at though hundreds of the trade live nearer', async () => {
    await seedCraftsmen(app, { seed: 'crowd', count: 300 }, () => ({
      skills: ['Plumbing'],
      coordinates: [...MAADI],
      createdDaysAgo: 400,
      ratingMean: 1,
      ratingCount: 50,
      verified: false,
    }))
    const [kept, unreachable, otherTrade] = [
      await app.a.craftsman({ coordinates: NOT_FAR }),
      await app.a.craftsman({ coordinates: ALEXANDRIA }),
      await app.a.craftsman({ coordinates: NEAR, skills: ['Painting'] }),
    ]
    await app.settle()
    const alone = await app.a.job({ coordinates: MAADI })
    const all = async (of: Job) => recommend(of, 'en', 100)
    expect((await all(alone)).map(({ id }) => id)).not.toContain(kept.id)
    for (const { id } of [kept, unreachable, otherTrade]) {
      await app.as(alone.client).put(`/users/me/favourites/${id}`).expect(200)
    }
    const favourites = (await all(alone)).filter((one) => codes(one).includes('FAVOURITE'))
    expect(favourites.map(({ id }) => id)).toEqual([kept.id])
  })
})
