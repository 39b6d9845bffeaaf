import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { JobTransitions } from '#features/marketplace/jobs/job-transitions.js'
import { isOpenStatus } from '#features/marketplace/jobs/jobs.rules.js'
import type { HireCraftsman } from '#features/marketplace/jobs/use-cases/hire-craftsman.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { Piastres } from '#kernel/money.js'
import type { QuoteRef } from './quotes.service.js'
import { quotePayload } from './quote-payload.js'
import { quoteAccepted, quoteDeclined } from './quotes.events.js'
import type { QuoteDoc } from './quotes.model.js'
import { quotePolicy } from './quotes.policy.js'
import type { QuoteStatus } from './quotes.rules.js'

type Acceptance = QuoteRef & {
  /** The price the client saw, if given. */
  readonly expectedPrice?: Piastres | undefined
  readonly note?: string | undefined
}

/** Null for who may not be hired; else holds them so until the transaction ends. */
export type HoldActive = (tx: Tx, user: ObjectId) => Promise<object | null>

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly jobs: JobQueries
  readonly transitions: JobTransitions
  readonly hireCraftsman: HireCraftsman
  readonly outbox: Outbox
  readonly holdActive: HoldActive
  readonly clock: Clock
}

export class QuoteDecisions {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
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
    if (!(await this.#parts.holdActive(tx, quote.craftsman))) throw new AppError('QUOTE_NOT_OPEN')
    // Before the hire, which declines the quotes that still stand.
    const accepted = await this.#decide(tx, quote, 'Accepted')
    const hired = await this.#parts.hireCraftsman.hire(tx, actor, { job, quote, note: note ?? null })
    await this.#parts.outbox.emit(tx, quoteAccepted, quotePayload(accepted, job))
    return hired
  }

  /** Throws NOT_FOUND, FORBIDDEN, or QUOTE_NOT_OPEN when the quote no longer stands. */
  async reject(tx: Tx, actor: Actor, ref: QuoteRef): Promise<QuoteDoc> {
    const { job, quote } = await this.#find(tx, actor, ref)
    const declined = await this.#decide(tx, quote, 'Declined')
    await this.#parts.transitions.recordQuoteEnd(tx, job._id)
    await this.#parts.outbox.emit(tx, quoteDeclined, quotePayload(declined, job))
    return declined
  }

  async #find(tx: Tx, actor: Actor, { jobId, quoteId }: QuoteRef) {
    const job = await this.#parts.jobs.visible(actor, jobId, tx)
    assertMay(quotePolicy.decide(actor, job))
    const quote = await this.#parts.quotes.docs.findOne(
      { _id: toObjectId(quoteId), job: job._id },
      { session: tx.session },
    )
    if (!quote) throw new AppError('NOT_FOUND')
    return { job, quote }
  }

  async #decide(tx: Tx, quote: QuoteDoc, status: QuoteStatus): Promise<QuoteDoc> {
    const now = this.#parts.clock.now()
    const decided = await this.#parts.quotes.docs.findOneAndUpdate(
      { _id: quote._id, status: 'Submitted' },
      { $set: { status, decidedAt: now, updatedAt: now } },
      { session: tx.session, returnDocument: 'after' },
    )
    if (!decided) throw new AppError('QUOTE_NOT_OPEN')
    return decided
  }
}
