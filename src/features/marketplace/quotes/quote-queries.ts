import type { ObjectId } from 'mongodb'
import type { Store, Tx } from '#kernel/db/database.js'
import type { QuoteDoc } from './quotes.model.js'
import { STANDING_STATUSES } from './quotes.rules.js'

interface Parts {
  readonly quotes: Store<QuoteDoc>
}

/** What other features read of quotes. */
export class QuoteQueries {
  readonly #quotes: Store<QuoteDoc>

  constructor(parts: Parts) {
    this.#quotes = parts.quotes
  }

  /** The craftsmen whose quotes wait for the client's decision. */
  async standingCraftsmen(job: ObjectId): Promise<ObjectId[]> {
    const quotes = await this.#quotes.docs
      .find({ job, status: 'Submitted' }, { projection: { craftsman: 1 } })
      .toArray()
    return quotes.map(({ craftsman }) => craftsman)
  }

  async hasQuoted(job: ObjectId, craftsman: ObjectId): Promise<boolean> {
    return (await this.#quotes.docs.findOne({ job, craftsman }, { projection: { _id: 1 } })) !== null
  }

  /** Whether the craftsman has a quote on the job that stands, also an accepted one. */
  async hasStanding(job: ObjectId, craftsman: ObjectId): Promise<boolean> {
    const filter = { job, craftsman, status: { $in: [...STANDING_STATUSES] } }
    return (await this.#quotes.docs.findOne(filter, { projection: { _id: 1 } })) !== null
  }

  /** Who ever quoted on which of these jobs. */
  async quotersOf(jobs: readonly ObjectId[]): Promise<Pick<QuoteDoc, 'job' | 'craftsman'>[]> {
    return this.#quotes.docs
      .find({ job: { $in: [...jobs] } }, { projection: { _id: 0, job: 1, craftsman: 1 } })
      .toArray()
  }

  /** The craftsman's newest quotes: on which job, and when. */
  async newest(tx: Tx, craftsman: ObjectId, limit: number): Promise<{ job: ObjectId; at: Date }[]> {
    const quotes = await this.#quotes.docs
      .find({ craftsman }, { projection: { job: 1, createdAt: 1 }, session: tx.session })
      .sort({ createdAt: -1 })
      .limit(limit)
      .toArray()
    return quotes.map(({ job, createdAt }) => ({ job, at: createdAt }))
  }

  /** In how many hours from acceptance these quotes promised their craftsman, by hex id. */
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

  /** Of these jobs, those the craftsman ever quoted on. */
  async quotedAmong(craftsman: ObjectId, jobs: readonly ObjectId[]): Promise<ObjectId[]> {
    const quotes = await this.#quotes.docs
      .find({ job: { $in: [...jobs] }, craftsman }, { projection: { job: 1 } })
      .toArray()
    return quotes.map(({ job }) => job)
  }
}
