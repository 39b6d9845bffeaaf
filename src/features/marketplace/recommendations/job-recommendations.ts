import type { Job } from '#features/marketplace/jobs/job-reader.js'
import type { JobsAround } from '#features/marketplace/jobs/jobs-around.js'
import { roundedCoordinates } from '#features/marketplace/jobs/jobs.rules.js'
import type { QuotePace } from '#features/marketplace/quotes/quote-pace.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { ObjectId } from '#kernel/ids.js'
import type { Language } from '#kernel/i18n/text.js'
import type { CraftsmanProfile, CraftsmanProfiles } from './craftsman-profiles.js'
import { jobTerms } from './matching.rules.js'
import type { ActivePolicy } from './ranking-policy.js'
import { jobReasons, type Reason, roundedScore } from './reasons.rules.js'
import { scoreOf } from './terms.rules.js'

/** To which of the jobs the craftsman was invited and said no; answered by the invitations. */
export type RejectedAmong = (craftsman: ObjectId, jobs: readonly ObjectId[]) => Promise<readonly ObjectId[]>

/** A job for a craftsman, with why. */
export interface RecommendedJob {
  readonly job: Job & { readonly distance: number }
  readonly score: number
  readonly reasons: Reason[]
}

const SKILLS_SEARCHED = 5
const NEAREST_OF_A_SKILL = 100

/** Ranks open jobs for a craftsman, by the engine that ranks craftsmen for a job. */
export class JobRecommendations {
  readonly #profiles: CraftsmanProfiles
  readonly #around: JobsAround
  readonly #pace: QuotePace
  readonly #rejectedAmong: RejectedAmong
  readonly #policy: ActivePolicy
  readonly #clock: Clock

  constructor(parts: {
    profiles: CraftsmanProfiles
    around: JobsAround
    pace: QuotePace
    rejectedAmong: RejectedAmong
    policy: ActivePolicy
    clock: Clock
  }) {
    this.#profiles = parts.profiles
    this.#around = parts.around
    this.#pace = parts.pace
    this.#rejectedAmong = parts.rejectedAmong
    this.#policy = parts.policy
    this.#clock = parts.clock
  }

  /** The best first: of his trades, where he goes, neither quoted on nor rejected by him. None while his profile has no place or skill. */
  async rank(actor: Actor, limit: number, language: Language): Promise<RecommendedJob[]> {
    const profile = await this.#profiles.find(actor.id)
    if (!profile?.active) return []
    const [{ weights }, jobs] = await Promise.all([this.#policy.active(), this.#candidates(profile)])
    const now = this.#clock.now()
    return jobs
      .map((job) => {
        const pair = { profile, job, distance: job.distance, now }
        const terms = jobTerms(pair)
        return { job, pair, terms, score: scoreOf(terms, weights) }
      })
      .sort((one, other) => other.score - one.score || byNewest(one.job, other.job))
      .slice(0, limit)
      .map(({ job, pair, terms, score }) => ({
        job,
        score: roundedScore(score),
        reasons: jobReasons({ pair, terms, weights }, language),
      }))
  }

  async #candidates(profile: CraftsmanProfile): Promise<(Job & { distance: number })[]> {
    if (!profile.location) return []
    const near = roundedCoordinates(profile.location.coordinates)
    const found = await Promise.all(
      profile.skills.slice(0, SKILLS_SEARCHED).map((category) =>
        this.#around.nearest({
          near,
          radius: profile.serviceRadiusMetres,
          category,
          limit: NEAREST_OF_A_SKILL,
        }),
      ),
    )
    const jobs = found.flat()
    const ids = jobs.map(({ _id }) => _id)
    const settled = await Promise.all([
      this.#pace.quotedAmong(profile._id, ids),
      this.#rejectedAmong(profile._id, ids),
    ])
    const excluded = new Set(settled.flat().map((id) => id.toHexString()))
    return jobs.filter(({ _id }) => !excluded.has(_id.toHexString()))
  }
}

const byNewest = (one: Job, other: Job): number => other.createdAt.getTime() - one.createdAt.getTime()
