import { DAY, HOUR } from '#kernel/clock.js'
import type { ProfileFacts } from './craftsman-profile.rules.js'
import { bayesianRating } from './craftsman-profile.rules.js'
import { DEFAULT_WEIGHTS, type Term, type Terms } from './terms.rules.js'

export interface MatchedJob {
  readonly category: string
  readonly scheduledFor: Date | null
  readonly createdAt: Date
  readonly quoteCount: number
}

/** A craftsman and a job, as they stand to each other now. */
export interface Pair {
  readonly profile: ProfileFacts
  readonly job: MatchedJob
  readonly distance: number
  readonly now: Date
}

/** A pair half as good at this distance as next door: about a quarter of an hour through a city, in metres. */
const HALF_DISTANCE = 4_000
const DISTANCE_BEND = 1.2

/** Metres feel like time on the road: the first ones count more than the last ones. */
const distanceTerm = (metres: number): number => 1 / (1 + (metres / HALF_DISTANCE) ** DISTANCE_BEND)

const WORST_RATING = 3
const BEST_RATING = 5

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** A share of few is drawn towards what is usual, as if so many more had gone the usual way. */
const smoothedShare = (part: number, whole: number, usual: { share: number; count: number }): number =>
  clamp((part + usual.share * usual.count) / (whole + usual.count))

const USUALLY_COMPLETED = { share: 0.85, count: 5 }
const USUALLY_KEPT = { share: 0.95, count: 10 }
/** Where nothing is known yet, a craftsman is taken for an average one. */
const USUAL_RESPONSE = 0.5
const USUAL_PUNCTUALITY = 0.75
/** A first answer after this many minutes is half as good as one at once. */
const HALF_RESPONSE_MINUTES = 60

/** Each term halves when its quantity grows by this. */
const halving = (value: number, half: number): number => 2 ** (-Math.max(0, value) / half)

const BUSY_WITHIN = 3 * HOUR
const MANY_JOBS = 6

/** Free at the job's time; where the job has none, fewer active jobs mean coming sooner. */
const availabilityTerm = (
  { busyAt, activeJobs }: ProfileFacts,
  { scheduledFor }: Pick<MatchedJob, 'scheduledFor'>,
): number => {
  if (!scheduledFor) return 1 / (1 + activeJobs / 3)
  const wanted = scheduledFor.getTime()
  return busyAt.some((busy) => Math.abs(busy.getTime() - wanted) <= BUSY_WITHIN) ? 0 : 1
}

const SEEN_HALF_LIFE = 7 * DAY
const NEWNESS_HALF_LIFE = 30 * DAY

/**
 * What we would learn by trying them: like the bonus of an upper confidence bound it shrinks with the root of the jobs
 * done, and it halves every 30 days, so that nobody lives on being new.
 */
const explorationTerm = ({ completedJobs, joinedAt }: ProfileFacts, now: Date): number =>
  halving(now.getTime() - joinedAt.getTime(), NEWNESS_HALF_LIFE) / Math.sqrt(1 + completedJobs)

/** The main trade stands first; a side trade counts less the further down it stands. */
const skillTerm = (skills: readonly string[], category: string): number => {
  const place = skills.indexOf(category)
  return place < 0 ? 0 : 1 / (1 + place / 4)
}

const STANDING_TERMS = [
  'rating',
  'completion',
  'reliability',
  'response',
  'punctuality',
  'workload',
  'verification',
] as const satisfies readonly Term[]

type WorkRecord = Omit<ProfileFacts, 'skills' | 'serviceRadiusMetres' | 'joinedAt' | 'lastSeenAt' | 'busyAt'>

/** The terms that depend neither on the job nor on the time of day. */
const standingTerms = (profile: WorkRecord): Pick<Terms, (typeof STANDING_TERMS)[number]> => ({
  rating: clamp((bayesianRating(profile) - WORST_RATING) / (BEST_RATING - WORST_RATING)),
  completion: smoothedShare(profile.completedJobs, profile.hiredJobs - profile.activeJobs, USUALLY_COMPLETED),
  reliability: smoothedShare(profile.hiredJobs - profile.cancelledByHim, profile.hiredJobs, USUALLY_KEPT),
  response:
    profile.responseMinutes === null
      ? USUAL_RESPONSE
      : 1 / (1 + profile.responseMinutes / HALF_RESPONSE_MINUTES),
  punctuality: profile.onTimeShare ?? USUAL_PUNCTUALITY,
  workload: clamp(1 - profile.activeJobs / MANY_JOBS),
  verification: profile.verified ? 1 : 0,
})

/**
 * The craftsman's own part of the score by the default weights, by which the best of a neighbourhood are found before
 * they are scored. Learned weights change it little, and the nearest are found anyway.
 */
export const qualityOf = (profile: WorkRecord): number => {
  const terms = standingTerms(profile)
  return STANDING_TERMS.reduce((sum, term) => sum + DEFAULT_WEIGHTS[term] * terms[term], 0)
}

/**
 * The terms of this craftsman for this job. Written out: this runs for every candidate, and to spread
 * one object into another takes a hundred times as long.
 */
export const craftsmanTerms = ({ profile, job, distance, now }: Pair): Terms => {
  const standing = standingTerms(profile)
  return {
    skill: skillTerm(profile.skills, job.category),
    distance: distanceTerm(distance),
    rating: standing.rating,
    completion: standing.completion,
    reliability: standing.reliability,
    response: standing.response,
    punctuality: standing.punctuality,
    availability: availabilityTerm(profile, job),
    freshness: halving(now.getTime() - profile.lastSeenAt.getTime(), SEEN_HALF_LIFE),
    workload: standing.workload,
    verification: standing.verification,
    exploration: explorationTerm(profile, now),
  }
}

const POSTED_HALF_LIFE = DAY

/**
 * The terms of this job for this craftsman: the same ones, but fresh is a job that was just posted, and exploration
 * favours one that few have quoted on. What is equal for all their jobs moves no order.
 */
export const jobTerms = (pair: Pair): Terms => ({
  ...craftsmanTerms(pair),
  freshness: halving(pair.now.getTime() - pair.job.createdAt.getTime(), POSTED_HALF_LIFE),
  exploration: 1 / (1 + pair.job.quoteCount),
})
