import { assertMay } from '#kernel/auth/verdict.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { toObjectId } from '#kernel/ids.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import type { QuoteId } from './quotes.ids.js'
import type { QuoteDoc } from './quotes.model.js'
import { quotePolicy } from './quotes.policy.js'

export interface QuoteRef {
  readonly jobId: JobId
  readonly quoteId: QuoteId
}

/** A quote, and the job it is on, as they are now. */
export interface QuoteOnJob {
  readonly quote: QuoteDoc
  readonly job: Job
}

/** Throws JOB_CHANGED for a craftsman who saw another revision of the job. */
export const assertSeen = (
  job: Job,
  { jobRevision }: { readonly jobRevision?: number | undefined },
): void => {
  const revision = revisionOf(job)
  if (jobRevision !== undefined && jobRevision !== revision)
    throw new AppError('JOB_CHANGED', { details: { revision } })
}

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly jobs: JobQueries
  readonly clock: Clock
}

/** The quotes of who asks, as long as they stand. */
export class OwnQuotes {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A quote of the actor that waits for a decision. Throws NOT_FOUND, QUOTE_NOT_OPEN. */
  async standing(tx: Tx, actor: Actor, { jobId, quoteId }: QuoteRef): Promise<QuoteOnJob> {
    const quote = await this.#parts.quotes.docs.findOne(
      { _id: toObjectId(quoteId), job: toObjectId(jobId) },
      { session: tx.session },
    )
    if (!quote) throw new AppError('NOT_FOUND')
    assertMay(quotePolicy.change(actor, quote))
    if (quote.status !== 'Submitted') throw new AppError('QUOTE_NOT_OPEN')
    return { quote, job: await this.#parts.jobs.stored(quote.job, tx) }
  }

  /** Throws QUOTE_NOT_OPEN when it no longer stands. */
  async change(tx: Tx, quote: QuoteDoc, change: Partial<QuoteDoc>): Promise<QuoteDoc> {
    const changed = await this.#parts.quotes.docs.findOneAndUpdate(
      { _id: quote._id, status: 'Submitted' },
      { $set: { ...change, updatedAt: this.#parts.clock.now() } },
      { session: tx.session, returnDocument: 'after' },
    )
    if (!changed) throw new AppError('QUOTE_NOT_OPEN')
    return changed
  }
}
