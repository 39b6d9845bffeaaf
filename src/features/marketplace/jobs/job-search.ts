import type { Document, Filter } from 'mongodb'
import { districtsOf } from '#features/catalog/places/find-places.js'
import { EARTH_RADIUS_METRES, metresBetween } from '#features/catalog/places/metres-between.js'
import type { UserDirectory, WithPeople } from '#features/identity/users/user-directory.js'
import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Store } from '#kernel/db/database.js'
import { beyondCursor, findFeed, NEWEST_FIRST, sliceOf } from '#kernel/db/find-page.js'
import { invalidField } from '#kernel/errors/app-error.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import {
  assertReachable,
  COUNT_LIMIT,
  type Feed,
  type FeedRequest,
  hasCursor,
  pageOf,
  pageRequestOf,
} from '#kernel/paging.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { queryTokens } from '#kernel/text.js'
import type { JobQueries } from './job-queries.js'
import { type JobDoc, NEEDING_STAFF, WITHOUT_INTERNALS } from './jobs.model.js'
import { isOpenStatus, type JobStatus } from './jobs.rules.js'
import { isNearestFirst, type JobQuery } from './job-query.schemas.js'

export type FoundJob = JobDoc & Partial<WithPeople> & { distance?: number }

/** The open jobs a craftsman was invited to and has not declined; answered by the features that know. */
export type InvitedJobs = (craftsman: ObjectId) => Promise<ObjectId[]>

const ONLY_FOR_STAFF: FieldProblem = {
  code: 'NOT_FOR_YOUR_ROLE',
  en: 'Only for staff',
  ar: 'متاح لفريق العمل فقط',
}

const DEFAULT_RADIUS_METRES = 25_000

const SORTS = {
  newest: NEWEST_FIRST,
  budget: { budget: -1, _id: -1 },
} as const

const FOR_CRAFTSMEN: FieldProblem = {
  code: 'NOT_FOR_YOUR_ROLE',
  en: 'Only craftsmen are invited to jobs',
  ar: 'الدعوات إلى الطلبات للحرفيين فقط',
}

/** A list that a query parameter narrows down, or one of its values. */
const oneOf = <Value>(values: readonly Value[]): Value | { $in: Value[] } => {
  const [first, ...others] = values
  return first === undefined || others.length > 0 ? { $in: [...values] } : first
}

/** What the actor may see at all: a craftsman open jobs, a client their own, staff everything. */
const scope = (actor: Actor, { status = [], needsStaff }: JobQuery): Filter<JobDoc> => {
  if (actor.role === 'craftsman') return { open: true }
  if (!isStaff(actor)) return { client: toObjectId(actor.id) }
  if (needsStaff) return { open: false }
  // A status is of one of the halves, and the other need not be looked through; both as the indexes of `open` want it.
  const halves = new Set(status.map(isOpenStatus))
  return { open: halves.size === 1 ? halves.has(true) : { $in: [true, false] } }
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

const nothing = (query: JobQuery): Feed<FoundJob> =>
  hasCursor(query) ? { data: [], hasMore: false } : pageOf<FoundJob>([], 0, pageRequestOf(query))

const radiusOf = ({ radius = DEFAULT_RADIUS_METRES }: JobQuery): number => radius

/** The filter with the circle of `near`, where there is one. */
const within = (filter: Filter<JobDoc>, query: JobQuery): Filter<JobDoc> =>
  query.near
    ? {
        ...filter,
        area: { $geoWithin: { $centerSphere: [query.near, radiusOf(query) / EARTH_RADIUS_METRES] } },
      }
    : filter

const withDistance = (jobs: readonly FoundJob[], { near }: JobQuery): FoundJob[] =>
  jobs.map((job) => (near ? { ...job, distance: metresBetween(near, job.area.coordinates) } : job))

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly queries: JobQueries
  readonly catalog: ServiceCatalog
  readonly directory: UserDirectory
  readonly invitedJobs: ExtensionPoint<InvitedJobs>
}

/** Finding jobs. Every filter works inside the actor's scope and uses only what they may see of a job. */
export class JobSearch {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Throws VALIDATION_FAILED for a category or place that is none, and for a page that lists do not reach. */
  async find(actor: Actor, query: JobQuery): Promise<Feed<FoundJob>> {
    const request = pageRequestOf(query)
    if (!hasCursor(query)) assertReachable(request)
    const filter = { ...scope(actor, query), ...(await this.#filters(actor, query)) }
    const tokens = query.q === undefined ? [] : queryTokens(query.q)
    if (query.q !== undefined && tokens.length === 0) return nothing(query)
    if (tokens.length > 0) Object.assign(filter, { searchTokens: { $all: tokens } })
    if (hasCursor(query)) return this.#beyond(actor, { filter: within(filter, query), query })
    const { page, limit } = request
    const search = { filter, query, window: { skip: (page - 1) * limit, limit } }
    const { jobs, total } = await this.#found(actor, search)
    return pageOf(jobs, total, request)
  }

  /** The jobs a client posted, or those a craftsman was hired for, newest first. */
  own(
    actor: Actor,
    { status = [], ...request }: FeedRequest & { status?: JobStatus[] | undefined },
  ): Promise<Feed<JobDoc>> {
    const me = toObjectId(actor.id)
    const mine = actor.role === 'craftsman' ? { craftsman: me } : { client: me }
    const filter = { ...mine, ...(status.length > 0 && { status: oneOf(status) }) }
    return findFeed(this.#parts.jobs, { filter, projection: WITHOUT_INTERNALS }, request)
  }

  async #beyond(
    actor: Actor,
    { filter, query }: { filter: Filter<JobDoc>; query: JobQuery },
  ): Promise<Feed<FoundJob>> {
    const beyond = await beyondCursor(this.#parts.jobs, query)
    const jobs = await this.#read(actor, [
      { $match: { $and: [filter, beyond.filter] } },
      { $sort: beyond.sort },
      { $limit: query.limit + 1 },
    ])
    return sliceOf(withDistance(jobs, query), query)
  }

  async #found(actor: Actor, { filter, query, window }: Search): Promise<Found> {
    const { near } = query
    const counted = within(filter, query)
    const [jobs, total] = await Promise.all([
      near && isNearestFirst(query)
        ? this.#parts.queries.nearest<FoundJob>({
            filter,
            near,
            radiusMetres: radiusOf(query),
            ...window,
            then: this.#people(actor),
          })
        : this.#sorted(actor, { filter: counted, query, window }),
      this.#parts.jobs.docs.countDocuments(counted, { limit: COUNT_LIMIT }),
    ])
    return { jobs, total }
  }

  async #sorted(actor: Actor, { filter, query, window: { skip, limit } }: Search): Promise<FoundJob[]> {
    const order = query.sort === 'budget' ? SORTS.budget : SORTS.newest
    const stages = [{ $match: filter }, { $sort: order }, { $skip: skip }, { $limit: limit }]
    return withDistance(await this.#read(actor, stages), query)
  }

  #read(actor: Actor, stages: readonly Document[]): Promise<FoundJob[]> {
    const pipeline = [...stages, { $project: WITHOUT_INTERNALS }, ...this.#people(actor)]
    return this.#parts.jobs.docs.aggregate<FoundJob>(pipeline).toArray()
  }

  /** The jobs that a craftsman finds are of many clients and of no craftsman, so their people are read with them. */
  #people({ role }: Actor): Document[] {
    return role === 'craftsman' ? [this.#parts.directory.joinCard('client')] : []
  }

  async #filters(actor: Actor, query: JobQuery): Promise<Filter<JobDoc>> {
    const { governorate, district, status = [] } = query
    const budget = range(query.minBudget, query.maxBudget)
    const createdAt = range(timeOf(query.postedAfter), timeOf(query.postedBefore))
    if (query.needsStaff && !isStaff(actor)) throw invalidField('needsStaff', ONLY_FOR_STAFF)
    const scheduledFor = range(timeOf(query.scheduledFrom), timeOf(query.scheduledTo))
    const service = query.category && (await this.#parts.catalog.resolve(query.category, 'category'))
    const isPlaced = (governorate ?? district) !== undefined
    return {
      ...(service && { category: service.name }),
      ...(status.length > 0 && { status: oneOf(status) }),
      ...(isPlaced && { district: oneOf(districtsOf({ governorate, district })) }),
      ...(query.paymentType !== undefined && { paymentType: query.paymentType }),
      ...(query.needsStaff && NEEDING_STAFF),
      ...(budget && { budget }),
      ...(createdAt && { createdAt }),
      ...(scheduledFor && { scheduledFor }),
      ...(query.invited && { _id: { $in: await this.#invited(actor) } }),
    }
  }

  async #invited(actor: Actor): Promise<ObjectId[]> {
    if (actor.role !== 'craftsman') throw invalidField('invited', FOR_CRAFTSMEN)
    const found = await Promise.all(this.#parts.invitedJobs.all.map((jobsOf) => jobsOf(toObjectId(actor.id))))
    return found.flat()
  }
}
