import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { ObjectId } from '#kernel/ids.js'
import type { JobDoc } from './jobs.model.js'
import type { JobStatus } from './jobs.rules.js'

/** Whose a job is and how far it has come: what features that go along with a job need of it. */
export interface JobOutline {
  readonly id: ObjectId
  readonly client: ObjectId
  readonly craftsman: ObjectId | null
  readonly title: string
  readonly status: JobStatus
  readonly hiredAt: Date | null
  readonly confirmedAt: Date | null
  readonly cancelledAt: Date | null
  /** When it came into its status. */
  readonly statusSince: Date | null
  /** Also when the dispute is over. */
  readonly wasDisputed: boolean
}

const FIELDS = {
  client: 1,
  craftsman: 1,
  title: 1,
  status: 1,
  hiredAt: 1,
  confirmedAt: 1,
  cancelledAt: 1,
  'history.status': 1,
  'history.at': 1,
} as const

const outlineOf = ({ _id: id, history, ...job }: JobDoc): JobOutline => ({
  ...job,
  id,
  statusSince: history.at(-1)?.at ?? null,
  wasDisputed: history.some(({ status }) => status === 'Disputed'),
})

/** Asks for no actor: who may know of the job is decided by the feature that goes along with it. */
export class JobOutlines {
  readonly #jobs: Store<JobDoc>

  constructor(parts: { jobs: Store<JobDoc> }) {
    this.#jobs = parts.jobs
  }

  /** By hex id; an unknown id is left out. */
  async many(ids: readonly ObjectId[], tx?: Tx): Promise<ReadonlyMap<string, JobOutline>> {
    const jobs = await this.#jobs.docs
      .find<JobDoc>({ _id: { $in: [...ids] } }, { projection: FIELDS, ...(tx && { session: tx.session }) })
      .toArray()
    return new Map(jobs.map((job) => [job._id.toHexString(), outlineOf(job)]))
  }

  /** Throws NOT_FOUND. */
  async one(id: ObjectId, tx?: Tx): Promise<JobOutline> {
    const outline = (await this.many([id], tx)).get(id.toHexString())
    if (!outline) throw new AppError('NOT_FOUND')
    return outline
  }
}
