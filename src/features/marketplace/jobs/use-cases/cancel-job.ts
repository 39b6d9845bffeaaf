import type { MarketRules } from '#config/config.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import type { Tx } from '#kernel/db/database.js'
import type { JobQueries } from '../job-queries.js'
import type { JobTransitions } from '../job-transitions.js'
import type { JobId } from '../jobs.ids.js'
import type { JobDoc } from '../jobs.model.js'
import { jobPolicy } from '../jobs.policy.js'
import { cancellationCost, type CancelledBy, isOpenStatus } from '../jobs.rules.js'
import { assertMove } from './assert-move.js'

interface Parts {
  readonly queries: JobQueries
  readonly transitions: JobTransitions
  readonly clock: Clock
  readonly rules: MarketRules
}

/** Cancels a job by the rules of its status. What it means for quotes, invitations and money are effects of the transition. */
export class CancelJob {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** By its owner or staff. Throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION. */
  async cancel(tx: Tx, actor: Actor, jobId: JobId): Promise<JobDoc> {
    const { queries, clock, rules } = this.#parts
    const job = await queries.visible(actor, jobId, tx)
    assertMay(jobPolicy.change(actor, job))
    const time = { at: clock.now(), disputeWindowDays: rules.disputeWindowDays }
    const party = assertMove({ actor, job, to: 'Cancelled' }, time)
    return this.apply(tx, job, { actor, party, reason: null })
  }

  /** The cancellation itself; the caller has made sure that it is allowed. */
  apply(
    tx: Tx,
    job: JobDoc,
    { actor, party, reason }: { actor: Actor | null; party: CancelledBy; reason: string | null },
  ): Promise<JobDoc> {
    const { transitions, clock, rules } = this.#parts
    const now = clock.now()
    const cost = cancellationCost(job, { by: party, at: now }, rules)
    const change = {
      cancelledAt: now,
      cancellation: { by: party, reason, ...cost },
      ...(isOpenStatus(job.status) && { quoteCount: 0 }),
    }
    return transitions.move(tx, job, { to: 'Cancelled', by: actor, note: reason, change })
  }
}
