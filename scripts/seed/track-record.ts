import type { Random } from './random.js'

/** What a craftsman has done on the platform so far. */
export interface TrackRecord {
  /** Mean of all ratings with one decimal, from 1 to 5; 0 when there is none. */
  readonly ratingMean: number
  readonly ratingCount: number
  readonly completedJobs: number
  readonly cancelledJobs: number
  /** Typical time to the first answer, in minutes. */
  readonly responseMinutes: number
  readonly verified: boolean
  readonly createdDaysAgo: number
  readonly lastSeenMinutesAgo: number
}

const MINUTES_PER_DAY = 24 * 60
const NEWCOMERS = 0.15
const MOST_RATINGS = 2_000
/** Few finish more jobs than this in a day, so that busy craftsmen cannot have joined yesterday. */
const JOBS_PER_DAY = 2

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value))

/** Many values near the median and a long tail above it. */
const logNormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * random.gaussian())

const chooseRatings = (random: Random): Pick<TrackRecord, 'ratingMean' | 'ratingCount'> => {
  if (random.chance(NEWCOMERS)) return { ratingMean: 0, ratingCount: 0 }
  const ratingCount = Math.round(clamp(logNormal(random, 14, 1.1), 1, MOST_RATINGS))
  const quality = 5 - logNormal(random, 0.38, 0.75)
  const noise = (0.6 * random.gaussian()) / Math.sqrt(ratingCount)
  return { ratingMean: Math.round(clamp(quality + noise, 1, 5) * 10) / 10, ratingCount }
}

export const chooseTrackRecord = (random: Random): TrackRecord => {
  const { ratingMean, ratingCount } = chooseRatings(random)
  const rated = ratingCount > 0
  const completedJobs = rated ? Math.round(ratingCount * (1.2 + random.next())) : random.int(0, 3)
  const cancellationShare = rated ? 0.02 + 0.06 * (5 - ratingMean) : 0.1
  const createdDaysAgo = rated
    ? Math.max(random.int(30, 1_500), Math.ceil(completedJobs / JOBS_PER_DAY))
    : random.int(2, 60)
  return {
    ratingMean,
    ratingCount,
    completedJobs,
    cancelledJobs: Math.round(completedJobs * cancellationShare * 2 * random.next()),
    responseMinutes: Math.round(clamp(logNormal(random, 18, 1), 1, MINUTES_PER_DAY)),
    verified: random.chance(rated ? 0.72 : 0.25),
    createdDaysAgo,
    lastSeenMinutesAgo: Math.round(Math.min(logNormal(random, 240, 1.8), createdDaysAgo * MINUTES_PER_DAY)),
  }
}
