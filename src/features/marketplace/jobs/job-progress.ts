import type { MarketRules } from '#config/config.js'
import type { LiveInvitations } from '#features/marketplace/invitations/live-invitations.js'
import type { LiveQuotes } from '#features/marketplace/quotes/live-quotes.js'
import { quoteFacts } from '#features/marketplace/quotes/quote-facts.js'
import { quoteExpired } from '#features/marketplace/quotes/quotes.events.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import { type Clock, HOUR, shift } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { JobId } from './jobs.ids.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { type Piastres, percentOf } from '#kernel/money.js'
import type { TimerHandler, Timers } from '#kernel/tasks/timers.js'
import type { JobReader } from './job-reader.js'
import { jobConfirmed, jobStatusChanged } from './jobs.events.js'
import { type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'
import { jobPolicy, partyOf } from './jobs.policy.js'
import {
  cancellationCost,
  isOpenStatus,
  isTooLate,
  type JobStatus,
  judgeMove,
  needsFunding,
  type Party,
} from './jobs.rules.js'

/** The timer of an unconfirmed job; its subject is the job's id. */
export const AUTO_CONFIRM = 'job.auto-confirm'

/** How a job gets from one status to the next. Every move is one guarded write together with its event. */
export class JobProgress {
  readonly #jobs: Store<JobDoc>
  readonly #reader: JobReader
  readonly #liveQuotes: LiveQuotes
  readonly #liveInvitations: LiveInvitations
  readonly #outbox: Outbox
  readonly #timers: Timers
  readonly #database: Database
  readonly #clock: Clock
  readonly #rules: MarketRules

  constructor(parts: {
    jobs: Store<JobDoc>
    reader: JobReader
    liveQuotes: LiveQuotes
    liveInvitations: LiveInvitations
    outbox: Outbox
    timers: Timers
    database: Database
    clock: Clock
    rules: MarketRules
  }) {
    this.#jobs = parts.jobs
    this.#reader = parts.reader
    this.#liveQuotes = parts.liveQuotes
    this.#liveInvitations = parts.liveInvitations
    this.#outbox = parts.outbox
    this.#timers = parts.timers
    this.#database = parts.database
    this.#clock = parts.clock
    this.#rules = parts.rules
  }

  /**
   * Moves a job along the transition table. Throws NOT_FOUND, FORBIDDEN when the move is somebody else's,
   * INVALID_TRANSITION when there is no such move, PAYMENT_REQUIRED when work would start unpaid. After completion the
   * client has his time to confirm; a decision of staff that a disputed job is completed confirms it at once.
   */
  async move(
    tx: Tx,
    actor: Actor,
    { jobId, ...change }: { jobId: JobId; status: JobStatus; note: string | null },
  ): Promise<JobDoc> {
    const job = await this.#reader.visible(actor, jobId, tx)
    const party = this.#assertMove(actor, job, change.status)
    if (change.status === 'Cancelled') return this.#cancel(tx, job, { actor, party, reason: change.note })
    const now = this.#clock.now()
    const done = change.status === 'Completed' && { completedAt: job.completedAt ?? now }
    const decided = done && job.status === 'Disputed'
    const moved = await this.#write(tx, job, {
      to: change.status,
      by: actor,
      note: change.note,
      change: { ...done, ...(decided && { confirmedAt: job.confirmedAt ?? now }) },
    })
    if (decided && job.confirmedAt === null) await this.#announceConfirmation(tx, moved, actor)
    if (done && !decided) await this.#awaitConfirmation(tx, moved)
    if (change.status === 'Disputed') await this.#timers.cancel(tx, { kind: AUTO_CONFIRM, subject: jobId })
    return moved
  }

  /** Cancels by the rules of the job's status. Throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION. */
  async cancel(tx: Tx, actor: Actor, jobId: JobId): Promise<JobDoc> {
    const job = await this.#reader.visible(actor, jobId, tx)
    assertMay(jobPolicy.change(actor, job))
    const party = this.#assertMove(actor, job, 'Cancelled')
    return this.#cancel(tx, job, { actor, party, reason: null })
  }

  /**
   * A craftsman is invited to the job. It writes the job, so a first quote, a hire or a cancellation of the same moment
   * meets it. Throws JOB_NOT_POSTED.
   */
  async invited(tx: Tx, job: JobDoc): Promise<void> {
    const counted = await this.#jobs.docs.updateOne(
      { _id: job._id, status: 'Posted' },
      { $inc: { invitationCount: 1 } },
      { session: tx.session },
    )
    if (counted.matchedCount === 0) throw new AppError('JOB_NOT_POSTED')
  }

  /** The first quote on a posted job makes it quoted; each further one only counts. Throws JOB_NOT_OPEN. */
  async quoted(tx: Tx, job: JobDoc, craftsman: Actor): Promise<JobDoc> {
    const counted = await this.#jobs.docs.updateOne(
      { _id: job._id, open: true },
      { $inc: { quoteCount: 1 } },
      { session: tx.session },
    )
    if (counted.matchedCount === 0) throw new AppError('JOB_NOT_OPEN')
    return job.status === 'Posted'
      ? this.#write(tx, job, { to: 'Quoted', by: craftsman, note: null, change: {} })
      : job
  }

  /** A quote no longer stands. */
  async unquoted(tx: Tx, job: ObjectId): Promise<void> {
    await this.#jobs.docs.updateOne({ _id: job }, { $inc: { quoteCount: -1 } }, { session: tx.session })
  }

  /** Hires the craftsman of a quote. Throws JOB_NOT_OPEN when the job is no longer open. */
  async hire(
    tx: Tx,
    actor: Actor,
    {
      job,
      quote,
      note,
    }: {
      job: JobDoc
      quote: { _id: ObjectId; craftsman: ObjectId; price: Piastres }
      note: string | null
    },
  ): Promise<JobDoc> {
    if (!isOpenStatus(job.status)) throw new AppError('JOB_NOT_OPEN')
    const change = {
      craftsman: quote.craftsman,
      hiredQuote: quote._id,
      quoteCount: 1,
      jobPrice: quote.price,
      platformFee: percentOf(quote.price, this.#rules.jobFeePercent),
      hiredAt: this.#clock.now(),
    }
    const hired = await this.#write(tx, job, { to: 'Hired', by: actor, note, change })
    await this.#liveInvitations.expireAll(tx, job._id)
    return hired
  }

  /** The client says the work is done; said again, nothing changes. Throws NOT_FOUND, FORBIDDEN, NOT_COMPLETED. */
  async confirm(tx: Tx, actor: Actor, jobId: JobId): Promise<JobDoc> {
    const job = await this.#reader.visible(actor, jobId, tx)
    assertMay(jobPolicy.confirm(actor, job))
    if (job.status !== 'Completed') throw new AppError('NOT_COMPLETED')
    if (job.confirmedAt !== null) return job
    await this.#timers.cancel(tx, { kind: AUTO_CONFIRM, subject: jobId })
    return this.#confirm(tx, job, actor)
  }

  /** Unconfirmed for 72 hours counts as confirmed (CONTRACT.md "Jobs"). */
  get autoConfirmation(): TimerHandler {
    return {
      kind: AUTO_CONFIRM,
      run: (jobId) =>
        this.#database.transaction(async (tx) => {
          const job = await this.#jobs.docs.findOne(
            { _id: toObjectId(jobId), status: 'Completed', confirmedAt: null },
            { session: tx.session },
          )
          if (job) await this.#confirm(tx, job, null)
        }),
    }
  }

  #assertMove(actor: Actor, job: JobDoc, to: JobStatus): Party {
    const party = partyOf(actor, job)
    if (!party) throw new AppError('FORBIDDEN')
    const move = judgeMove(job.status, to, party)
    if (move === 'not-yours') throw new AppError('FORBIDDEN')
    const late = isTooLate(job, to, {
      at: this.#clock.now(),
      disputeWindowDays: this.#rules.disputeWindowDays,
    })
    if (move === 'impossible' || late) throw new AppError('INVALID_TRANSITION', { from: job.status, to })
    if (needsFunding(job, to)) throw new AppError('PAYMENT_REQUIRED')
    return party
  }

  async #cancel(
    tx: Tx,
    job: JobDoc,
    by: { actor: Actor; party: Party; reason: string | null },
  ): Promise<JobDoc> {
    const now = this.#clock.now()
    const cost = cancellationCost(job, { by: by.party, at: now }, this.#rules)
    const change = {
      cancelledAt: now,
      cancellation: { by: by.party, reason: by.reason, ...cost },
      ...(job.open && { quoteCount: 0 }),
    }
    const move = { to: 'Cancelled', by: by.actor, note: by.reason, change } as const
    const cancelled = await this.#write(tx, job, move)
    const expired = await this.#liveQuotes.expireAll(tx, job._id)
    await this.#outbox.emitAll(
      tx,
      quoteExpired,
      expired.map((quote) => quoteFacts(quote, job)),
    )
    await this.#liveInvitations.expireAll(tx, job._id)
    return cancelled
  }

  #awaitConfirmation(tx: Tx, job: JobDoc): Promise<void> {
    const dueAt = shift(this.#clock.now(), this.#rules.autoConfirmHours * HOUR)
    return this.#timers.schedule(tx, { kind: AUTO_CONFIRM, subject: job._id.toHexString(), dueAt })
  }

  async #confirm(tx: Tx, job: JobDoc, by: Actor | null): Promise<JobDoc> {
    const now = this.#clock.now()
    const confirmed = await this.#jobs.docs.findOneAndUpdate(
      { _id: job._id, status: 'Completed', confirmedAt: null },
      { $set: { confirmedAt: now, updatedAt: now } },
      { session: tx.session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    if (!confirmed) throw new AppError('NOT_COMPLETED')
    await this.#announceConfirmation(tx, confirmed, by)
    return confirmed
  }

  #announceConfirmation(tx: Tx, job: JobDoc, by: Actor | null): Promise<void> {
    if (!job.craftsman) throw new Error(`completed job ${job._id.toHexString()} has no craftsman`)
    return this.#outbox.emit(tx, jobConfirmed, {
      jobId: job._id.toHexString(),
      clientId: job.client.toHexString(),
      craftsmanId: job.craftsman.toHexString(),
      by: by?.id ?? null,
    })
  }

  /** The one guarded write of a status change, with its history entry and its event. Throws when the status has moved on. */
  async #write(
    tx: Tx,
    job: JobDoc,
    move: { to: JobStatus; by: Actor; note: string | null; change: Partial<JobDoc> },
  ): Promise<JobDoc> {
    const now = this.#clock.now()
    const entry = { status: move.to, at: now, by: toObjectId(move.by.id), note: move.note }
    const moved = await this.#jobs.docs.findOneAndUpdate(
      { _id: job._id, status: job.status },
      {
        $set: { ...move.change, status: move.to, open: isOpenStatus(move.to), trip: null, updatedAt: now },
        $push: { history: entry },
      },
      { session: tx.session, returnDocument: 'after', projection: WITHOUT_INTERNALS },
    )
    if (!moved) throw new AppError('INVALID_TRANSITION', { from: job.status, to: move.to })
    await this.#outbox.emit(tx, jobStatusChanged, {
      jobId: moved._id.toHexString(),
      clientId: moved.client.toHexString(),
      craftsmanId: moved.craftsman?.toHexString() ?? null,
      from: job.status,
      to: move.to,
      by: move.by.id,
    })
    return moved
  }
}
