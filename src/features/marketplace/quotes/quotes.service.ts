import type { z } from 'zod'
import type { InvitationQueries } from '#features/marketplace/invitations/invitation-queries.js'
import type { JobTransitions } from '#features/marketplace/jobs/job-transitions.js'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { findFeed } from '#kernel/db/find-page.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Given } from '#kernel/given.js'
import { type Feed, type FeedRequest, pageRequestOf } from '#kernel/paging.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { QuoteId } from './quotes.ids.js'
import { toObjectId } from '#kernel/ids.js'
import { quoteRevised, quoteSubmitted, quoteWithdrawn } from './quotes.events.js'
import { ONE_STANDING_QUOTE, type QuoteDoc } from './quotes.model.js'
import { quotePolicy } from './quotes.policy.js'
import type { QuoteStatus } from './quotes.rules.js'
import type { QuoteChanges, QuoteInput, QuoteQuery } from './quotes.schemas.js'
import { newQuote } from './new-quote.js'
import type { QuoteComparison } from './quote-comparison.js'
import { quotePayload } from './quote-payload.js'

export type Quote = QuoteDoc

export interface QuoteRef {
  readonly jobId: JobId
  readonly quoteId: QuoteId
}

type Input = z.output<typeof QuoteInput>
type Changes = Given<z.output<typeof QuoteChanges>>

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly jobs: JobQueries
  readonly transitions: JobTransitions
  readonly invitations: InvitationQueries
  readonly comparison: QuoteComparison
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** What craftsmen do with their quotes, and who may read them. */
export class QuoteService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Throws NOT_FOUND, JOB_NOT_OPEN, INVITATION_NOT_ACCEPTED for an invited craftsman who has not accepted, or
   * ALREADY_QUOTED while their earlier quote stands.
   */
  async submit(tx: Tx, actor: Actor, { jobId, ...input }: { jobId: JobId } & Input): Promise<QuoteDoc> {
    const { jobs, transitions, invitations, outbox, clock } = this.#parts
    const craftsman = toObjectId(actor.id)
    const seen = await jobs.visible(actor, jobId, tx)
    const job = await transitions.recordQuote(tx, seen, actor)
    if (job.invitationCount > 0 && (await invitations.forbidsQuoting(tx, job._id, craftsman))) {
      throw new AppError('INVITATION_NOT_ACCEPTED')
    }
    const quote = newQuote({
      job: job._id,
      craftsman,
      price: input.price,
      notes: input.notes ?? null,
      etaHours: input.etaHours ?? null,
      at: clock.now(),
    })
    await this.#insert(tx, quote)
    await outbox.emit(tx, quoteSubmitted, quotePayload(quote, job))
    return quote
  }

  /** Throws NOT_FOUND when the actor may not see the job. */
  async list(
    actor: Actor,
    jobId: JobId,
    { sort = 'newest', ...request }: QuoteQuery,
  ): Promise<Feed<QuoteDoc>> {
    const job = await this.#parts.jobs.visible(actor, jobId)
    const mine = quotePolicy.readAll(actor, job) ? {} : { craftsman: toObjectId(actor.id) }
    const filter = { job: job._id, ...mine }
    if (sort === 'newest') return findFeed(this.#parts.quotes, { filter }, request)
    return this.#parts.comparison.page(filter, sort, pageRequestOf(request))
  }

  own(
    actor: Actor,
    { status = [], ...request }: FeedRequest & { status?: QuoteStatus[] | undefined },
  ): Promise<Feed<QuoteDoc>> {
    const filter = { craftsman: toObjectId(actor.id), ...(status.length > 0 && { status: { $in: status } }) }
    return findFeed(this.#parts.quotes, { filter }, request)
  }

  /** Throws NOT_FOUND for another's quote, QUOTE_NOT_OPEN when it no longer stands. */
  async revise(actor: Actor, ref: QuoteRef, changes: Changes): Promise<QuoteDoc> {
    return this.#parts.database.transaction(async (tx) => {
      const { job, quote } = await this.#own(tx, actor, ref)
      const revised = await this.#whileSubmitted(tx, quote, changes)
      if (Object.keys(changes).length > 0)
        await this.#parts.outbox.emit(tx, quoteRevised, quotePayload(revised, job))
      return revised
    })
  }

  /** Throws NOT_FOUND for another's quote, QUOTE_NOT_OPEN when it no longer stands. */
  async withdraw(tx: Tx, actor: Actor, ref: QuoteRef): Promise<void> {
    const { job, quote } = await this.#own(tx, actor, ref)
    const withdrawn = await this.#whileSubmitted(tx, quote, {
      status: 'Withdrawn',
      decidedAt: this.#parts.clock.now(),
    })
    await this.#parts.transitions.recordQuoteEnd(tx, job._id)
    await this.#parts.outbox.emit(tx, quoteWithdrawn, quotePayload(withdrawn, job))
  }

  async #insert(tx: Tx, quote: QuoteDoc): Promise<void> {
    try {
      await this.#parts.quotes.docs.insertOne(quote, { session: tx.session })
    } catch (error) {
      if (isDuplicateKey(error, ONE_STANDING_QUOTE))
        throw new AppError('ALREADY_QUOTED', undefined, { cause: error })
      throw error
    }
  }

  async #own(tx: Tx, actor: Actor, { jobId, quoteId }: QuoteRef) {
    const job = await this.#parts.jobs.visible(actor, jobId, tx)
    const quote = await this.#parts.quotes.docs.findOne(
      { _id: toObjectId(quoteId), job: job._id },
      { session: tx.session },
    )
    if (!quote) throw new AppError('NOT_FOUND')
    assertMay(quotePolicy.change(actor, quote))
    return { job, quote }
  }

  async #whileSubmitted(tx: Tx, quote: QuoteDoc, change: Partial<QuoteDoc>): Promise<QuoteDoc> {
    const changed = await this.#parts.quotes.docs.findOneAndUpdate(
      { _id: quote._id, status: 'Submitted' },
      { $set: { ...change, updatedAt: this.#parts.clock.now() } },
      { session: tx.session, returnDocument: 'after' },
    )
    if (!changed) throw new AppError('QUOTE_NOT_OPEN')
    return changed
  }
}
