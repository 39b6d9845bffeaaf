import type { Document, ObjectId } from 'mongodb'
import type { JobJoins } from '#features/marketplace/jobs/job-joins.js'
import type { Job } from '#features/marketplace/jobs/job-queries.js'
import type { OwnPartRow, OwnPartSource } from '#features/marketplace/jobs/own-parts.js'
import type { Store } from '#kernel/db/database.js'
import { NEWEST_FIRST } from '#kernel/db/find-page.js'
import type { QuoteDoc } from './quotes.model.js'
import { STANDING_STATUSES } from './quotes.rules.js'

export interface WithAnswers {
  readonly answers: readonly { readonly createdAt: Date; readonly jobs: readonly Pick<Job, 'createdAt'>[] }[]
}

/** What `QuoteQueries.joinPromise` adds: hours from acceptance, null where nothing was promised. */
export interface WithPromise {
  readonly quotes: readonly Pick<QuoteDoc, 'etaHours'>[]
}

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly jobJoins: JobJoins
}

export class QuoteQueries {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The quotes that wait for the client's decision, with whose they are. */
  standing(job: ObjectId): Promise<Pick<QuoteDoc, '_id' | 'craftsman'>[]> {
    return this.#quotes.docs.find({ job, status: 'Submitted' }, { projection: { craftsman: 1 } }).toArray()
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

  /** A stage that adds the craftsman's newest quotes, each with the job it is on. */
  joinAnswers(craftsman: ObjectId, newest: number): Document {
    const pipeline = [
      { $match: { craftsman } },
      { $sort: NEWEST_FIRST },
      { $limit: newest },
      { $project: { _id: 0, job: 1, createdAt: 1 } },
      this.#parts.jobJoins.posted('job'),
    ]
    return { $lookup: { from: this.#quotes.docs.collectionName, pipeline, as: 'answers' } }
  }

  /** A stage that adds, as `quotes`, the quote whose id stands in this field, with what it promised. */
  joinPromise(field: string): Document {
    const pipeline = [{ $project: { _id: 0, etaHours: 1 } }]
    const { collectionName: from } = this.#quotes.docs
    return { $lookup: { from, localField: field, foreignField: '_id', pipeline, as: 'quotes' } }
  }

  /** A stage that adds, as documents of `_id` alone, the craftsmen whose quote on the job was declined or still stands. */
  unionSettled(job: ObjectId): Document {
    const settled = { job, status: { $in: [...STANDING_STATUSES, 'Declined'] } }
    const pipeline = [{ $match: settled }, { $project: { _id: '$craftsman' } }]
    return { $unionWith: { coll: this.#quotes.docs.collectionName, pipeline } }
  }

  /** What a craftsman is shown of their quotes beside jobs. */
  get ownParts(): OwnPartSource {
    const { docs } = this.#quotes
    return {
      collection: docs.collectionName,
      pipeline: (craftsman, jobs) => [
        { $match: { job: { $in: [...jobs] }, craftsman } },
        { $project: { part: { $literal: 'quote' }, job: 1, status: 1, price: 1, revision: 1, createdAt: 1 } },
      ],
      read: (pipeline) => docs.aggregate<OwnPartRow>(pipeline).toArray(),
    }
  }

  /** Of these jobs, those the craftsman ever quoted on. */
  async quotedAmong(craftsman: ObjectId, jobs: readonly ObjectId[]): Promise<ObjectId[]> {
    const quotes = await this.#quotes.docs
      .find({ job: { $in: [...jobs] }, craftsman }, { projection: { job: 1 } })
      .toArray()
    return quotes.map(({ job }) => job)
  }

  get #quotes(): Store<QuoteDoc> {
    return this.#parts.quotes
  }
}
