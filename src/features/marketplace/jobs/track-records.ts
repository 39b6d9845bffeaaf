import type { ObjectId } from 'mongodb'
import type { Store, Tx } from '#kernel/db/database.js'
import { NEWEST_FIRST } from '#kernel/db/find-page.js'
import type { HistoryEntry, JobDoc } from './jobs.model.js'
import { UNDER_WAY } from './jobs.rules.js'

/** How many jobs of each kind a craftsman had. */
export interface JobCounts {
  readonly hiredJobs: number
  readonly completedJobs: number
  readonly cancelledByHim: number
  readonly activeJobs: number
}

/** One of his jobs, with what tells whether he was there in time. */
export interface RecentJob {
  readonly status: JobDoc['status']
  readonly scheduledFor: Date | null
  readonly hiredAt: Date | null
  readonly hiredQuote: ObjectId | null
  readonly history: HistoryEntry[]
}

const NONE: JobCounts = { hiredJobs: 0, completedJobs: 0, cancelledByHim: 0, activeJobs: 0 }

const countIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })

/** What jobs tell of a craftsman's work. */
export class TrackRecords {
  readonly #jobs: Store<JobDoc>

  constructor(parts: { jobs: Store<JobDoc> }) {
    this.#jobs = parts.jobs
  }

  async counts(tx: Tx, craftsman: ObjectId): Promise<JobCounts> {
    const cancelled = {
      $and: [{ $eq: ['$status', 'Cancelled'] }, { $eq: ['$cancellation.by', 'craftsman'] }],
    }
    const [counts] = await this.#jobs.docs
      .aggregate<JobCounts>(
        [
          { $match: { craftsman } },
          {
            $group: {
              _id: null,
              hiredJobs: { $sum: 1 },
              completedJobs: countIf({ $eq: ['$status', 'Completed'] }),
              cancelledByHim: countIf(cancelled),
              activeJobs: countIf({ $in: ['$status', UNDER_WAY] }),
            },
          },
          { $project: { _id: 0 } },
        ],
        { session: tx.session },
      )
      .toArray()
    return counts ?? NONE
  }

  /** His newest jobs. */
  recent(tx: Tx, craftsman: ObjectId, limit: number): Promise<RecentJob[]> {
    return this.#jobs.docs
      .find({ craftsman }, { session: tx.session })
      .project<RecentJob>({ status: 1, scheduledFor: 1, hiredAt: 1, hiredQuote: 1, history: 1 })
      .sort(NEWEST_FIRST)
      .limit(limit)
      .toArray()
  }

  /** When these jobs were posted, by hex id. */
  async postedAt(tx: Tx, ids: readonly ObjectId[]): Promise<ReadonlyMap<string, Date>> {
    const jobs = await this.#jobs.docs
      .find({ _id: { $in: [...ids] } }, { projection: { createdAt: 1 }, session: tx.session })
      .toArray()
    return new Map(jobs.map(({ _id, createdAt }) => [_id.toHexString(), createdAt]))
  }
}
