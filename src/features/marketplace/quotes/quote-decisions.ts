import type { JobProgress } from '#features/marketplace/jobs/job-progress.js'
import type { Job, JobReader } from '#features/marketplace/jobs/job-reader.js'
import { isOpenStatus } from '#features/marketplace/jobs/jobs.rules.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { Piastres } from '#kernel/money.js'
import type { LiveQuotes } from './live-quotes.js'
import type { QuoteRef } from './quote-book.js'
import { quoteFacts } from './quote-facts.js'
import { quoteAccepted, quoteDeclined } from './quotes.events.js'
import type { QuoteDoc } from './quotes.model.js'
import { quotePolicy } from './quotes.policy.js'
import type { QuoteStatus } from './quotes.rules.js'

type Acceptance = QuoteRef & {
  /** The price the client saw, when he says so. */
  readonly expectedPrice?: Piastres | undefined
  /** For the job's history. */
  readonly note?: string | undefined
}

/** Answers whether a craftsman may be hired, and holds him so until the transaction ends. */
export type HoldActive = (tx: Tx, user: ObjectId) => Promise<boolean>

/** What the client decides about quotes. */
export class QuoteDecisions {
  readonly #quotes: Store<QuoteDoc>
  readonly #reader: JobReader
  readonly #progress: JobProgress
  readonly #liveQuotes: LiveQuotes
  readonly #outbox: Outbox
  readonly #holdActive: HoldActive
  readonly #clock: Clock

  constructor(parts: {
    quotes: Store<QuoteDoc>
    reader: JobReader
    progress: JobProgress
    liveQuotes: LiveQuotes
    outbox: Outbox
    holdActive: HoldActive
    clock: Clock
  }) {
    this.#quotes = parts.quotes
    this.#reader = parts.reader
    this.#progress = parts.progress
    this.#liveQuotes = parts.liveQuotes
    this.#outbox = parts.outbox
    this.#holdActive = parts.holdActive
    this.#clock = parts.clock
  }

  /**
   * Hires the craftsman of a quote: the quote is Accepted, the others Declined, the job Hired. All writes share the
   * job's document, so of concurrent acceptances exactly one commits. Throws NOT_FOUND, FORBIDDEN, JOB_NOT_OPEN,
   * QUOTE_NOT_OPEN (also when the craftsman is banned or gone), or QUOTE_CHANGED when the price is not the expected one.
   */
  async accept(tx: Tx, actor: Actor, { expectedPrice, note, ...ref }: Acceptance): Promise<Job> {
    const { job, quote } = await this.#find(tx, actor, ref)
    if (!isOpenStatus(job.status)) throw new AppError('JOB_NOT_OPEN')
    if (expectedPrice !== undefined && expectedPrice !== quote.price) {
      throw new AppError('QUOTE_CHANGED', { price: quote.price })
    }
    if (!(await this.#holdActive(tx, quote.craftsman))) throw new AppError('QUOTE_NOT_OPEN')
    const hired = await this.#progress.hire(tx, actor, { job, quote, note: note ?? null })
    const accepted = await this.#decide(tx, quote, 'Accepted')
    const declined = await this.#liveQuotes.declineRest(tx, job._id)
    await this.#outbox.emit(tx, quoteAccepted, quoteFacts(accepted, job))
    const facts = declined.map((rest) => quoteFacts(rest, job))
    await this.#outbox.emitAll(tx, quoteDeclined, facts)
    return hired
  }

  /** Throws NOT_FOUND, FORBIDDEN, or QUOTE_NOT_OPEN when the quote no longer stands. */
  async reject(tx: Tx, actor: Actor, ref: QuoteRef): Promise<QuoteDoc> {
    const { job, quote } = await this.#find(tx, actor, ref)
    const declined = await this.#decide(tx, quote, 'Declined')
    await this.#progress.unquoted(tx, job._id)
    await this.#outbox.emit(tx, quoteDeclined, quoteFacts(declined, job))
    return declined
  }

  async #find(tx: Tx, actor: Actor, { jobId, quoteId }: QuoteRef) {
    const job = await this.#reader.visible(actor, jobId, tx)
    assertMay(quotePolicy.decide(actor, job))
    const quote = await this.#quotes.docs.findOne(
      { _id: toObjectId(quoteId), job: job._id },
      { session: tx.session },
    )
    if (!quote) throw new AppError('NOT_FOUND')
    return { job, quote }
  }

  async #decide(tx: Tx, quote: QuoteDoc, status: QuoteStatus): Promise<QuoteDoc> {
    const now = this.#clock.now()
    const decided = await this.#quotes.docs.findOneAndUpdate(
      { _id: quote._id, status: 'Submitted' },
      { $set: { status, decidedAt: now, updatedAt: now } },
      { session: tx.session, returnDocument: 'after' },
    )
    if (!decided) throw new AppError('QUOTE_NOT_OPEN')
    return decided
  }
}
