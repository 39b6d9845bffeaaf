import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { CraftsmanCard, UserDirectory } from '#features/identity/users/user-directory.js'
import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import { isOpenStatus } from '#features/marketplace/jobs/jobs.rules.js'
import { districtName } from '#features/catalog/places/place-names.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { Language } from '#kernel/i18n/text.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { Candidate, CraftsmanCandidates } from './craftsman-candidates.js'
import { type ContributedTerm, type Contribution, lifted } from './contributed-term.rules.js'
import { craftsmanTerms, type Pair } from './matching.rules.js'
import type { ActivePolicy, Impressions } from './ranking-policy.js'
import { craftsmanReasons, type Reason, roundedScore } from './reasons.rules.js'
import { scoreOf, type Terms } from './terms.rules.js'

export interface RecommendedCraftsman extends CraftsmanCard {
  readonly skillNames: string[]
  readonly isInvited: boolean
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
  readonly contributions: readonly Contribution[]
  readonly score: number
}

/** A contributed term with its values by hex id. */
interface Contributed {
  readonly term: ContributedTerm
  readonly values: ReadonlyMap<string, number>
}

/** Some more than asked for, in the place of those who turn out to be banned or gone. */
const SPARE = 10

interface Parts {
  readonly jobs: JobQueries
  readonly candidates: CraftsmanCandidates
  readonly directory: UserDirectory
  readonly catalog: ServiceCatalog
  readonly policy: ActivePolicy
  readonly impressions: Impressions
  readonly contributedTerms: ExtensionPoint<ContributedTerm>
  readonly clock: Clock
}

export class CraftsmanRecommendations {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The best first, those who were invited after the others. Throws NOT_FOUND for another's job, JOB_NOT_OPEN. */
  async rank(
    actor: Actor,
    { jobId, limit }: { jobId: JobId; limit: number },
    language: Language,
  ): Promise<RecommendedCraftsman[]> {
    const job = await this.#parts.jobs.visible(actor, jobId)
    if (!isOpenStatus(job.status)) throw new AppError('JOB_NOT_OPEN')
    const [{ version, weights }, contributed] = await Promise.all([
      this.#parts.policy.active(),
      this.#contributed(job.client),
    ])
    const candidates = await this.#parts.candidates.of(job, namedBy(contributed))
    const now = this.#parts.clock.now()
    const best = candidates
      .map((candidate): Scored => {
        const pair = { profile: candidate.profile, distance: candidate.distance, job, now }
        const terms = craftsmanTerms(pair)
        const contributions = contributionsTo(candidate.profile._id, contributed)
        const score = lifted(scoreOf(terms, weights), contributions)
        return { candidate, pair, terms, contributions, score }
      })
      .sort((one, other) => invitedLast(one, other) || byScore(one, other))
    const shown = await this.#stillThere(job, best.slice(0, limit + SPARE))
    const ranked = shown.slice(0, limit)
    await this.#parts.impressions.record({
      job: job._id,
      client: job.client,
      policyVersion: version,
      // What follows from showing them is learned from; of who was invited before, nothing can.
      craftsmen: ranked
        .filter(({ scored }) => !scored.candidate.isInvited)
        .map(({ scored }) => ({ craftsman: scored.candidate.profile._id, terms: shownTerms(scored) })),
    })
    const nameOf = await this.#parts.catalog.naming(language)
    return ranked.map(({ card, scored: { candidate, pair, terms, contributions, score } }) => ({
      ...card,
      skillNames: card.skills.map(nameOf),
      isInvited: candidate.isInvited,
      district: districtName(candidate.profile.district, language),
      score: roundedScore(score),
      distance: Math.round(candidate.distance),
      reasons: craftsmanReasons({ pair, terms, weights, contributions }, language),
    }))
  }

  /** What the contributed terms know of this client's craftsmen. */
  #contributed(client: ObjectId): Promise<Contributed[]> {
    const { contributedTerms } = this.#parts
    return Promise.all(
      contributedTerms.all.map(async (term) => ({ term, values: await term.valuesFor(client) })),
    )
  }

  /** A profile may lag behind by a moment; nobody is shown who is banned, gone or has given up the trade. */
  async #stillThere(job: Job, best: readonly Scored[]): Promise<{ card: CraftsmanCard; scored: Scored }[]> {
    const ids = best.map(({ candidate }) => candidate.profile._id)
    const cards = await this.#parts.directory.activeCraftsmen(ids, job.category)
    return best.flatMap((scored) => {
      const card = cards.get(scored.candidate.profile._id.toHexString())
      return card ? [{ card, scored }] : []
    })
  }
}

/** Everybody for whom a contributed term has a value. */
const namedBy = (contributed: readonly Contributed[]): ObjectId[] =>
  [...new Set(contributed.flatMap(({ values }) => [...values.keys()]))].map(toObjectId)

const contributionsTo = (craftsman: ObjectId, contributed: readonly Contributed[]): Contribution[] =>
  contributed.map(({ term, values }) => ({ term, value: values.get(craftsman.toHexString()) ?? 0 }))

/** Contributed terms by their names beside those that weights are learned for. */
const shownTerms = ({ terms, contributions }: Scored): Terms & Readonly<Record<string, number>> => ({
  ...terms,
  ...Object.fromEntries(contributions.map(({ term, value }) => [term.name, value])),
})

const invitedLast = (one: Scored, other: Scored): number =>
  Number(one.candidate.isInvited) - Number(other.candidate.isInvited)

/** Equal scores in the order of ids, so that the same question has the same answer. */
const byScore = (one: Scored, other: Scored): number =>
  other.score - one.score ||
  one.candidate.profile._id.toHexString().localeCompare(other.candidate.profile._id.toHexString())
