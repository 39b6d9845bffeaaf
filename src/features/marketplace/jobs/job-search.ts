import type { Document, Filter } from 'mongodb'
import { EARTH_RADIUS_METRES, metresBetween } from '#features/marketplace/places/metres-between.js'
import type { ServiceCatalog } from '#features/marketplace/services/services.service.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Store } from '#kernel/db/database.js'
import { findPage } from '#kernel/db/find-page.js'
import { type Page, pageOf } from '#kernel/paging.js'
import { toObjectId } from '#kernel/ids.js'
import { queryTokens } from '#kernel/text.js'
import { type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'
import type { JobQuery } from './jobs.schemas.js'

export type FoundJob = JobDoc & { distance?: number }

const DEFAULT_RADIUS_METRES = 25_000

const SORTS = {
  newest: { createdAt: -1, _id: -1 },
  budget: { budget: -1, _id: -1 },
} as const

/** Every job, asked for in the way that the indexes of `open` answer. */
const EVERYTHING: Filter<JobDoc> = { open: { $in: [true, false] } }

/** What the actor may see at all: a craftsman open jobs, a client his own, staff everything. */
const scope = (actor: Actor): Filter<JobDoc> => {
  if (isStaff(actor)) return EVERYTHING
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

/** Finding jobs. Every filter works inside the actor's scope and uses only what he may see of a job. */
export class JobSearch {
  readonly #jobs: Store<JobDoc>
  readonly #catalog: ServiceCatalog

  constructor(parts: { jobs: Store<JobDoc>; catalog: ServiceCatalog }) {
    this.#jobs = parts.jobs
    this.#catalog = parts.catalog
  }

  /** Throws VALIDATION_FAILED for a category that is no service. */
  async find(actor: Actor, query: JobQuery): Promise<Page<FoundJob>> {
    const filter = { ...scope(actor), ...(await this.#filters(query)) }
    const tokens = query.q === undefined ? [] : queryTokens(query.q)
    if (query.q !== undefined && tokens.length === 0) return pageOf([], 0, query)
    if (tokens.length > 0) Object.assign(filter, { searchTokens: { $all: tokens } })
    return query.near ? this.#near(filter, { ...query, near: query.near }) : this.#sorted(filter, query)
  }

  #sorted(filter: Filter<JobDoc>, query: JobQuery): Promise<Page<FoundJob>> {
    const sort = query.sort === 'budget' ? SORTS.budget : SORTS.newest
    return findPage(this.#jobs, { filter, sort, projection: WITHOUT_INTERNALS }, query)
  }

  async #near(filter: Filter<JobDoc>, query: JobQuery & { near: [number, number] }): Promise<Page<FoundJob>> {
    const radius = query.radius ?? DEFAULT_RADIUS_METRES
    const circle = { area: { $geoWithin: { $centerSphere: [query.near, radius / EARTH_RADIUS_METRES] } } }
    const within: Filter<JobDoc> = { ...filter, ...circle }
    if (query.sort !== undefined && query.sort !== 'nearest') {
      const page = await this.#sorted(within, query)
      const data = page.data.map((job) => ({
        ...job,
        distance: metresBetween(query.near, job.area.coordinates),
      }))
      return { ...page, data }
    }
    const [jobs, total] = await Promise.all([
      this.#nearest(filter, query, radius),
      this.#jobs.docs.countDocuments(within),
    ])
    return pageOf(jobs, total, query)
  }

  #nearest(
    filter: Filter<JobDoc>,
    query: JobQuery & { near: [number, number] },
    radius: number,
  ): Promise<FoundJob[]> {
    const pipeline: Document[] = [
      {
        $geoNear: {
          near: { type: 'Point', coordinates: query.near },
          key: 'area',
          distanceField: 'distance',
          maxDistance: radius,
          query: filter,
          spherical: true,
        },
      },
      { $skip: (query.page - 1) * query.limit },
      { $limit: query.limit },
      { $project: WITHOUT_INTERNALS },
    ]
    return this.#jobs.docs.aggregate<FoundJob>(pipeline).toArray()
  }

  async #filters(query: JobQuery): Promise<Filter<JobDoc>> {
    const budget = range(query.minBudget, query.maxBudget)
    const createdAt = range(timeOf(query.postedAfter), timeOf(query.postedBefore))
    const service = query.category && (await this.#catalog.resolve(query.category, 'category'))
    return {
      ...(service && { category: service.name }),
      ...(query.status !== undefined && { status: query.status }),
      ...(query.paymentType !== undefined && { paymentType: query.paymentType }),
      ...(budget && { budget }),
      ...(createdAt && { createdAt }),
    }
  }
}
