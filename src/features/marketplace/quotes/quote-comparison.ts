import type { Document, Filter } from 'mongodb'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import type { Store } from '#kernel/db/database.js'
import { assertReachable, COUNT_LIMIT, type Page, pageOf, type PageRequest } from '#kernel/paging.js'
import type { QuoteDoc } from './quotes.model.js'
import type { QuoteOrder } from './quotes.rules.js'

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly directory: UserDirectory
}

/** Equal ones in the order in which they came. */
const FIRST_COME = { createdAt: 1, _id: 1 } as const

/** Puts the quotes of one job, which are few, in an order by which a client chooses. */
export class QuoteComparison {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Throws VALIDATION_FAILED for a page that lists do not reach. */
  async page(
    filter: Filter<QuoteDoc>,
    order: Exclude<QuoteOrder, 'newest'>,
    request: PageRequest,
  ): Promise<Page<QuoteDoc>> {
    assertReachable(request)
    const { page, limit } = request
    const pipeline = [
      { $match: filter },
      ...this.#ordering(order),
      { $skip: (page - 1) * limit },
      { $limit: limit },
      { $unset: ['people', 'noEta'] },
    ]
    const { docs } = this.#parts.quotes
    const [data, counted] = await Promise.all([
      docs.aggregate<QuoteDoc>(pipeline).toArray(),
      docs.countDocuments(filter, { limit: COUNT_LIMIT }),
    ])
    return pageOf(data, counted, request)
  }

  #ordering(order: Exclude<QuoteOrder, 'newest'>): Document[] {
    switch (order) {
      case 'price':
        return [{ $sort: { price: 1, ...FIRST_COME } }]
      case 'eta':
        // Who does not say comes last.
        return [
          { $set: { noEta: { $eq: ['$etaHours', null] } } },
          { $sort: { noEta: 1, etaHours: 1, ...FIRST_COME } },
        ]
      case 'rating':
        return [
          this.#parts.directory.joinCard('craftsman'),
          { $sort: { 'people.rating': -1, 'people.ratingCount': -1, ...FIRST_COME } },
        ]
    }
  }
}
