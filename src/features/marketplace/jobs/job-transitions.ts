import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { jobConfirmed, jobStatusChanged } from './jobs.events.js'
import { type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'
import { isOpenStatus, type JobStatus } from './jobs.rules.js'
import { RESCHEDULABLE } from './reschedule.rules.js'

/** Nothing is left for staff to do. */
const ENDS: readonly JobStatus[] = ['Completed', 'Cancelled']

/** What a job can come into: a status, or the confirmation that its work is done. */
export type Milestone = JobStatus | 'Confirmed'

export interface JobTransition {
  readonly to: Milestone
  readonly before: JobDoc
  readonly after: JobDoc
  /** Null when the system did it. */
  readonly by: Actor | null
}

/** What follows from a transition for another feature, in the transition's transaction. */
export interface TransitionEffect {
  /** Such as `quotes.endStanding`. */
  readonly name: string
  readonly on: readonly Milestone[]
  readonly run: (tx: Tx, transition: JobTransition) => Promise<void>
}

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly effects: ExtensionPoint<TransitionEffect>
  readonly outbox: Outbox
  readonly clock: Clock
}

/** How a job gets from one status to the next: one guarded write, its effects and its event, all in one transaction. */
export class JobTransitions {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The caller has made sure that the move is allowed. Throws INVALID_TRANSITION when the status has moved on. */
  async move(
    tx: Tx,
    before: JobDoc,
    move: { to: JobStatus; by: Actor | null; note: string | null; change: Partial<JobDoc> },
  ): Promise<JobDoc> {
    const { to, by, note, change } = move
    const now = this.#parts.clock.now()
    const after = await this.#parts.jobs.docs.findOneAndUpdate(
      { _id: before._id, status: before.status },
      {
        $set: { ...change, status: to, open: isOpenStatus(to), trip: null, updatedAt: now },
        $push: { history: { status: to, at: now, by: by && toObjectId(by.id), note } },
        $unset: {
          ...(ENDS.includes(to) && { needsStaff: 1 }),
          ...(!RESCHEDULABLE.includes(to) && { reschedule: 1 }),
        },
      },
      { session: tx.session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    if (!after) throw new AppError('INVALID_TRANSITION', { from: before.status, to })
    await this.#parts.outbox.emit(tx, jobStatusChanged, {
      jobId: after._id.toHexString(),
      clientId: after.client.toHexString(),
      craftsmanId: after.craftsman?.toHexString() ?? null,
      from: before.status,
      to,
      by: by?.id ?? null,
    })
    await this.#runEffects(tx, { to, before, after, by })
    return after
  }

  /** The work counts as done. `by` is null when nobody objected in time. Throws NOT_COMPLETED. */
  async confirm(tx: Tx, before: JobDoc, by: Actor | null): Promise<JobDoc> {
    const now = this.#parts.clock.now()
    const after = await this.#parts.jobs.docs.findOneAndUpdate(
      { _id: before._id, status: 'Completed', confirmedAt: null },
      { $set: { confirmedAt: now, updatedAt: now } },
      { session: tx.session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    if (!after) throw new AppError('NOT_COMPLETED')
    if (!after.craftsman) throw new Error(`completed job ${after._id.toHexString()} has no craftsman`)
    await this.#parts.outbox.emit(tx, jobConfirmed, {
      jobId: after._id.toHexString(),
      clientId: after.client.toHexString(),
      craftsmanId: after.craftsman.toHexString(),
      by: by?.id ?? null,
    })
    await this.#runEffects(tx, { to: 'Confirmed', before, after, by })
    return after
  }

  /**
   * A craftsman is invited to the job. It writes the job, so a first quote, a hire or a cancellation at the same moment
   * conflicts with it. Throws JOB_NOT_POSTED.
   */
  async recordInvitation(tx: Tx, job: JobDoc): Promise<void> {
    const counted = await this.#parts.jobs.docs.updateOne(
      { _id: job._id, status: 'Posted', open: true },
      { $inc: { invitationCount: 1 } },
      { session: tx.session },
    )
    if (counted.matchedCount === 0) throw new AppError('JOB_NOT_POSTED')
  }

  /**
   * The first quote on a posted job makes it quoted; each further one only counts. Returns the job as it is then. Throws
   * JOB_NOT_OPEN.
   */
  async recordQuote(tx: Tx, job: JobDoc, craftsman: Actor): Promise<JobDoc> {
    if (!job.open) throw new AppError('JOB_NOT_OPEN')
    if (job.status === 'Posted') {
      const change = { quoteCount: job.quoteCount + 1 }
      return this.move(tx, job, { to: 'Quoted', by: craftsman, note: null, change })
    }
    const counted = await this.#parts.jobs.docs.findOneAndUpdate(
      { _id: job._id, open: true },
      { $inc: { quoteCount: 1 } },
      { session: tx.session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    if (!counted) throw new AppError('JOB_NOT_OPEN')
    return counted
  }

  async recordQuoteEnd(tx: Tx, job: ObjectId): Promise<void> {
    await this.#parts.jobs.docs.updateOne({ _id: job }, { $inc: { quoteCount: -1 } }, { session: tx.session })
  }

  /** A quote ended with the account of who made it. Without any the job is as it was before the first one. */
  async recordQuoteGone(tx: Tx, job: ObjectId): Promise<JobDoc> {
    const counted = await this.#parts.jobs.docs.findOneAndUpdate(
      { _id: job },
      { $inc: { quoteCount: -1 } },
      { session: tx.session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    if (!counted) throw new AppError('NOT_FOUND')
    if (!counted.open || counted.status !== 'Quoted' || counted.quoteCount > 0) return counted
    return this.move(tx, counted, { to: 'Posted', by: null, note: null, change: {} })
  }

  async #runEffects(tx: Tx, transition: JobTransition): Promise<void> {
    for (const { on, run } of this.#parts.effects.all) {
      if (on.includes(transition.to)) await run(tx, transition)
    }
  }
}
