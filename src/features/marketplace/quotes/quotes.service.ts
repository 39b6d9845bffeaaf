import type { Filter } from 'mongodb'
import type { z } from 'zod'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import type { InvitationQueries } from '#features/marketplace/invitations/invitation-queries.js'
import type { JobTransitions } from '#features/marketplace/jobs/job-transitions.js'
import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { findFeed } from '#kernel/db/find-page.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { type Feed, type FeedRequest, pageRequestOf } from '#kernel/paging.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import { toObjectId } from '#kernel/ids.js'
import { assertSeen, type OwnQuotes, type QuoteOnJob, type QuoteRef } from './own-quotes.js'
import { quoteSubmitted, quoteWithdrawn } from './quotes.events.js'
import { ONE_STANDING_QUOTE, type QuoteDoc } from './quotes.model.js'
import type { QuoteStatus } from '#features/marketplace/jobs/own-parts.rules.js'
import type { QuoteInput, QuoteQuery } from './quotes.schemas.js'
import { newQuote } from './new-quote.js'
import type { QuoteComparison } from './quote-comparison.js'
import { quotePayload } from './quote-payload.js'

type Input = z.output<typeof QuoteInput>

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly jobs: JobQueries
  readonly transitions: JobTransitions
  readonly invitations: InvitationQueries
  readonly directory: UserDirectory
  readonly own: OwnQuotes
  readonly comparison: QuoteComparison
  readonly outbox: Outbox
  readonly clock: Clock
}

/** What craftsmen do with their quotes, and who may read them. */
export class QuoteService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Throws NOT_FOUND, JOB_NOT_OPEN, JOB_CHANGED when it is not the job they saw, INVITATION_NOT_ACCEPTED for an invited
   * craftsman who has not said yes, ALREADY_QUOTED while their earlier quote stands, or UNAUTHORIZED when their account goes
   * at the same moment.
   */
  async submit(tx: Tx, actor: Actor, { jobId, ...input }: { jobId: JobId } & Input): Promise<QuoteOnJob> {
    const { jobs, transitions, invitations, directory, outbox, clock } = this.#parts
    const craftsman = toObjectId(actor.id)
    directory.holdActor(tx, craftsman)
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

  /**
   * All of a job that the actor may see; of a craftsman their own, also of a job that they may no longer see. Throws
   * NOT_FOUND.
   */
  async list(
    actor: Actor,
    jobId: JobId,
    { sort = 'newest', ...request }: QuoteQuery,
  ): Promise<Feed<QuoteDoc> & { readonly job: Job }> {
    const mine = actor.role === 'craftsman' ? { craftsman: toObjectId(actor.id) } : {}
    const filter = { job: toObjectId(jobId), ...mine }
    const job = await this.#listed(actor, jobId, filter)
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

  /** Throws NOT_FOUND for another's quote, QUOTE_NOT_OPEN when it no longer stands. */
  async withdraw(tx: Tx, actor: Actor, ref: QuoteRef): Promise<void> {
    const { job, quote } = await this.#parts.own.standing(tx, actor, ref)
    const withdrawn = await this.#parts.own.change(tx, quote, {
      status: 'Withdrawn',
      decidedAt: this.#parts.clock.now(),
    })
    await this.#parts.transitions.recordQuoteEnd(tx, job._id)
    await this.#parts.outbox.emit(tx, quoteWithdrawn, quotePayload(withdrawn, job))
  }

  /** The job whose quotes are listed. A craftsman knows that of their own quote. Throws NOT_FOUND. */
  async #listed(actor: Actor, jobId: JobId, own: Filter<QuoteDoc>): Promise<Job> {
    const { jobs, quotes } = this.#parts
    const isOwn =
      actor.role === 'craftsman' && (await quotes.docs.findOne(own, { projection: { _id: 1 } })) !== null
    return isOwn ? jobs.stored(toObjectId(jobId)) : jobs.visible(actor, jobId)
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
}
