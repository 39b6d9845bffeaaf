import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CraftsmanProfileDoc } from '#features/marketplace/recommendations/craftsman-profiles.model.js'
import { craftsmanTerms } from '#features/marketplace/recommendations/matching.rules.js'
import { DEFAULT_WEIGHTS, scoreOf } from '#features/marketplace/recommendations/terms.rules.js'
import { roundedCoordinates } from '#features/catalog/places/rounded-place.rules.js'
import { districts } from '#features/catalog/places/districts.js'
import { metresBetween } from '#features/catalog/places/metres-between.js'
import { type ProfiledRead, startProfiler } from '../support/profiler.js'
import { seedCraftsmen } from '../support/seeded-craftsmen.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Coordinates = [longitude: number, latitude: number]

/** By the promise of the endpoint, whatever the density. */
const MOST_EXAMINED = 3_000

let app: TestApp
let profile: Awaited<ReturnType<typeof startProfiler>>
beforeAll(async () => {
  app = await startTestApp({ database: 'own' })
  profile = await startProfiler(app.database)
})
afterAll(() => app.close())

const recommend = async (category: string, coordinates: Coordinates, limit: number) => {
  const job = await app.a.job({ category, coordinates })
  let found: string[] = []
  const reads = await profile(async () => {
    const { body } = await app
      .as(job.client)
      .get(`/users/recommendations?jobId=${job.id}&limit=${limit}`)
      .expect(200)
    found = body.map(({ id }: { id: string }) => id)
  })
  return { found, reads }
}

const examined = (reads: readonly ProfiledRead[]): number =>
  reads.reduce((sum, { docsExamined }) => sum + docsExamined, 0)

/** The ten best by looking at all of them. */
const exhaustive = (
  everybody: readonly CraftsmanProfileDoc[],
  category: string,
  coordinates: Coordinates,
): string[] => {
  const now = app.clock.now()
  const job = { category, scheduledFor: null, createdAt: now, quoteCount: 0 }
  return everybody
    .filter(({ skills }) => skills.includes(category))
    .flatMap((one) => {
      const home = roundedCoordinates(one.location!.coordinates)
      const distance = metresBetween(roundedCoordinates(coordinates), home)
      if (distance > one.serviceRadiusMetres) return []
      const score = scoreOf(craftsmanTerms({ profile: one, job, distance, now }), DEFAULT_WEIGHTS)
      return [{ id: one._id.toHexString(), score }]
    })
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
    .slice(0, 10)
    .map(({ id }) => id)
}

const overlap = (all: readonly string[], found: readonly string[]): number =>
  all.filter((one) => found.includes(one)).length / all.length

describe('where 5,000 of a trade live in', () => {
  it.each([
    ['one house', 0, [31, 25]],
    ['one square kilometre', 0.005, [33, 25]],
    ['one quarter', 0.03, [31, 27]],
    ['one town', 0.1, [33, 27]],
  ] as const)('%s, a request reads little and finds the best', async (name, spread, [east, north]) => {
    let place = 0
    const everybody = await seedCraftsmen(app, { seed: name, count: 5_000 }, ({ createdDaysAgo }) => ({
      skills: ['Plumbing'],
      coordinates: [
        east + spread * (((place++ * 0.7548776662) % 1) - 0.5),
        north + spread * (((place * 0.569840291) % 1) - 0.5),
      ],
      createdDaysAgo: createdDaysAgo % 90,
    }))
    const { found, reads } = await recommend('Plumbing', [east, north], 100)
    expect(found).toHaveLength(100)
    expect(examined(reads)).toBeLessThanOrEqual(MOST_EXAMINED)
    expect(reads.filter(({ sortedInMemory }) => sortedInMemory)).toEqual([])
    expect(reads.filter(({ plan }) => plan.includes('COLLSCAN'))).toEqual([])
    const best = exhaustive(everybody, 'Plumbing', [east, north])
    expect(overlap(best, found.slice(0, 10))).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the bounded candidates', () => {
  it('agree with everybody in dense and sparse places', async () => {
    const everybody = await seedCraftsmen(app, { seed: 'overlap', count: 6_000 })
    const overlaps: number[] = []
    for (const id of ['downtown', 'maadi', 'helwan', 'sidi-gaber', 'suez', 'aswan', 'marsa-matrouh']) {
      const [longitude, latitude] = districts.find((district) => district.id === id)!.coordinates
      for (const category of ['Plumbing', 'Electrical', 'Carpentry']) {
        const all = exhaustive(everybody, category, [longitude, latitude])
        if (all.length === 0) continue
        const { found } = await recommend(category, [longitude, latitude], 10)
        overlaps.push(overlap(all, found))
      }
    }
    expect(overlaps.length).toBeGreaterThan(10)
    expect(Math.min(...overlaps)).toBeGreaterThanOrEqual(0.9)
  })
})
