import type { Document, Filter, ObjectId, Sort } from 'mongodb'
import { toObjectId } from '../ids.js'
import {
  assertReachable,
  COUNT_LIMIT,
  type Feed,
  type FeedRequest,
  hasCursor,
  type Page,
  pageOf,
  type PageRequest,
  pageRequestOf,
  type Slice,
} from '../paging.js'
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

const OLDEST_FIRST = { createdAt: 1, _id: 1 } as const

/** Which rows lie beyond a cursor, and the order in which the nearest to it come first. */
export interface BeyondCursor {
  readonly filter: Document
  readonly sort: typeof NEWEST_FIRST | typeof OLDEST_FIRST
}

/**
 * The rows beyond the one that a request names by its id, whether or not a filter still finds that one: it may have
 * changed since it was shown. One that is unknown counts as made when its id was, so nobody learns which ids there are.
 */
export const beyondCursor = async <Doc extends Document & { _id: ObjectId; createdAt: Date }>(
  store: Store<Doc>,
  { before, after }: FeedRequest,
): Promise<BeyondCursor> => {
  const _id = toObjectId(before ?? after ?? '')
  const row = await store.docs.findOne<{ createdAt: Date }>({ _id } as Filter<Doc>, {
    projection: { createdAt: 1 },
  })
  const at = row?.createdAt ?? _id.getTimestamp()
  const isBefore = before !== undefined
  const beyond = isBefore ? '$lt' : '$gt'
  const filter = {
    createdAt: { [`${beyond}e`]: at },
    $or: [{ createdAt: { [beyond]: at } }, { _id: { [beyond]: _id } }],
  }
  return { filter, sort: isBefore ? NEWEST_FIRST : OLDEST_FIRST }
}

/** Rows that were read with one more than was asked for, which only tells that there are more. */
export const sliceOf = <Row>(found: readonly Row[], { limit }: FeedRequest): Slice<Row> => ({
  data: found.slice(0, limit),
  hasMore: found.length > limit,
})

/** Newest first in pages, or the rows beyond a cursor. Throws VALIDATION_FAILED for a page that lists do not reach. */
export const findFeed = async <Doc extends Document & { _id: ObjectId; createdAt: Date }>(
  store: Store<Doc>,
  { filter, projection = {} }: { filter: Filter<Doc>; projection?: Document },
  request: FeedRequest,
): Promise<Feed<Doc>> => {
  if (!hasCursor(request)) {
    return findPage(store, { filter, sort: NEWEST_FIRST, projection }, pageRequestOf(request))
  }
  const beyond = await beyondCursor(store, request)
  const found = await store.docs
    .find<Doc>({ $and: [filter, beyond.filter] } as Filter<Doc>, { projection })
    .sort(beyond.sort)
    .limit(request.limit + 1)
    .toArray()
  return sliceOf(found, request)
}
