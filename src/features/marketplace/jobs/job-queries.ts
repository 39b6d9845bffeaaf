import type { Document, Filter } from 'mongodb'
import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { Language } from '#kernel/i18n/text.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { withoutContacts } from '#kernel/masking/contact-masking.js'
import { type Page, pageOf, type PageRequest } from '#kernel/paging.js'
import {
  type JobOutline,
  type JobSummary,
  OUTLINE,
  outlineOf,
  SUMMARY,
  viewJobSummary,
} from './job-projections.js'
import type { JobId } from './jobs.ids.js'
import { type HistoryEntry, type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'
import { jobPolicy, partyOf } from './jobs.policy.js'
import type { JobStatus } from './jobs.rules.js'
import { NO_PART, type OwnPart, type OwnPartRow, type OwnParts, ownPartsOf } from './own-parts.js'

export type Job = JobDoc

/** Whether a craftsman still has to do with a job that is no longer open; answered by the features that know. */
export type Involvement = (job: ObjectId, craftsman: ObjectId) => Promise<boolean>

/** Who was hired for a job, and how it ended. */
export interface Hire {
  readonly job: ObjectId
  readonly craftsman: ObjectId
  readonly status: JobStatus
}

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly involvements: ExtensionPoint<Involvement>
  readonly catalog: ServiceCatalog
  readonly ownParts: OwnParts
}

/** What this and other features read of jobs. Only `visible` and `history` ask whether the actor may. */
export class JobQueries {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A job that the actor may see. Throws NOT_FOUND for any other. */
  async visible(actor: Actor, jobId: JobId, tx?: Tx): Promise<JobDoc> {
    const job = await this.#jobs.findOne(
      { _id: toObjectId(jobId) },
      { projection: WITHOUT_INTERNALS, ...(tx && { session: tx.session }) },
    )
    return this.#seen(actor, job)
  }

  /** The same to be shown: for a craftsman with what they have to do with it, in the same read. */
  async toShow(actor: Actor, jobId: JobId): Promise<{ job: JobDoc; own: OwnPart | null }> {
    if (actor.role !== 'craftsman') return { job: await this.visible(actor, jobId), own: null }
    const id = toObjectId(jobId)
    const rows = await this.#jobs
      .aggregate<JobDoc | OwnPartRow>([
        { $match: { _id: id } },
        { $project: WITHOUT_INTERNALS },
        ...this.#parts.ownParts.stages(toObjectId(actor.id), [id]),
      ])
      .toArray()
    const job = await this.#seen(actor, rows.find((row) => 'client' in row) ?? null)
    const own = ownPartsOf(rows.filter((row) => 'part' in row)).get(jobId)
    return { job, own: own ?? NO_PART }
  }

  /** For a feature that has found out by its own documents that the actor may. Throws NOT_FOUND. */
  async stored(id: ObjectId, tx?: Tx): Promise<JobDoc> {
    const job = await this.#jobs.findOne(
      { _id: id },
      { projection: WITHOUT_INTERNALS, ...(tx && { session: tx.session }) },
    )
    if (!job) throw new AppError('NOT_FOUND')
    return job
  }

  /** Throws NOT_FOUND for a job the actor may not see, FORBIDDEN for one whose course is not their business. */
  async history(
    actor: Actor,
    jobId: JobId,
    request: PageRequest,
  ): Promise<Page<HistoryEntry> & { readonly job: JobDoc }> {
    const job = await this.visible(actor, jobId)
    assertMay(jobPolicy.readHistory(actor, job))
    const stored = await this.#jobs.findOne({ _id: job._id }, { projection: { history: 1 } })
    const history = stored?.history ?? []
    const start = (request.page - 1) * request.limit
    return { job, ...pageOf(history.slice(start, start + request.limit), history.length, request) }
  }

  /** Without contacts, by hex id; an unknown id is left out. */
  async titles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const jobs = await this.#jobs
      .find({ _id: { $in: ids.map(toObjectId) } }, { projection: { title: 1 } })
      .toArray()
    return new Map(jobs.map(({ _id, title }) => [_id.toHexString(), withoutContacts(title)]))
  }

  /** For lists of what belongs to jobs that the actor has a part in: each in a few words, and whose it is. */
  async summaries(
    ids: readonly ObjectId[],
    language: Language,
  ): Promise<(id: ObjectId) => { summary: JobSummary; client: ObjectId }> {
    const [nameOf, jobs] = await Promise.all([
      this.#parts.catalog.naming(language),
      this.#jobs.find<JobDoc>({ _id: { $in: [...ids] } }, { projection: SUMMARY }).toArray(),
    ])
    const summaries = new Map(
      jobs.map((job) => [
        job._id.toHexString(),
        { summary: viewJobSummary(job, { language, nameOf }), client: job.client },
      ]),
    )
    return (id) => {
      const summary = summaries.get(id.toHexString())
      if (!summary) throw new Error(`job ${id.toHexString()} is gone`)
      return summary
    }
  }

  /** By hex id; an unknown id is left out. */
  async outlines(ids: readonly ObjectId[], tx?: Tx): Promise<ReadonlyMap<string, JobOutline>> {
    const jobs = await this.#jobs
      .find<JobDoc>({ _id: { $in: [...ids] } }, { projection: OUTLINE, ...(tx && { session: tx.session }) })
      .toArray()
    return new Map(jobs.map((job) => [job._id.toHexString(), outlineOf(job)]))
  }

  /** Throws NOT_FOUND. */
  async outline(id: ObjectId, tx?: Tx): Promise<JobOutline> {
    const outline = (await this.outlines([id], tx)).get(id.toHexString())
    if (!outline) throw new AppError('NOT_FOUND')
    return outline
  }

  async hasOpenJobs(category: string, tx: Tx): Promise<boolean> {
    const one = await this.#jobs.findOne(
      { open: true, category },
      { projection: { _id: 1 }, session: tx.session },
    )
    return one !== null
  }

  async hires(jobs: readonly ObjectId[]): Promise<Hire[]> {
    const hired = await this.#jobs
      .find({ _id: { $in: [...jobs] } }, { projection: { craftsman: 1, status: 1 } })
      .toArray()
    return hired.flatMap(({ _id: job, craftsman, status }) => (craftsman ? [{ job, craftsman, status }] : []))
  }

  /** The open jobs of a trade, the nearest first, with their distance in metres from `near` to their rounded places. */
  nearest<Found extends JobDoc = JobDoc>(query: {
    filter: Filter<JobDoc>
    near: readonly [number, number]
    radiusMetres: number
    skip?: number
    limit: number
    /** What else is done with those that are found. */
    then?: readonly Document[]
  }): Promise<(Found & { distance: number })[]> {
    const pipeline: Document[] = [
      {
        $geoNear: {
          near: { type: 'Point', coordinates: query.near },
          key: 'area',
          distanceField: 'distance',
          maxDistance: query.radiusMetres,
          query: query.filter,
          spherical: true,
        },
      },
      { $skip: query.skip ?? 0 },
      { $limit: query.limit },
      { $project: WITHOUT_INTERNALS },
      ...(query.then ?? []),
    ]
    return this.#jobs.aggregate<Found & { distance: number }>(pipeline).toArray()
  }

  get #jobs() {
    return this.#parts.jobs.docs
  }

  async #seen(actor: Actor, job: JobDoc | null): Promise<JobDoc> {
    if (!job) throw new AppError('NOT_FOUND')
    const hasDealtWith = await this.#mayKnowFromBefore(actor, job)
    assertMay(jobPolicy.read(actor, { job, hasDealtWith }))
    return job
  }

  /** Asked only where it decides: by a craftsman who is no party to a job that is no longer open. */
  async #mayKnowFromBefore(actor: Actor, job: JobDoc): Promise<boolean> {
    if (isStaff(actor) || actor.role !== 'craftsman' || partyOf(actor, job) || job.open) return false
    for (const isInvolved of this.#parts.involvements.all) {
      if (await isInvolved(job._id, toObjectId(actor.id))) return true
    }
    return false
  }
}
