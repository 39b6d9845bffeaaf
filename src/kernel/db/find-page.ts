import type { Document, Filter, Sort } from 'mongodb'
import { assertReachable, COUNT_LIMIT, type Page, pageOf, type PageRequest } from '../paging.js'
import type { Store } from './database.js'

/** The order of most lists; ids decide between rows of one moment. */
export const NEWEST_FIRST = { createdAt: -1, _id: -1 } as const

/** One page of what a filter finds, and how much there is in all. Throws VALIDATION_FAILED for a page that lists do not reach. */
export const findPage = async <Doc extends Document>(
  store: Store<Doc>,
  { filter, sort, projection = {} }: { filter: Filter<Doc>; sort: Sort; projection?: Document },
  request: PageRequest,
): Promise<Page<Doc>> => {
  assertReachable(request)
  const [data, counted] = await Promise.all([
    store.docs
      .find<Doc>(filter, { projection })
      .sort(sort)
      .skip((request.page - 1) * request.limit)
      .limit(request.limit)
      .toArray(),
    store.docs.countDocuments(filter, { limit: COUNT_LIMIT }),
  ])
  return pageOf(data, counted, request)
}
