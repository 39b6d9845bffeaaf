import type { CraftsmanCard, UserDirectory } from '#features/identity/users/user-directory.js'
import type { Job, JobReader } from '#features/marketplace/jobs/job-reader.js'
import { isOpenStatus } from '#features/marketplace/jobs/jobs.rules.js'
import { districtName } from '#features/catalog/places/district-name.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Language } from '#kernel/i18n/text.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { Candidate, CraftsmanCandidates } from './craftsman-candidates.js'
import { craftsmanTerms, type Pair } from './matching.rules.js'
import type { ActivePolicy, Impressions } from './ranking-policy.js'
import { craftsmanReasons, type Reason, roundedScore } from './reasons.rules.js'
import { scoreOf, type Terms } from './terms.rules.js'

/** A craftsman for a job, with why. */
export interface RecommendedCraftsman extends CraftsmanCard {
  readonly district: string | null
  readonly score: number
  /** Metres between the rounded places. */
  readonly distance: number
  readonly reasons: Reason[]
}

interface Scored {
  readonly candidate: Candidate
  readonly pair: Pair
  readonly terms: Terms
  readonly score: number
}

/** Some more than asked for, in the place of those who turn out to be banned or gone. */
const SPARE = 10

/** Ranks craftsmen for the client of a job. */
export class CraftsmanRecommendations {
  readonly #reader: JobReader
  readonly #candidates: CraftsmanCandidates
  readonly #directory: UserDirectory
  readonly #policy: ActivePolicy
  readonly #impressions: Impressions
  readonly #clock: Clock

  constructor(parts: {
    reader: JobReader
    candidates: CraftsmanCandidates
    directory: UserDirectory
    policy: ActivePolicy
    impressions: Impressions
    clock: Clock
  }) {
    this.#reader = parts.reader
    this.#candidates = parts.candidates
    this.#directory = parts.directory
    this.#policy = parts.policy
    this.#impressions = parts.impressions
    this.#clock = parts.clock
  }

  /** The best first. Throws NOT_FOUND for another's job, JOB_NOT_OPEN. */
  async rank(
    actor: Actor,
    { jobId, limit }: { jobId: JobId; limit: number },
    language: Language,
  ): Promise<RecommendedCraftsman[]> {
    const job = await this.#reader.visible(actor, jobId)
    if (!isOpenStatus(job.status)) throw new AppError('JOB_NOT_OPEN')
    const [{ version, weights }, candidates] = await Promise.all([
      this.#policy.active(),
      this.#candidates.of(job),
    ])
    const now = this.#clock.now()
    const best = candidates
      .map((candidate): Scored => {
        const pair = { profile: candidate.profile, distance: candidate.distance, job, now }
        const terms = craftsmanTerms(pair)
        return { candidate, pair, terms, score: scoreOf(terms, weights) }
      })
      .sort(byScore)
    const shown = await this.#stillThere(job, best.slice(0, limit + SPARE))
    const ranked = shown.slice(0, limit)
    await this.#impressions.record({
      job: job._id,
      client: job.client,
      policyVersion: version,
      craftsmen: ranked.map(({ scored }) => ({
        craftsman: scored.candidate.profile._id,
        terms: scored.terms,
      })),
    })
    return ranked.map(({ card, scored: { candidate, pair, terms, score } }) => ({
      ...card,
      district: districtName(candidate.profile.district, language),
      score: roundedScore(score),
      distance: Math.round(candidate.distance),
      reasons: craftsmanReasons({ pair, terms, weights }, language),
    }))
  }

  /** A profile may lag behind the truth by a moment; nobody is shown who is banned, gone or has given the trade up. */
  async #stillThere(job: Job, best: readonly Scored[]): Promise<{ card: CraftsmanCard; scored: Scored }[]> {
    const ids = best.map(({ candidate }) => candidate.profile._id)
    const cards = await this.#directory.activeCraftsmen(ids, job.category)
    return best.flatMap((scored) => {
      const card = cards.get(scored.candidate.profile._id.toHexString())
      return card ? [{ card, scored }] : []
    })
  }
}

/** Equal scores in the order of ids, so that the same question has the same answer. */
const byScore = (one: Scored, other: Scored): number =>
  other.score - one.score ||
  one.candidate.profile._id.toHexString().localeCompare(other.candidate.profile._id.toHexString())
