import { invalidField } from './errors/app-error.js'
import type { FieldProblem } from './i18n/field-problems.js'

/** Which page of a list is asked for; pages count from 1. */
export interface PageRequest {
  readonly page: number
  readonly limit: number
}

/** A page of a list that changes while it is read, or the rows beyond one of them: `before` and `after` are ids. */
export interface FeedRequest {
  readonly page?: number | undefined
  readonly limit: number
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** Rows beyond a cursor, uncounted. */
export interface Slice<Item> {
  readonly data: Item[]
  readonly hasMore: boolean
}

export type Feed<Item> = Page<Item> | Slice<Item>

export const hasCursor = ({ before, after }: FeedRequest): boolean => (before ?? after) !== undefined

/** The page that a request without a cursor asks for. */
export const pageRequestOf = ({ page = 1, limit }: FeedRequest): PageRequest => ({ page, limit })

/** A page of a list, as every list answers. */
export interface Page<Item> {
  readonly data: Item[]
  readonly pagination: {
    page: number
    limit: number
    totalPages: number
    totalItems: number
    totalIsExact: boolean
  }
}

/** So many rows of a list are counted, and can be reached page by page. */
export const MOST_ITEMS = 10_000

/** What a count is limited to: enough to know that there are more than `MOST_ITEMS`. */
export const COUNT_LIMIT = MOST_ITEMS + 1

const TOO_FAR: FieldProblem = {
  code: 'PAGE_OUT_OF_REACH',
  en: 'Lists end after 10,000 items; use filters to narrow the results',
  ar: 'لا تتجاوز القوائم 10,000 عنصر؛ يُرجى تضييق النتائج بعوامل التصفية',
}

/** Throws VALIDATION_FAILED that names `page` for a page that begins beyond the last row that can be reached. */
export const assertReachable = ({ page, limit }: PageRequest): void => {
  if ((page - 1) * limit >= MOST_ITEMS) throw invalidField('page', TOO_FAR)
}

/** `counted` may be anything from `COUNT_LIMIT` on where there is more. Throws VALIDATION_FAILED like `assertReachable`. */
export const pageOf = <Item>(data: Item[], counted: number, request: PageRequest): Page<Item> => {
  assertReachable(request)
  const { page, limit } = request
  const totalItems = Math.min(counted, MOST_ITEMS)
  const totalPages = Math.ceil(totalItems / limit)
  return {
    data,
    pagination: { page, limit, totalPages, totalItems, totalIsExact: counted <= MOST_ITEMS },
  }
}
