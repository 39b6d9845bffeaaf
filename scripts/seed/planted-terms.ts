import type { ObjectId } from 'mongodb'
import type { Terms, Weights } from '#features/marketplace/recommendations/terms.rules.js'
import { createRandom, type Random } from './random.js'

/** What the clients of planted lists really look at: answers and punctuality, hardly the distance. */
export const HIDDEN_WEIGHTS: Weights = {
  skill: 0.06,
  distance: 0.04,
  rating: 0.12,
  completion: 0.06,
  reliability: 0.1,
  response: 0.28,
  punctuality: 0.24,
  availability: 0.04,
  freshness: 0.02,
  workload: 0.01,
  verification: 0.02,
  exploration: 0.01,
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
const around = (random: Random, mean: number, deviation: number): number =>
  clamp(mean + deviation * random.gaussian())

/** The terms of a craftsman that are the same in every list. A newcomer has no record and gets middling ones. */
const recordOf = (craftsman: ObjectId) => {
  const random = createRandom(`planted:${craftsman.toHexString()}`)
  const newcomer = random.chance(0.15)
  const record = (mean: number, deviation: number): number =>
    newcomer ? mean : around(random, mean, deviation)
  return {
    rating: record(0.78, 0.12),
    completion: record(0.8, 0.15),
    reliability: record(0.75, 0.18),
    response: record(0.6, 0.25),
    punctuality: record(0.65, 0.22),
    verification: random.chance(newcomer ? 0.25 : 0.7) ? 1 : 0,
    exploration: newcomer ? 1 : around(random, 0.2, 0.15),
  }
}

/** The terms of a craftsman for one job. */
export const plantedTerms = (random: Random, craftsman: ObjectId): Terms => ({
  ...recordOf(craftsman),
  skill: random.chance(0.7) ? 1 : 0.6,
  distance: 1 - random.next() ** 1.5,
  availability: random.chance(0.8) ? 1 : 0.3,
  freshness: random.next(),
  workload: around(random, 0.7, 0.25),
})
