import type { MarketRules } from '#config/config.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { ObjectId } from '#kernel/ids.js'
import { type Piastres, percentOf } from '#kernel/money.js'
import type { JobTransitions } from '../job-transitions.js'
import type { JobDoc } from '../jobs.model.js'

interface Parts {
  readonly transitions: JobTransitions
  readonly clock: Clock
  readonly rules: MarketRules
}

/** Gives a job to the craftsman of a quote. What it means for the other quotes and invitations are effects of the transition. */
export class HireCraftsman {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** `price` is in piastres. Throws JOB_NOT_OPEN when the job is no longer open. */
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
    if (!job.open) throw new AppError('JOB_NOT_OPEN')
    const { transitions, clock, rules } = this.#parts
    const change = {
      craftsman: quote.craftsman,
      hiredQuote: quote._id,
      quoteCount: 1,
      jobPrice: quote.price,
      platformFee: percentOf(quote.price, rules.jobFeePercent),
      hiredAt: clock.now(),
    }
    return transitions.move(tx, job, { to: 'Hired', by: actor, note, change })
  }
}
