import type { InvitationQueries } from '#features/marketplace/invitations/invitation-queries.js'
import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import { roundedCoordinates } from '#features/catalog/places/rounded-place.rules.js'
import type { QuoteQueries } from '#features/marketplace/quotes/quote-queries.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Language } from '#kernel/i18n/text.js'
import type { CraftsmanProfile, CraftsmanProfiles } from './craftsman-profiles.js'
import { jobTerms } from './matching.rules.js'
import type { ActivePolicy } from './ranking-policy.js'
import { jobReasons, type Reason, roundedScore } from './reasons.rules.js'
import { scoreOf } from './terms.rules.js'

export interface RecommendedJob {
  readonly job: Job & { readonly distance: number }
  readonly score: number
  readonly reasons: Reason[]
}

const SKILLS_SEARCHED = 5
const NEAREST_OF_A_SKILL = 100

interface Parts {
  readonly profiles: CraftsmanProfiles
  readonly jobs: JobQueries
  readonly quotes: QuoteQueries
  readonly invitations: InvitationQueries
  readonly policy: ActivePolicy
  readonly clock: Clock
}

/** Ranks open jobs for a craftsman, by the engine that ranks craftsmen for a job. */
export class JobRecommendations {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The best first: in their trades, within their radius, neither quoted on nor rejected. None without a place or skill. */
  async rank(actor: Actor, limit: number, language: Language): Promise<RecommendedJob[]> {
    const profile = await this.#parts.profiles.find(actor.id)
    if (!profile?.active) return []
    const [{ weights }, jobs] = await Promise.all([this.#parts.policy.active(), this.#candidates(profile)])
    const now = this.#parts.clock.now()
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
        this.#parts.jobs.nearest({
          filter: { open: true, category },
          near,
          radiusMetres: profile.serviceRadiusMetres,
          limit: NEAREST_OF_A_SKILL,
        }),
      ),
    )
    const jobs = found.flat()
    const ids = jobs.map(({ _id }) => _id)
    const settled = await Promise.all([
      this.#parts.quotes.quotedAmong(profile._id, ids),
      this.#parts.invitations.rejectedAmong(profile._id, ids),
    ])
    const excluded = new Set(settled.flat().map((id) => id.toHexString()))
    return jobs.filter(({ _id }) => !excluded.has(_id.toHexString()))
  }
}

const byNewest = (one: Job, other: Job): number => other.createdAt.getTime() - one.createdAt.getTime()
