import type { Document, Filter, ObjectId } from 'mongodb'
import type { InvitationQueries } from '#features/marketplace/invitations/invitation-queries.js'
import type { Job } from '#features/marketplace/jobs/job-queries.js'
import { roundedCoordinates } from '#features/catalog/places/rounded-place.rules.js'
import { metresBetween } from '#features/catalog/places/metres-between.js'
import type { QuoteQueries } from '#features/marketplace/quotes/quote-queries.js'
import { type Clock, DAY, shift } from '#kernel/clock.js'
import type { Store } from '#kernel/db/database.js'
import { cellOf, cellsAround, type ProfileFacts } from './craftsman-profile.rules.js'
import type { CraftsmanProfileDoc } from './craftsman-profiles.model.js'

/** What a score, a reason and the reply are made of. */
const SCORED_BY = {
  skills: 1,
  location: 1,
  district: 1,
  serviceRadiusMetres: 1,
  ratingMean: 1,
  ratingCount: 1,
  verified: 1,
  joinedAt: 1,
  lastSeenAt: 1,
  completedJobs: 1,
  hiredJobs: 1,
  cancelledByHim: 1,
  responseMinutes: 1,
  onTimeShare: 1,
  activeJobs: 1,
  busyAt: 1,
} as const satisfies Record<keyof ProfileFacts, 1> & Partial<Record<keyof CraftsmanProfileDoc, 1>>

type CandidateProfile = Pick<CraftsmanProfileDoc, '_id' | keyof typeof SCORED_BY>

/** A profile, or the mere id of somebody who was invited, or else is out of the question. */
type Row =
  CandidateProfile | (Pick<CandidateProfile, '_id'> & { readonly skills?: never; readonly isInvited?: true })

/** A craftsman who may be recommended, in metres from the job; both places are the rounded ones. */
export interface Candidate {
  readonly profile: CandidateProfile
  readonly distance: number
  /** To this job, whatever they answered. */
  readonly isInvited: boolean
}

const NEAREST = 200
const BEST_NEXT_DOOR = 50
const BEST_AROUND = 100
const NEWCOMERS = 50
const FARTHEST_METRES = 60_000
const NEW_FOR = 60 * DAY
/** More than can be found, so that they come in one answer. */
const ALL_AT_ONCE = 2_000

interface Parts {
  readonly profiles: Store<CraftsmanProfileDoc>
  readonly quotes: QuoteQueries
  readonly invitations: InvitationQueries
  readonly clock: Clock
}

/**
 * Finds who may be recommended for a job without looking at everybody: the nearest of the trade, and where so many live
 * that these are only next door, the best of that square kilometre, and the best and the newest of the nine around; and
 * whoever is named to it.
 */
export class CraftsmanCandidates {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Those who go that far and have neither a standing nor a declined quote on the job; of the named ones too, all of the
   * trade.
   */
  async of(job: Job, named: readonly ObjectId[]): Promise<Candidate[]> {
    const { profiles } = this.#parts
    const inTrade = { active: true, skills: job.category }
    const nextDoor = { ...inTrade, cell: cellOf(job.area.coordinates) }
    const around = { ...inTrade, cell: { $in: cellsAround(job.area.coordinates) } }
    const recently = { $gte: shift(this.#parts.clock.now(), -NEW_FOR) }
    const pipeline = [
      ...this.#nearest(job, inTrade),
      this.#first({ filter: nextDoor, sort: { quality: -1 }, limit: BEST_NEXT_DOOR }),
      this.#first({ filter: around, sort: { quality: -1 }, limit: BEST_AROUND }),
      this.#first({ filter: { ...around, joinedAt: recently }, sort: { joinedAt: -1 }, limit: NEWCOMERS }),
      ...(named.length > 0 ? [this.#union([{ $match: { ...inTrade, _id: { $in: named } } }])] : []),
      ...this.#taken(job),
    ]
    const rows = await profiles.docs.aggregate<Row>(pipeline, { batchSize: ALL_AT_ONCE }).toArray()
    const unique = new Map<string, CandidateProfile>()
    for (const row of rows) if (row.skills) unique.set(row._id.toHexString(), row)
    const invited = new Set<string>()
    for (const row of rows) {
      if (row.skills) continue
      if (row.isInvited) invited.add(row._id.toHexString())
      else unique.delete(row._id.toHexString())
    }
    return [...unique.values()].flatMap((profile) =>
      within(job, { profile, isInvited: invited.has(profile._id.toHexString()) }),
    )
  }

  #nearest(job: Job, query: Filter<CraftsmanProfileDoc>): Document[] {
    const $geoNear = {
      near: { type: 'Point', coordinates: job.area.coordinates },
      key: 'location',
      distanceField: 'scatteredDistance',
      maxDistance: FARTHEST_METRES,
      query,
      spherical: true,
    }
    return [{ $geoNear }, { $limit: NEAREST }, { $project: SCORED_BY }]
  }

  #first(search: { filter: Filter<CraftsmanProfileDoc>; sort: Record<string, -1>; limit: number }): Document {
    const { filter, sort, limit } = search
    return this.#union([{ $match: filter }, { $sort: sort }, { $limit: limit }])
  }

  #union(stages: readonly Document[]): Document {
    const coll = this.#parts.profiles.docs.collectionName
    return { $unionWith: { coll, pipeline: [...stages, { $project: SCORED_BY }] } }
  }

  /** Nobody is asked for of whom the job itself says that there is none. */
  #taken(job: Job): Document[] {
    const { invitations, quotes } = this.#parts
    return [
      ...(job.invitationCount > 0 ? [invitations.unionInvited(job._id)] : []),
      ...(job.status === 'Posted' ? [] : [quotes.unionSettled(job._id)]),
    ]
  }
}

const within = (job: Job, found: Omit<Candidate, 'distance'>): Candidate[] => {
  const { location, serviceRadiusMetres } = found.profile
  if (!location) return []
  const distance = metresBetween(job.area.coordinates, roundedCoordinates(location.coordinates))
  return distance <= serviceRadiusMetres ? [{ ...found, distance }] : []
}
