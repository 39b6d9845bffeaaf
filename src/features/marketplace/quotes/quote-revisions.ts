import type { z } from 'zod'
import type { MarketRules } from '#config/config.js'
import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import { jobTurn } from '#features/marketplace/jobs/job-turn.rules.js'
import type { Actor } from '#kernel/auth/actor.js'
import { type Clock, HOUR, SECOND } from '#kernel/clock.js'
import type { Database, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Given } from '#kernel/given.js'
import { assertSeen, type OwnQuotes, type QuoteOnJob, type QuoteRef } from './own-quotes.js'
import { quotePayload } from './quote-payload.js'
import { changedFields, isStale, KEPT_OFFERS, nextRevisionAt, offerOf } from './quote-revision.rules.js'
import { quoteConfirmed, quoteRevised } from './quotes.events.js'
import type { QuoteDoc } from './quotes.model.js'
import type { QuoteChanges } from './quotes.schemas.js'

type Changes = Given<z.output<typeof QuoteChanges>>

/** A quote, and the job as the craftsman saw it. */
type SeenJob = QuoteRef & { readonly jobRevision?: number | undefined }

interface Parts {
  readonly own: OwnQuotes
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
  readonly rules: Pick<MarketRules, 'quoteRevisionsPerHour'>
}

/** What craftsmen offer anew, and what they keep though the job has changed. */
export class QuoteRevisions {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * The next revision, for the job as it is now; what changes nothing is a confirmation. Throws NOT_FOUND for another's
   * quote, QUOTE_NOT_OPEN when it no longer stands, JOB_NOT_OPEN, JOB_CHANGED when the job is not what the craftsman saw,
   * QUOTE_REVISED_TOO_OFTEN.
   */
  async revise(actor: Actor, ref: QuoteRef, { jobRevision, ...changes }: Changes): Promise<QuoteOnJob> {
    return this.#parts.database.transaction(
      async (tx) => {
        const { job, quote } = await this.#onOpenJob(tx, actor, { ...ref, jobRevision })
        const offer = { ...offerOf(quote), ...changes }
        if (changedFields(quote, offer).length === 0) return this.#keep(tx, { job, quote })
        this.#assertRested(quote)
        const until = this.#parts.clock.now()
        const before = { revision: revisionOf(quote), ...offerOf(quote), until }
        const revised = await this.#parts.own.change(tx, quote, {
          ...offer,
          revision: revisionOf(quote) + 1,
          jobRevision: revisionOf(job),
          earlier: [...(quote.earlier ?? []), before].slice(-KEPT_OFFERS),
        })
        await this.#parts.outbox.emit(tx, quoteRevised, quotePayload(revised, job))
        return { quote: revised, job }
      },
      { turn: jobTurn(ref) },
    )
  }

  /**
   * The craftsman offers the same for the job as it is now. Throws NOT_FOUND for another's quote, QUOTE_NOT_OPEN when it no
   * longer stands, JOB_NOT_OPEN, JOB_CHANGED when the job is not what they saw.
   */
  async confirm(tx: Tx, actor: Actor, seen: SeenJob): Promise<QuoteOnJob> {
    return this.#keep(tx, await this.#onOpenJob(tx, actor, seen))
  }

  /** The job of a client who is gone is closed before the quotes on it end. */
  async #onOpenJob(tx: Tx, actor: Actor, { jobRevision, ...ref }: SeenJob): Promise<QuoteOnJob> {
    const own = await this.#parts.own.standing(tx, actor, ref)
    if (!own.job.open) throw new AppError('JOB_NOT_OPEN')
    assertSeen(own.job, { jobRevision })
    return own
  }

  /** What fits the job already stays untouched, so that nobody has to look at it again. */
  async #keep(tx: Tx, { job, quote }: QuoteOnJob): Promise<QuoteOnJob> {
    if (!isStale(quote, job)) return { job, quote }
    const kept = { jobRevision: revisionOf(job), confirmedAt: this.#parts.clock.now() }
    const confirmed = await this.#parts.own.change(tx, quote, kept)
    await this.#parts.outbox.emit(tx, quoteConfirmed, quotePayload(confirmed, job))
    return { job, quote: confirmed }
  }

  #assertRested(quote: QuoteDoc): void {
    const [at, perHour] = [this.#parts.clock.now(), this.#parts.rules.quoteRevisionsPerHour]
    const next = nextRevisionAt(quote, { perHour, at })
    if (!next) return
    throw new AppError('QUOTE_REVISED_TOO_OFTEN', {
      details: {
        name: 'quote-revisions',
        limit: perHour,
        windowSeconds: HOUR / SECOND,
        retryAfterSeconds: Math.ceil((next.getTime() - at.getTime()) / SECOND),
      },
    })
  }
}
