import type { ObjectId } from 'mongodb'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import type { QuoteDoc } from './quotes.model.js'
import { type QuoteStatus, STANDING_STATUSES } from './quotes.rules.js'

/** What the end of a job's openness means for the quotes that still stand on it. */
export class LiveQuotes {
  readonly #quotes: Store<QuoteDoc>
  readonly #clock: Clock

  constructor(parts: { quotes: Store<QuoteDoc>; clock: Clock }) {
    this.#quotes = parts.quotes
    this.#clock = parts.clock
  }

  /** The job was cancelled: nobody said no to these quotes, they have run out. Returns them. */
  expireAll(tx: Tx, job: ObjectId): Promise<QuoteDoc[]> {
    return this.#end(tx, job, 'Expired')
  }

  /** Another quote was accepted; that one is `Accepted` already. Returns the quotes that were declined. */
  declineRest(tx: Tx, job: ObjectId): Promise<QuoteDoc[]> {
    return this.#end(tx, job, 'Declined')
  }

  /** The craftsmen whose quotes wait for the client's decision. */
  async quotersOf(job: ObjectId): Promise<ObjectId[]> {
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
  async quotedOn(jobs: readonly ObjectId[]): Promise<Pick<QuoteDoc, 'job' | 'craftsman'>[]> {
    return this.#quotes.docs
      .find({ job: { $in: [...jobs] } }, { projection: { _id: 0, job: 1, craftsman: 1 } })
      .toArray()
  }

  async #end(tx: Tx, job: ObjectId, status: QuoteStatus): Promise<QuoteDoc[]> {
    const { session } = tx
    const standing = { job, status: 'Submitted' } as const
    const quotes = await this.#quotes.docs.find(standing, { session }).toArray()
    if (quotes.length === 0) return []
    const now = this.#clock.now()
    const change = { $set: { status, decidedAt: now, updatedAt: now } }
    await this.#quotes.docs.updateMany(standing, change, { session })
    return quotes
  }
}
