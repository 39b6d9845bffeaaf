import type { Document, Filter } from 'mongodb'
import { EARTH_RADIUS_METRES, metresBetween } from '#features/catalog/places/metres-between.js'
import type { UserDirectory, WithPeople } from '#features/identity/users/user-directory.js'
import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Store } from '#kernel/db/database.js'
import { findPage, NEWEST_FIRST } from '#kernel/db/find-page.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import { assertReachable, COUNT_LIMIT, type Page, pageOf, type PageRequest } from '#kernel/paging.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { queryTokens } from '#kernel/text.js'
import type { JobQueries } from './job-queries.js'
import { type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'
import { isOpenStatus, type JobStatus } from './jobs.rules.js'
import type { JobQuery } from './jobs.schemas.js'

export type FoundJob = JobDoc & Partial<WithPeople> & { distance?: number; invited?: true }

/** Open jobs that a craftsman's list begins with, the first one first; answered by the features that know. */
export type PinnedJobs = (craftsman: ObjectId) => Promise<ObjectId[]>

const DEFAULT_RADIUS_METRES = 25_000

const SORTS = {
  newest: NEWEST_FIRST,
  budget: { budget: -1, _id: -1 },
} as const

/** Every job, asked for in the way that the indexes of `open` answer. */
const EVERYTHING: Filter<JobDoc> = { open: { $in: [true, false] } }

/** What the actor may see at all: a craftsman open jobs, a client their own, staff everything. */
const scope = (actor: Actor, { status }: JobQuery): Filter<JobDoc> => {
  // A status is of one of the halves, and the other need not be looked through.
  if (isStaff(actor)) return status === undefined ? EVERYTHING : { open: isOpenStatus(status) }
  return actor.role === 'craftsman' ? { open: true } : { client: toObjectId(actor.id) }
}

const range = <Value>(
  from: Value | undefined,
  to: Value | undefined,
): { $gte?: Value; $lte?: Value } | undefined =>
  from === undefined && to === undefined
    ? undefined
    : { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) }

const timeOf = (value: string | undefined): Date | undefined =>
  value === undefined ? undefined : new Date(value)

interface Window {
  readonly skip: number
  readonly limit: number
}

interface Search {
  readonly filter: Filter<JobDoc>
  readonly query: JobQuery
  readonly window: Window
}

interface Found {
  readonly jobs: FoundJob[]
  readonly total: number
}

const NO_JOBS: Found = { jobs: [], total: 0 }

const distanceFrom = (near: [number, number], job: JobDoc): { distance: number } => ({
  distance: metresBetween(near, job.area.coordinates),
})

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly queries: JobQueries
  readonly catalog: ServiceCatalog
  readonly directory: UserDirectory
  readonly pinnedJobs: ExtensionPoint<PinnedJobs>
}

/** Finding jobs. Every filter works inside the actor's scope and uses only what they may see of a job. */
export class JobSearch {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * A craftsman's list begins with the open jobs whose invitation they accepted, whatever they filter by. Throws
   * VALIDATION_FAILED for a category that is no service and for a page that lists do not reach.
   */
  async find(actor: Actor, query: JobQuery): Promise<Page<FoundJob>> {
    assertReachable(query)
    const filter = { ...scope(actor, query), ...(await this.#filters(query)) }
    const invited = await this.#invited(actor, query)
    if (invited.length > 0) Object.assign(filter, { _id: { $nin: invited.map(({ _id }) => _id) } })
    const tokens = query.q === undefined ? [] : queryTokens(query.q)
    if (tokens.length > 0) Object.assign(filter, { searchTokens: { $all: tokens } })
    const start = (query.page - 1) * query.limit
    const first = invited.slice(start, start + query.limit)
    const window = { skip: Math.max(0, start - invited.length), limit: query.limit - first.length }
    const nothing = query.q !== undefined && tokens.length === 0
    const { jobs, total } = nothing ? NO_JOBS : await this.#found(actor, { filter, query, window })
    return pageOf([...first, ...jobs], invited.length + total, query)
  }

  /** The jobs a client posted, or those a craftsman was hired for, newest first. */
  own(
    actor: Actor,
    { status, ...request }: PageRequest & { status?: JobStatus | undefined },
  ): Promise<Page<JobDoc>> {
    const me = toObjectId(actor.id)
    const mine = actor.role === 'craftsman' ? { craftsman: me } : { client: me }
    const filter = { ...mine, ...(status !== undefined && { status }) }
    return findPage(this.#parts.jobs, { filter, sort: SORTS.newest, projection: WITHOUT_INTERNALS }, request)
  }

  async #invited(actor: Actor, { near }: JobQuery): Promise<FoundJob[]> {
    if (actor.role !== 'craftsman') return []
    const pinned = await Promise.all(this.#parts.pinnedJobs.all.map((jobsOf) => jobsOf(toObjectId(actor.id))))
    const ids = pinned.flat()
    if (ids.length === 0) return []
    const open = await this.#read(actor, [{ $match: { _id: { $in: ids }, open: true } }])
    const byId = new Map(open.map((job) => [job._id.toHexString(), job]))
    return ids
      .map((id) => byId.get(id.toHexString()))
      .filter((job) => job !== undefined)
      .map((job) => ({ ...job, invited: true, ...(near && distanceFrom(near, job)) }))
  }

  async #found(actor: Actor, search: Search): Promise<Found> {
    const { filter, query, window } = search
    const { near } = query
    if (!near) return this.#sorted(actor, search)
    const radius = query.radius ?? DEFAULT_RADIUS_METRES
    const circle = { area: { $geoWithin: { $centerSphere: [near, radius / EARTH_RADIUS_METRES] } } }
    const within: Filter<JobDoc> = { ...filter, ...circle }
    if (query.sort !== undefined && query.sort !== 'nearest') {
      const { jobs, total } = await this.#sorted(actor, { ...search, filter: within })
      return { jobs: jobs.map((job) => ({ ...job, ...distanceFrom(near, job) })), total }
    }
    const [jobs, total] = await Promise.all([
      window.limit === 0
        ? []
        : this.#parts.queries.nearest<FoundJob>({
            filter,
            near,
            radiusMetres: radius,
            ...window,
            then: this.#people(actor),
          }),
      this.#count(within),
    ])
    return { jobs, total }
  }

  async #sorted(actor: Actor, { filter, query, window: { skip, limit } }: Search): Promise<Found> {
    const order = query.sort === 'budget' ? SORTS.budget : SORTS.newest
    const [jobs, total] = await Promise.all([
      // a limit of 0 is refused
      limit === 0
        ? []
        : this.#read(actor, [{ $match: filter }, { $sort: order }, { $skip: skip }, { $limit: limit }]),
      this.#count(filter),
    ])
    return { jobs, total }
  }

  #read(actor: Actor, stages: readonly Document[]): Promise<FoundJob[]> {
    const pipeline = [...stages, { $project: WITHOUT_INTERNALS }, ...this.#people(actor)]
    return this.#parts.jobs.docs.aggregate<FoundJob>(pipeline).toArray()
  }

  /** The jobs that a craftsman finds are of many clients and of no craftsman, so their people are read with them. */
  #people({ role }: Actor): Document[] {
    return role === 'craftsman' ? [this.#parts.directory.joinCard('client')] : []
  }

  #count(filter: Filter<JobDoc>): Promise<number> {
    return this.#parts.jobs.docs.countDocuments(filter, { limit: COUNT_LIMIT })
  }

  async #filters(query: JobQuery): Promise<Filter<JobDoc>> {
    const budget = range(query.minBudget, query.maxBudget)
    const createdAt = range(timeOf(query.postedAfter), timeOf(query.postedBefore))
    const service = query.category && (await this.#parts.catalog.resolve(query.category, 'category'))
    return {
      ...(service && { category: service.name }),
      ...(query.status !== undefined && { status: query.status }),
      ...(query.paymentType !== undefined && { paymentType: query.paymentType }),
      ...(budget && { budget }),
      ...(createdAt && { createdAt }),
    }
  }
}
