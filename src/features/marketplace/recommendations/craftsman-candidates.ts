import type { Document, Filter } from 'mongodb'
import type { InvitationQueries } from '#features/marketplace/invitations/invitation-queries.js'
import type { Job } from '#features/marketplace/jobs/job-queries.js'
import { roundedCoordinates } from '#features/marketplace/jobs/jobs.rules.js'
import { metresBetween } from '#features/catalog/places/metres-between.js'
import type { QuoteQueries } from '#features/marketplace/quotes/quote-queries.js'
import { type Clock, DAY, shift } from '#kernel/clock.js'
import type { Store } from '#kernel/db/database.js'
import { cellOf, cellsAround } from './craftsman-profile.rules.js'
import type { CraftsmanProfileDoc } from './craftsman-profiles.model.js'

/** What only the search itself needs. */
const SEARCHED_BY = { active: 0, cell: 0, quality: 0, revision: 0, createdAt: 0, updatedAt: 0 } as const

type CandidateProfile = Omit<CraftsmanProfileDoc, keyof typeof SEARCHED_BY>

/** A craftsman who may be recommended, in metres from the job; both places are the rounded ones. */
export interface Candidate {
  readonly profile: CandidateProfile
  readonly distance: number
}

const NEAREST = 200
const BEST_NEXT_DOOR = 50
const BEST_AROUND = 100
const NEWCOMERS = 50
const FARTHEST_METRES = 60_000
const NEW_FOR = 60 * DAY

interface Parts {
  readonly profiles: Store<CraftsmanProfileDoc>
  readonly quotes: QuoteQueries
  readonly invitations: InvitationQueries
  readonly clock: Clock
}

/**
 * Finds who may be recommended for a job without looking at everybody: the nearest of the trade, and where so many live
 * that these are only next door, the best of that square kilometre, and the best and the newest of the nine around.
 */
export class CraftsmanCandidates {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Those who go that far, were not invited, and have neither a standing nor a declined quote on the job. */
  async of(job: Job): Promise<Candidate[]> {
    const inTrade = { active: true, skills: job.category }
    const nextDoor = { ...inTrade, cell: cellOf(job.area.coordinates) }
    const around = { ...inTrade, cell: { $in: cellsAround(job.area.coordinates) } }
    const recently = { $gte: shift(this.#parts.clock.now(), -NEW_FOR) }
    const found = await Promise.all([
      this.#nearest(job),
      this.#first({ filter: nextDoor, sort: { quality: -1 }, limit: BEST_NEXT_DOOR }),
      this.#first({ filter: around, sort: { quality: -1 }, limit: BEST_AROUND }),
      this.#first({ filter: { ...around, joinedAt: recently }, sort: { joinedAt: -1 }, limit: NEWCOMERS }),
    ])
    const unique = new Map(found.flat().map((profile) => [profile._id.toHexString(), profile]))
    const candidates = [...unique.values()].flatMap((profile) => this.#within(job, profile))
    return this.#without(job, candidates)
  }

  #nearest(job: Job): Promise<CandidateProfile[]> {
    const pipeline: Document[] = [
      {
        $geoNear: {
          near: { type: 'Point', coordinates: job.area.coordinates },
          key: 'location',
          distanceField: 'scatteredDistance',
          maxDistance: FARTHEST_METRES,
          query: { active: true, skills: job.category },
          spherical: true,
        },
      },
      { $limit: NEAREST },
      { $project: { ...SEARCHED_BY, scatteredDistance: 0 } },
    ]
    return this.#parts.profiles.docs.aggregate<CandidateProfile>(pipeline).toArray()
  }

  #first(query: {
    filter: Filter<CraftsmanProfileDoc>
    sort: Record<string, -1>
    limit: number
  }): Promise<CandidateProfile[]> {
    return this.#parts.profiles.docs
      .find(query.filter)
      .project<CandidateProfile>(SEARCHED_BY)
      .sort(query.sort)
      .limit(query.limit)
      .toArray()
  }

  #within(job: Job, profile: CandidateProfile): Candidate[] {
    if (!profile.location) return []
    const distance = metresBetween(job.area.coordinates, roundedCoordinates(profile.location.coordinates))
    return distance <= profile.serviceRadiusMetres ? [{ profile, distance }] : []
  }

  async #without(job: Job, candidates: readonly Candidate[]): Promise<Candidate[]> {
    const ids = candidates.map(({ profile }) => profile._id)
    const taken = await Promise.all([
      this.#parts.invitations.invitedCraftsmen(job._id),
      this.#parts.quotes.settledWith(job._id, ids),
    ])
    const excluded = new Set(taken.flat().map((id) => id.toHexString()))
    return candidates.filter(({ profile }) => !excluded.has(profile._id.toHexString()))
  }
}
