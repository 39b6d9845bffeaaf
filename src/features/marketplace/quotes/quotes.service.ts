import type { z } from 'zod'
import type { MarketRules } from '#config/config.js'
import type { InvitationQueries } from '#features/marketplace/invitations/invitation-queries.js'
import type { JobTransitions } from '#features/marketplace/jobs/job-transitions.js'
import { jobTurn } from '#features/marketplace/jobs/job-turn.js'
import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import { type Clock, HOUR, SECOND } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { findFeed } from '#kernel/db/find-page.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Given } from '#kernel/given.js'
import { type Feed, type FeedRequest, pageRequestOf } from '#kernel/paging.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { QuoteId } from './quotes.ids.js'
import { toObjectId } from '#kernel/ids.js'
import { quoteConfirmed, quoteRevised, quoteSubmitted, quoteWithdrawn } from './quotes.events.js'
import { ONE_STANDING_QUOTE, type QuoteDoc } from './quotes.model.js'
import { quotePolicy } from './quotes.policy.js'
import type { QuoteStatus } from './quotes.rules.js'
import type { QuoteChanges, QuoteInput, QuoteQuery } from './quotes.schemas.js'
import { newQuote } from './new-quote.js'
import type { QuoteComparison } from './quote-comparison.js'
import { quotePayload } from './quote-payload.js'
import { changedFields, isStale, KEPT_OFFERS, nextRevisionAt, offerOf } from './quote-revision.rules.js'

export type Quote = QuoteDoc

export interface QuoteRef {
  readonly jobId: JobId
  readonly quoteId: QuoteId
}

/** A quote, and the job it is on, as they are now. */
export interface QuoteOnJob {
  readonly quote: QuoteDoc
  readonly job: Job
}

type Input = z.output<typeof QuoteInput>
type Changes = Given<z.output<typeof QuoteChanges>>

/** Throws JOB_CHANGED for a craftsman who saw another revision of the job. */
const assertSeen = (job: Job, { jobRevision }: { readonly jobRevision?: number | undefined }): void => {
  const revision = revisionOf(job)
  if (jobRevision !== undefined && jobRevision !== revision) throw new AppError('JOB_CHANGED', { revision })
}

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly jobs: JobQueries
  readonly transitions: JobTransitions
  readonly invitations: InvitationQueries
  readonly comparison: QuoteComparison
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
  readonly rules: Pick<MarketRules, 'quoteRevisionsPerHour'>
}

/** What craftsmen do with their quotes, and who may read them. */
export class QuoteService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Throws NOT_FOUND, JOB_NOT_OPEN, JOB_CHANGED when it is not the job they saw, INVITATION_NOT_ACCEPTED for an invited
   * craftsman who has not said yes, or ALREADY_QUOTED while their earlier quote stands.
   */
  async submit(tx: Tx, actor: Actor, { jobId, ...input }: { jobId: JobId } & Input): Promise<QuoteOnJob> {
    const { jobs, transitions, invitations, outbox, clock } = this.#parts
    const craftsman = toObjectId(actor.id)
    const seen = await jobs.visible(actor, jobId, tx)
    assertSeen(seen, input)
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
      jobRevision: revisionOf(job),
      at: clock.now(),
    })
    await this.#insert(tx, quote)
    await outbox.emit(tx, quoteSubmitted, quotePayload(quote, job))
    return { quote, job }
  }

  /** Throws NOT_FOUND when the actor may not see the job. */
  async list(
    actor: Actor,
    jobId: JobId,
    { sort = 'newest', ...request }: QuoteQuery,
  ): Promise<Feed<QuoteDoc> & { readonly job: Job }> {
    const job = await this.#parts.jobs.visible(actor, jobId)
    const mine = quotePolicy.readAll(actor, job) ? {} : { craftsman: toObjectId(actor.id) }
    const filter = { job: job._id, ...mine }
    const found =
      sort === 'newest'
        ? await findFeed(this.#parts.quotes, { filter }, request)
        : await this.#parts.comparison.page(filter, sort, pageRequestOf(request))
    return { ...found, job }
  }

  own(
    actor: Actor,
    { status = [], ...request }: FeedRequest & { status?: QuoteStatus[] | undefined },
  ): Promise<Feed<QuoteDoc>> {
    const filter = { craftsman: toObjectId(actor.id), ...(status.length > 0 && { status: { $in: status } }) }
    return findFeed(this.#parts.quotes, { filter }, request)
  }

  /**
   * The next revision, for the job as it is now; what changes nothing is a confirmation. Throws NOT_FOUND for another's
   * quote, QUOTE_NOT_OPEN when it no longer stands, JOB_CHANGED when the job is not what the craftsman saw,
   * QUOTE_REVISED_TOO_OFTEN.
   */
  async revise(actor: Actor, ref: QuoteRef, { jobRevision, ...changes }: Changes): Promise<QuoteOnJob> {
    return this.#parts.database.transaction(
      async (tx) => {
        const { job, quote } = await this.#own(tx, actor, ref)
        assertSeen(job, { jobRevision })
        const offer = { ...offerOf(quote), ...changes }
        if (changedFields(quote, offer).length === 0) return this.#keep(tx, { job, quote })
        this.#assertRested(quote)
        const until = this.#parts.clock.now()
        const before = { revision: revisionOf(quote), ...offerOf(quote), until }
        const revised = await this.#whileSubmitted(tx, quote, {
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
   * longer stands, JOB_CHANGED when the job is not what they saw.
   */
  async confirm(
    tx: Tx,
    actor: Actor,
    { jobRevision, ...ref }: QuoteRef & { readonly jobRevision?: number | undefined },
  ): Promise<QuoteOnJob> {
    const own = await this.#own(tx, actor, ref)
    assertSeen(own.job, { jobRevision })
    return this.#keep(tx, own)
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

  /** A quote of the actor that stands. Throws NOT_FOUND, QUOTE_NOT_OPEN. */
  async #own(tx: Tx, actor: Actor, { jobId, quoteId }: QuoteRef): Promise<QuoteOnJob> {
    const quote = await this.#parts.quotes.docs.findOne(
      { _id: toObjectId(quoteId), job: toObjectId(jobId) },
      { session: tx.session },
    )
    if (!quote) throw new AppError('NOT_FOUND')
    assertMay(quotePolicy.change(actor, quote))
    if (quote.status !== 'Submitted') throw new AppError('QUOTE_NOT_OPEN')
    return { quote, job: await this.#parts.jobs.stored(quote.job, tx) }
  }

  /** What fits the job already stays untouched, so that nobody has to look at it again. */
  async #keep(tx: Tx, { job, quote }: QuoteOnJob): Promise<QuoteOnJob> {
    if (!isStale(quote, job)) return { job, quote }
    const kept = { jobRevision: revisionOf(job), confirmedAt: this.#parts.clock.now() }
    const confirmed = await this.#whileSubmitted(tx, quote, kept)
    await this.#parts.outbox.emit(tx, quoteConfirmed, quotePayload(confirmed, job))
    return { job, quote: confirmed }
  }

  #assertRested(quote: QuoteDoc): void {
    const [at, perHour] = [this.#parts.clock.now(), this.#parts.rules.quoteRevisionsPerHour]
    const next = nextRevisionAt(quote, { perHour, at })
    if (!next) return
    throw new AppError('QUOTE_REVISED_TOO_OFTEN', {
      limit: perHour,
      windowSeconds: HOUR / SECOND,
      retryAfterSeconds: Math.ceil((next.getTime() - at.getTime()) / SECOND),
    })
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
