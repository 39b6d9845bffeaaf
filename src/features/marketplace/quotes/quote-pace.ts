import type { ObjectId } from 'mongodb'
import type { Store, Tx } from '#kernel/db/database.js'
import type { QuoteDoc } from './quotes.model.js'
import { STANDING_STATUSES } from './quotes.rules.js'

/** What quotes tell of a craftsman: how soon he answers, and what he has said to which job already. */
export class QuotePace {
  readonly #quotes: Store<QuoteDoc>

  constructor(parts: { quotes: Store<QuoteDoc> }) {
    this.#quotes = parts.quotes
  }

  /** His newest quotes: on which job, and when. */
  async lastAnswers(tx: Tx, craftsman: ObjectId, limit: number): Promise<{ job: ObjectId; at: Date }[]> {
    const quotes = await this.#quotes.docs
      .find({ craftsman }, { projection: { job: 1, createdAt: 1 }, session: tx.session })
      .sort({ createdAt: -1 })
      .limit(limit)
      .toArray()
    return quotes.map(({ job, createdAt }) => ({ job, at: createdAt }))
  }

  /** In how many hours from acceptance these quotes promised him, by hex id. */
  async promisedHours(tx: Tx, ids: readonly ObjectId[]): Promise<ReadonlyMap<string, number | null>> {
    const quotes = await this.#quotes.docs
      .find({ _id: { $in: [...ids] } }, { projection: { etaHours: 1 }, session: tx.session })
      .toArray()
    return new Map(quotes.map(({ _id, etaHours }) => [_id.toHexString(), etaHours]))
  }

  /** Of these craftsmen, those whose quote on the job was declined or still stands. */
  async settledWith(job: ObjectId, craftsmen: readonly ObjectId[]): Promise<ObjectId[]> {
    const quotes = await this.#quotes.docs
      .find(
        { job, craftsman: { $in: [...craftsmen] }, status: { $in: [...STANDING_STATUSES, 'Declined'] } },
        { projection: { craftsman: 1 } },
      )
      .toArray()
    return quotes.map(({ craftsman }) => craftsman)
  }

  /** Of these jobs, those he ever quoted on. */
  async quotedAmong(craftsman: ObjectId, jobs: readonly ObjectId[]): Promise<ObjectId[]> {
    const quotes = await this.#quotes.docs
      .find({ job: { $in: [...jobs] }, craftsman }, { projection: { job: 1 } })
      .toArray()
    return quotes.map(({ job }) => job)
  }
}
