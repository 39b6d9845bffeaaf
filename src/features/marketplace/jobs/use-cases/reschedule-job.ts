import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { toObjectId } from '#kernel/ids.js'
import type { JobQueries } from '../job-queries.js'
import { revisionOf } from '../job-revision.rules.js'
import { rescheduleAnswered, rescheduleProposed } from '../jobs.events.js'
import type { JobId } from '../jobs.ids.js'
import { type HistoryEntry, type JobDoc, WITHOUT_INTERNALS } from '../jobs.model.js'
import { jobPolicy } from '../jobs.policy.js'
import { assertPlannable } from '../plannable-time.js'
import {
  isProposalAsSeen,
  openProposal,
  proposalsIn,
  type Proposal,
  RESCHEDULABLE,
  type RescheduleResponse,
  type RescheduleStep,
} from '../reschedule.rules.js'

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly queries: JobQueries
  readonly outbox: Outbox
  readonly clock: Clock
}

/** What one of the two does about the time of their job. */
interface Step {
  readonly actor: Actor
  readonly at: Date
  readonly note: string | null
  readonly scheduledFor: Date
  readonly step: RescheduleStep
}

/** After the hire one of the two proposes another time, and the other one answers. */
export class RescheduleJob {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * A later proposal of the same side takes the place of the one before. Throws NOT_FOUND, FORBIDDEN, NOT_RESCHEDULABLE,
   * RESCHEDULE_PENDING while the other side waits for an answer, or VALIDATION_FAILED for a time out of reach.
   */
  async propose(
    tx: Tx,
    actor: Actor,
    { jobId, scheduledFor, reason }: { jobId: JobId; scheduledFor: Date; reason: string | null },
  ): Promise<JobDoc> {
    const at = this.#parts.clock.now()
    const { job, side } = await this.#find(tx, actor, jobId)
    assertPlannable(scheduledFor, at)
    const earlier = openProposal(job, at)
    if (earlier && earlier.by !== side) throw new AppError('RESCHEDULE_PENDING')
    const revision = (await this.#proposalsOf(tx, job)) + 1
    const reschedule: Proposal = { by: side, scheduledFor, reason, at, revision }
    const step: Step = { actor, at, note: reason, scheduledFor, step: 'Proposed' }
    const proposed = await this.#write(tx, job, { step, update: { $set: { reschedule, updatedAt: at } } })
    await this.#parts.outbox.emit(tx, rescheduleProposed, { ...factsOf(proposed), by: side })
    return proposed
  }

  /**
   * The agreed time is the job's. Throws NOT_FOUND, FORBIDDEN also for who has proposed it, NOT_RESCHEDULABLE,
   * NO_RESCHEDULE, or RESCHEDULE_CHANGED for another time than the one that was seen.
   */
  async respond(
    tx: Tx,
    actor: Actor,
    answer: { jobId: JobId; response: RescheduleResponse; expectedRevision?: number | undefined },
  ): Promise<JobDoc> {
    const { jobId, response, expectedRevision } = answer
    const at = this.#parts.clock.now()
    const { job, side } = await this.#find(tx, actor, jobId)
    const proposal = openProposal(job, at)
    if (!proposal) throw new AppError('NO_RESCHEDULE')
    if (proposal.by === side) throw new AppError('FORBIDDEN')
    const { scheduledFor, revision } = proposal
    if (!isProposalAsSeen(proposal, expectedRevision)) {
      const details = { scheduledFor: scheduledFor.toISOString(), revision }
      throw new AppError('RESCHEDULE_CHANGED', { details })
    }
    const agreed = response === 'Accepted' && { scheduledFor, revision: revisionOf(job) + 1 }
    const step: Step = { actor, at, note: null, scheduledFor, step: response }
    const update = { $set: { ...agreed, updatedAt: at }, $unset: { reschedule: 1 as const } }
    const answered = await this.#write(tx, job, { step, update })
    await this.#parts.outbox.emit(tx, rescheduleAnswered, { ...factsOf(answered), by: side, response })
    return answered
  }

  async #find(tx: Tx, actor: Actor, jobId: JobId): Promise<{ job: JobDoc; side: Proposal['by'] }> {
    const job = await this.#parts.queries.visible(actor, jobId, tx)
    assertMay(jobPolicy.reschedule(actor, job))
    if (!RESCHEDULABLE.includes(job.status)) throw new AppError('NOT_RESCHEDULABLE')
    return { job, side: job.client.toHexString() === actor.id ? 'client' : 'craftsman' }
  }

  /** How many times were proposed for the job, whatever became of them. */
  async #proposalsOf(tx: Tx, { _id }: JobDoc): Promise<number> {
    const found = await this.#parts.jobs.docs.findOne(
      { _id },
      { projection: { 'history.reschedule.step': 1 }, session: tx.session },
    )
    return proposalsIn(found?.history ?? [])
  }

  /** Throws NOT_RESCHEDULABLE when the status has moved on. */
  async #write(
    tx: Tx,
    job: JobDoc,
    { step, update }: { step: Step; update: { $set: Partial<JobDoc>; $unset?: { reschedule: 1 } } },
  ): Promise<JobDoc> {
    const { actor, at, note, scheduledFor } = step
    const entry: HistoryEntry = {
      status: job.status,
      at,
      by: toObjectId(actor.id),
      note,
      reschedule: { step: step.step, scheduledFor },
    }
    const written = await this.#parts.jobs.docs.findOneAndUpdate(
      { _id: job._id, status: job.status },
      { ...update, $push: { history: entry } },
      { session: tx.session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    if (!written) throw new AppError('NOT_RESCHEDULABLE')
    return written
  }
}

const factsOf = ({ _id, client, craftsman }: JobDoc) => {
  if (!craftsman) throw new Error(`job ${_id.toHexString()} was rescheduled with nobody hired`)
  return {
    jobId: _id.toHexString(),
    clientId: client.toHexString(),
    craftsmanId: craftsman.toHexString(),
  }
}
