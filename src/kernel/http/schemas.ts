import { z } from 'zod'
import { localizedRule } from '../i18n/validation.js'
import { hasVisible } from '../invisible.js'
import { MOST_ITEMS } from '../paging.js'

/** `page` ≥ 1 (default 1), `limit` 1–100 (default 10; larger is 400). */
const MAX_LIMIT = 100
const DEFAULT_LIMIT = 10

const DIGITS = /^\d{1,6}$/

/** A whole number written in a query string. */
export const queryInteger = (range: { min: number; max: number }) =>
  z.string().regex(DIGITS).transform(Number).pipe(z.int().min(range.min).max(range.max))

export const pageQuery = {
  page: queryInteger({ min: 1, max: MOST_ITEMS }).optional().default(1).describe('Page, from 1'),
  limit: queryInteger({ min: 1, max: MAX_LIMIT })
    .optional()
    .default(DEFAULT_LIMIT)
    .describe('Items a page, 1–100'),
}

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item),
    pagination: z.strictObject({
      page: z.int(),
      limit: z.int(),
      totalPages: z.int(),
      totalItems: z.int().describe('Counted up to 10,000'),
      totalIsExact: z.boolean().describe('False when there are more than `totalItems`'),
    }),
  })

/** A list that fits on its first page, for an endpoint's example. */
export const onePage = (data: readonly unknown[]) => ({
  data,
  pagination: { page: 1, limit: DEFAULT_LIMIT, totalPages: 1, totalItems: data.length, totalIsExact: true },
})

export const Message = z.strictObject({ message: z.string() }).meta({ id: 'Message' })

/** A time in a reply: ISO-8601, UTC. */
export const timestamp = z.iso.datetime()

const LONGITUDE = z.number().min(-180).max(180)
const LATITUDE = z.number().min(-90).max(90)

export const coordinates = z.tuple([LONGITUDE, LATITUDE]).describe('[longitude, latitude]')

export const GeoPoint = z
  .strictObject({
    type: z.literal('Point').optional().default('Point'),
    coordinates,
  })
  .meta({ id: 'GeoPoint' })

export type GeoPoint = z.output<typeof GeoPoint>

const BLANK = localizedRule({ en: 'Must not be empty', ar: 'يجب ألا يكون فارغًا' })

/** One line of text: trimmed, something to see in it, no control characters, no overrides of its direction. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u)
    .refine(hasVisible, BLANK)

/** Text of several lines: like `line`, but with line breaks, tabs and any marks of direction. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u)
    .refine(hasVisible, BLANK)
