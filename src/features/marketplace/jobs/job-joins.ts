import type { Document } from 'mongodb'
import type { Store } from '#kernel/db/database.js'
import { NEWEST_FIRST } from '#kernel/db/find-page.js'
import type { ObjectId } from '#kernel/ids.js'
import type { JobDoc } from './jobs.model.js'
import { UNDER_WAY } from './jobs.rules.js'

/** How many jobs of each kind a craftsman had. */
export interface JobCounts {
  readonly hiredJobs: number
  readonly completedJobs: number
  readonly cancelledByHim: number
  readonly activeJobs: number
}

/** One of a craftsman's jobs, with what tells whether they were there in time. */
export type RecentJob = Pick<JobDoc, 'status' | 'scheduledFor' | 'hiredAt' | 'history'>

export interface WithJobRecord<Recent = RecentJob> {
  /** None for who was never hired. */
  readonly jobCounts: readonly JobCounts[]
  readonly recentJobs: readonly Recent[]
}

const countIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })

const cancelledByCraftsman = {
  $and: [{ $eq: ['$status', 'Cancelled'] }, { $eq: ['$cancellation.by', 'craftsman'] }],
}

const COUNTS = {
  _id: null,
  hiredJobs: { $sum: 1 },
  completedJobs: countIf({ $eq: ['$status', 'Completed'] }),
  cancelledByHim: countIf(cancelledByCraftsman),
  activeJobs: countIf({ $in: ['$status', UNDER_WAY] }),
}

/** What `JobJoins.clientHires` adds. */
export interface WithClientHires {
  readonly cancellations: readonly Pick<JobDoc, 'cancelledAt'>[]
  readonly notBegun: readonly Pick<JobDoc, 'hiredAt'>[]
}

/** Stages by which aggregations of other features learn of jobs. */
export class JobJoins {
  readonly #jobs: Store<JobDoc>

  constructor(parts: { jobs: Store<JobDoc> }) {
    this.#jobs = parts.jobs
  }

  /** Adds the craftsman's counts, and their newest jobs, to each of which `join` may add what it knows. */
  record(craftsman: ObjectId, { newest, join }: { newest: number; join: Document }): Document[] {
    const { collectionName: from } = this.#jobs.docs
    const own = { $match: { craftsman } }
    const counting = [own, { $group: COUNTS }, { $project: { _id: 0 } }]
    const recent = [
      own,
      { $sort: NEWEST_FIRST },
      { $limit: newest },
      { $project: { status: 1, scheduledFor: 1, hiredAt: 1, hiredQuote: 1, history: 1 } },
      join,
    ]
    return [
      { $lookup: { from, pipeline: counting, as: 'jobCounts' } },
      { $lookup: { from, pipeline: recent, as: 'recentJobs' } },
    ]
  }

  /**
   * Adds when the client cancelled hired jobs since then, as `cancellations`, and when they hired since then for work that has
   * not begun, as `notBegun`; not many, because they soon hire nobody.
   */
  clientHires(client: ObjectId, since: Date): Document[] {
    const { collectionName: from } = this.#jobs.docs
    const counted = {
      client,
      status: 'Cancelled',
      'cancellation.by': 'client',
      hiredAt: { $ne: null },
      cancelledAt: { $gt: since },
    }
    const cancelled = [{ $match: counted }, { $project: { _id: 0, cancelledAt: 1 } }]
    const hired = [
      { $match: { client, status: 'Hired', hiredAt: { $gt: since } } },
      { $project: { _id: 0, hiredAt: 1 } },
    ]
    return [
      { $lookup: { from, pipeline: cancelled, as: 'cancellations' } },
      { $lookup: { from, pipeline: hired, as: 'notBegun' } },
    ]
  }

  /** Adds, as `jobs`, the job whose id stands in this field, with when it was posted. */
  posted(field: string): Document {
    const pipeline = [{ $project: { _id: 0, createdAt: 1 } }]
    const { collectionName: from } = this.#jobs.docs
    return { $lookup: { from, localField: field, foreignField: '_id', pipeline, as: 'jobs' } }
  }
}
