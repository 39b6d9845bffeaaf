import type { MarketRules } from '#config/config.js'
import { COUNTED_DAYS, countedSince, hiresRefused } from '#features/marketplace/jobs/client-hires.rules.js'
import type { JobJoins, WithClientHires } from '#features/marketplace/jobs/job-joins.js'
import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { JobTransitions } from '#features/marketplace/jobs/job-transitions.js'
import type { HireCraftsman } from '#features/marketplace/jobs/use-cases/hire-craftsman.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { withoutContacts } from '#kernel/masking/contact-masking.js'
import { changedSince, isAsSeen, isStale, type SeenOffer } from './quote-revision.rules.js'
import type { QuoteOnJob, QuoteRef } from './own-quotes.js'
import { quotePayload } from './quote-payload.js'
import { quoteAccepted, quoteDeclined } from './quotes.events.js'
import type { QuoteDoc } from './quotes.model.js'
import { quotePolicy } from './quotes.policy.js'
import type { QuoteStatus } from '#features/marketplace/jobs/own-parts.rules.js'

type Acceptance = QuoteRef &
  SeenOffer & {
    readonly note?: string | undefined
  }

const masked = <Value>(value: Value): Value | string =>
  typeof value === 'string' ? withoutContacts(value) : value

/** Tells whoever has not hired yet: without contacts in the notes. */
const quoteChanged = (quote: QuoteDoc, seen: SeenOffer): AppError => {
  const changed = changedSince(quote, seen).map(({ field, from, to }) => ({
    field,
    ...(from !== undefined && { from: masked(from) }),
    to: masked(to),
  }))
  return new AppError('QUOTE_CHANGED', {
    price: quote.price,
    details: { price: quote.price, revision: revisionOf(quote), changed },
  })
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
  readonly jobJoins: JobJoins
  readonly rules: Pick<MarketRules, 'hireCancellationsPer30Days' | 'hiresNotBegunPer30Days'>
}

export class QuoteDecisions {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Hires the craftsman of a quote: the quote is Accepted, the others Declined, the job Hired. All writes share the
   * job's document, so of concurrent acceptances exactly one commits. Throws NOT_FOUND, FORBIDDEN, JOB_NOT_OPEN,
   * QUOTE_NOT_OPEN (also when the craftsman is banned or gone), QUOTE_STALE when the job has changed since it was given, or
   * QUOTE_CHANGED when it is not what the client saw. Throws TOO_MANY_CANCELLATIONS or TOO_MANY_HIRES for a client who hires
   * and cancels again and again, or hires without end.
   */
  async accept(tx: Tx, actor: Actor, { note, ...told }: Acceptance): Promise<Job> {
    const { job, quote, hires } = await this.#find(tx, actor, told)
    if (!job.open) throw new AppError('JOB_NOT_OPEN')
    this.#assertMayHire(hires)
    if (quote.status !== 'Submitted') throw new AppError('QUOTE_NOT_OPEN')
    if (isStale(quote, job)) throw new AppError('QUOTE_STALE')
    if (!isAsSeen(quote, told)) throw quoteChanged(quote, told)
    if (!(await this.#parts.holdActive(tx, quote.craftsman))) throw new AppError('QUOTE_NOT_OPEN')
    // Before the hire, which declines the quotes that still stand.
    const accepted = await this.#decide(tx, quote, 'Accepted')
    const hired = await this.#parts.hireCraftsman.hire(tx, actor, { job, quote, note: note ?? null })
    await this.#parts.outbox.emit(tx, quoteAccepted, quotePayload(accepted, job))
    return hired
  }

  /** Throws NOT_FOUND, FORBIDDEN, or QUOTE_NOT_OPEN when the quote no longer stands. */
  async reject(tx: Tx, actor: Actor, ref: QuoteRef): Promise<QuoteOnJob> {
    const { job, quote } = await this.#find(tx, actor, ref)
    const declined = await this.#decide(tx, quote, 'Declined')
    await this.#parts.transitions.recordQuoteEnd(tx, job._id)
    await this.#parts.outbox.emit(tx, quoteDeclined, quotePayload(declined, job))
    return { quote: declined, job }
  }

  async #find(tx: Tx, actor: Actor, { jobId, quoteId }: QuoteRef) {
    const job = await this.#parts.jobs.visible(actor, jobId, tx)
    assertMay(quotePolicy.decide(actor, job))
    const { quotes, jobJoins, clock } = this.#parts
    const [found] = await quotes.docs
      .aggregate<QuoteDoc & WithClientHires>(
        [
          { $match: { _id: toObjectId(quoteId), job: job._id } },
          ...jobJoins.clientHires(job.client, countedSince(clock.now())),
        ],
        { session: tx.session },
      )
      .toArray()
    if (!found) throw new AppError('NOT_FOUND')
    const { cancellations, notBegun, ...quote } = found
    return { job, quote, hires: { cancellations, notBegun } }
  }

  #assertMayHire({ cancellations, notBegun }: WithClientHires): void {
    const refused = hiresRefused(cancellations, notBegun, this.#parts.rules)
    if (!refused) return
    const { code, limit, until } = refused
    throw new AppError(code, { details: { limit, days: COUNTED_DAYS, until: until.toISOString() } })
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
