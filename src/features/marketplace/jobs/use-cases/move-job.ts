import type { MarketRules } from '#config/config.js'
import type { Actor } from '#kernel/auth/actor.js'
import { type Clock, HOUR, shift } from '#kernel/clock.js'
import type { Tx } from '#kernel/db/database.js'
import type { Timers } from '#kernel/tasks/timers.js'
import type { JobQueries } from '../job-queries.js'
import type { JobTransitions } from '../job-transitions.js'
import type { JobId } from '../jobs.ids.js'
import type { JobDoc } from '../jobs.model.js'
import type { JobStatus } from '../jobs.rules.js'
import { assertMove } from './assert-move.js'
import { AUTO_CONFIRM } from '../jobs.timers.js'
import type { CancelJob } from './cancel-job.js'

interface Parts {
  readonly queries: JobQueries
  readonly transitions: JobTransitions
  readonly cancelJob: CancelJob
  readonly timers: Timers
  readonly clock: Clock
  readonly rules: MarketRules
}

export class MoveJob {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Throws NOT_FOUND, and what `assertMove` throws. After a craftsman's completion the client has some time to confirm;
   * that of the client, and a decision of staff that a disputed job is completed, confirm it at once.
   */
  async move(
    tx: Tx,
    actor: Actor,
    { jobId, status: to, note }: { jobId: JobId; status: JobStatus; note: string | null },
  ): Promise<JobDoc> {
    const { queries, transitions, cancelJob, timers, clock, rules } = this.#parts
    const job = await queries.visible(actor, jobId, tx)
    const now = clock.now()
    const party = assertMove({ actor, job, to }, { at: now, disputeWindowDays: rules.disputeWindowDays })
    if (to === 'Cancelled') return cancelJob.apply(tx, job, { actor, party, reason: note })
    const change = to === 'Completed' ? { completedAt: job.completedAt ?? now } : {}
    const moved = await transitions.move(tx, job, { to, by: actor, note, change })
    if (to === 'Disputed') await timers.cancel(tx, { kind: AUTO_CONFIRM, subject: jobId })
    if (to !== 'Completed') return moved
    if (party !== 'craftsman') {
      return job.confirmedAt === null ? transitions.confirm(tx, moved, actor) : moved
    }
    const dueAt = shift(now, rules.autoConfirmHours * HOUR)
    await timers.schedule(tx, { kind: AUTO_CONFIRM, subject: jobId, dueAt })
    return moved
  }
}
