import type { ObjectId } from 'mongodb'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { type Page, type PageRequest, pageOf } from '#kernel/paging.js'
import type { JobId } from './jobs.ids.js'
import { toObjectId } from '#kernel/ids.js'
import { type HistoryEntry, type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'
import { jobPolicy, partyOf } from './jobs.policy.js'
import { isOpenStatus, type JobStatus } from './jobs.rules.js'

/** A stored job, as the other features know it. */
export type Job = JobDoc

/** Whether a craftsman ever quoted on a job or accepted an invitation to it; answered by quotes and invitations. */
export type HasDealtWith = (job: ObjectId, craftsman: ObjectId) => Promise<boolean>

export interface Hire {
  readonly job: ObjectId
  readonly craftsman: ObjectId
  readonly status: JobStatus
}

export class JobReader {
  readonly #jobs: Store<JobDoc>
  readonly #hasDealtWith: HasDealtWith

  constructor(parts: { jobs: Store<JobDoc>; hasDealtWith: HasDealtWith }) {
    this.#jobs = parts.jobs
    this.#hasDealtWith = parts.hasDealtWith
  }

  /** A job that the actor may see. Throws NOT_FOUND for any other. */
  async visible(actor: Actor, jobId: JobId, tx?: Tx): Promise<JobDoc> {
    const job = await this.#jobs.docs.findOne(
      { _id: toObjectId(jobId) },
      { projection: WITHOUT_INTERNALS, ...(tx && { session: tx.session }) },
    )
    if (!job) throw new AppError('NOT_FOUND')
    const hasDealtWith = await this.#mayKnowFromBefore(actor, job)
    assertMay(jobPolicy.read(actor, { job, hasDealtWith }))
    return job
  }

  /** Throws NOT_FOUND for a job the actor may not see, FORBIDDEN for one whose course is not his business. */
  async history(actor: Actor, jobId: JobId, request: PageRequest): Promise<Page<HistoryEntry>> {
    const job = await this.visible(actor, jobId)
    assertMay(jobPolicy.readHistory(actor, job))
    const stored = await this.#jobs.docs.findOne({ _id: job._id }, { projection: { history: 1 } })
    const history = stored?.history ?? []
    const start = (request.page - 1) * request.limit
    return pageOf(history.slice(start, start + request.limit), history.length, request)
  }

  /** For what its parties are told; null for an unknown job. */
  async titleOf(job: ObjectId): Promise<string | null> {
    const found = await this.#jobs.docs.findOne({ _id: job }, { projection: { title: 1 } })
    return found?.title ?? null
  }

  /** Whether open jobs ask for this service. */
  async hasOpenJobs(category: string): Promise<boolean> {
    return (await this.#jobs.docs.findOne({ open: true, category }, { projection: { _id: 1 } })) !== null
  }

  /** Who was hired for which of these jobs, and what became of it. */
  async hiresOf(jobs: readonly ObjectId[]): Promise<Hire[]> {
    const hired = await this.#jobs.docs
      .find({ _id: { $in: [...jobs] } }, { projection: { craftsman: 1, status: 1 } })
      .toArray()
    return hired.flatMap(({ _id: job, craftsman, status }) => (craftsman ? [{ job, craftsman, status }] : []))
  }

  /** Asked only where it decides: by a craftsman who is no party to a job that is no longer open. */
  async #mayKnowFromBefore(actor: Actor, job: JobDoc): Promise<boolean> {
    if (isStaff(actor) || actor.role !== 'craftsman' || partyOf(actor, job) || isOpenStatus(job.status))
      return false
    return this.#hasDealtWith(job._id, toObjectId(actor.id))
  }
}
