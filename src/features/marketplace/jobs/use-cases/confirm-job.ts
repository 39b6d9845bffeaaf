import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { toObjectId } from '#kernel/ids.js'
import type { TimerHandler, Timers } from '#kernel/tasks/timers.js'
import type { JobQueries } from '../job-queries.js'
import type { JobTransitions } from '../job-transitions.js'
import type { JobId } from '../jobs.ids.js'
import type { JobDoc } from '../jobs.model.js'
import { jobPolicy } from '../jobs.policy.js'
import { AUTO_CONFIRM } from '../jobs.timers.js'

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly queries: JobQueries
  readonly transitions: JobTransitions
  readonly timers: Timers
  readonly database: Database
}

/** The client says that the work is done, or says nothing for too long. */
export class ConfirmJob {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Idempotent. Throws NOT_FOUND, FORBIDDEN, NOT_COMPLETED. */
  async confirm(tx: Tx, actor: Actor, jobId: JobId): Promise<JobDoc> {
    const { queries, transitions, timers } = this.#parts
    const job = await queries.visible(actor, jobId, tx)
    assertMay(jobPolicy.confirm(actor, job))
    if (job.status !== 'Completed') throw new AppError('NOT_COMPLETED')
    if (job.confirmedAt !== null) return job
    await timers.cancel(tx, { kind: AUTO_CONFIRM, subject: jobId })
    return transitions.confirm(tx, job, actor)
  }

  /** Unconfirmed for 72 hours counts as confirmed. */
  get autoConfirmation(): TimerHandler {
    const { jobs, transitions, database } = this.#parts
    return {
      kind: AUTO_CONFIRM,
      run: (jobId) =>
        database.transaction(async (tx) => {
          const job = await jobs.docs.findOne(
            { _id: toObjectId(jobId), status: 'Completed', confirmedAt: null },
            { session: tx.session },
          )
          if (job) await transitions.confirm(tx, job, null)
        }),
    }
  }
}
