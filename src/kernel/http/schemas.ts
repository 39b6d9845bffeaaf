import { z } from 'zod'
import type { FieldProblem } from '../i18n/field-problems.js'
import { pattern, worded } from '../i18n/rule-words.js'
import { LANGUAGES } from '../i18n/text.js'
import { localizedRule } from '../i18n/validation.js'
import { numberProblem } from '../i18n/validation-texts.js'
import { idSchema } from '../ids.js'
import { hasVisible } from '../invisible.js'
import { documentedAs } from '../openapi/documented-as.js'
import { MOST_ITEMS } from '../paging.js'

/** `page` ≥ 1 (default 1), `limit` 1–100 (default 10; larger is 400). */
export const MAX_LIMIT = 100
const DEFAULT_LIMIT = 10

/** Larger JSON bodies are 413. */
export const MAX_JSON_BYTES = 100 * 1024

const WHOLE_NUMBER = /^-?\d+$/

/** Of a parameter that is repeated, which makes it a list. */
const NOT_ONCE: FieldProblem = {
  code: 'INVALID_TYPE',
  en: 'Must be given only once',
  ar: 'يجب إرساله مرة واحدة فقط',
}

/** Of any length: beyond what a number can hold exactly it becomes the largest that it can, or the least. */
const toInteger = (text: string): number =>
  Math.min(Math.max(Number(text), Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)

/** A whole number written in a query string. */
export const queryInteger = ({ min, max }: { min: number; max: number }) => {
  const problem = numberProblem('NOT_A_WHOLE_NUMBER', { isInt: true, minValue: min, maxValue: max })
  const text = worded(z.string().check(pattern(WHOLE_NUMBER, problem)), NOT_ONCE)
  const range = z.int().min(min).max(max)
  return documentedAs(text.transform(toInteger).pipe(range), range)
}

/** `true` or `false` written in a query string. */
export const queryBoolean = () =>
  documentedAs(
    worded(z.string(), NOT_ONCE)
      .pipe(z.enum(['true', 'false']))
      .transform((text) => text === 'true'),
    z.boolean(),
  )

export const pageQuery = {
  page: queryInteger({ min: 1, max: MOST_ITEMS }).optional().default(1).describe('Page, from 1'),
  limit: queryInteger({ min: 1, max: MAX_LIMIT })
    .optional()
    .default(DEFAULT_LIMIT)
    .describe('Items a page, 1–100'),
}

const Pagination = z
  .strictObject({
    page: z.int(),
    limit: z.int(),
    totalPages: z.int(),
    totalItems: z.int().describe('Counted up to 10,000'),
    totalIsExact: z.boolean().describe('False when there are more than `totalItems`'),
  })
  .meta({ id: 'Pagination' })

const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ data: z.array(item), pagination: Pagination })

/** A page of items; `id` names it in the API reference, such as `JobPage`. */
export const pageSchema = <Item extends z.ZodType>(id: string, item: Item) => page(item).meta({ id })

interface Cursors {
  readonly page?: number | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** The query of a list that changes while it is read: pages, or rows beyond one that the caller has. */
export const feedQuery = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z
    .strictObject({
      ...shape,
      page: pageQuery.page
        .unwrap()
        .describe('Page, from 1, which is the default. Not with `before` or `after`'),
      before: idSchema(kind)
        .optional()
        .describe('Those older than this one, newest first. Not with `after` or `page`'),
      after: idSchema(kind)
        .optional()
        .describe('Those newer than this one, oldest first: for catching up. Not with `before` or `page`'),
      limit: pageQuery.limit,
    })
    .refine((query) => (query as Cursors).before === undefined || (query as Cursors).after === undefined, {
      ...localizedRule({
        code: 'CONFLICTING_FIELDS',
        en: 'Either before or after',
        ar: 'يُسمح بأحد الحقلين before أو after وليس كليهما',
      }),
      path: ['after'],
    })
    .refine(
      (query) => {
        const { page, before, after } = query as Cursors
        return page === undefined || (before ?? after) === undefined
      },
      {
        ...localizedRule({
          code: 'CONFLICTING_FIELDS',
          en: 'Not together with before or after',
          ar: 'لا يستخدم مع before أو after',
        }),
        path: ['page'],
      },
    )

/** A page; with a cursor `hasMore` in place of its count. `id` names it in the API reference. */
export const feedSchema = <Item extends z.ZodType>(id: string, item: Item) =>
  page(item)
    .partial({ pagination: true })
    .extend({
      hasMore: z
        .boolean()
        .optional()
        .describe('With `before` or `after`, in place of `pagination`: whether there are more that way'),
    })
    .meta({ id })

/**
 * A query parameter that may be repeated (`status=Posted&status=Quoted`), each time one of these values in any case.
 * Gives each value once.
 */
export const anyOf = <const Values extends Readonly<Record<string, string>>>(choice: z.ZodEnum<Values>) => {
  const values = choice.options
  const bySpelling = new Map(values.map((value) => [value.toLowerCase(), value]))
  return z.preprocess((given, context) => {
    const found = [given].flat().map((text) => bySpelling.get(String(text).toLowerCase()))
    for (const [place, value] of found.entries()) {
      if (value !== undefined) continue
      const path = Array.isArray(given) ? [place] : []
      context.issues.push({ code: 'invalid_value', values: [...values], input: given, path })
    }
    return [...new Set(found.filter((value) => value !== undefined))]
  }, z.array(choice))
}

/** A list that fits on its first page, for an endpoint's example. */
export const onePage = (data: readonly unknown[]) => ({
  data,
  pagination: { page: 1, limit: DEFAULT_LIMIT, totalPages: 1, totalItems: data.length, totalIsExact: true },
})

export const LanguageName = z.enum(LANGUAGES).meta({ id: 'Language' })

export const Message = z.strictObject({ message: z.string() }).meta({ id: 'Message' })

/** A time in a reply: ISO-8601, UTC. */
export const timestamp = z.iso.datetime()

const SPACE_BEFORE_OFFSET = / (?=\d\d:\d\d$)/

/**
 * A time from outside: RFC 3339 with any offset, which goes on in UTC. In a query the plus of an offset arrives as a space
 * when an app forgot to encode it.
 */
export const timeInput = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replace(SPACE_BEFORE_OFFSET, '+'))
  .pipe(z.iso.datetime({ offset: true }))
  .transform((text) => new Date(text).toISOString())
  .meta({ format: 'date-time', examples: ['2026-11-25T10:00:00.000Z'] })

const LONGITUDE = z.number().min(-180).max(180)
const LATITUDE = z.number().min(-90).max(90)

const NO_COORDINATES: FieldProblem = {
  code: 'INVALID_COORDINATES',
  en: 'Must be [longitude, latitude], such as [31.2357, 30.0444]',
  ar: 'يجب أن يكون [خط الطول، خط العرض]، مثل ‎[31.2357, 30.0444]',
}

export const coordinates = worded(
  z.tuple([LONGITUDE, LATITUDE]).describe('[longitude, latitude]'),
  NO_COORDINATES,
)

export const GeoPoint = z
  .strictObject({
    type: z.literal('Point').optional().default('Point'),
    coordinates,
  })
  .meta({ id: 'GeoPointInput' })

export type GeoPoint = z.output<typeof GeoPoint>

/** A place in a reply. */
export const Point = z
  .strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
  .meta({ id: 'GeoPoint' })

const BLANK = localizedRule({ code: 'EMPTY', en: 'Must not be empty', ar: 'يجب ألا يكون فارغًا' })

const NOT_ONE_LINE: FieldProblem = {
  code: 'INVALID_CHARACTERS',
  en: 'Must be one line of text, without characters that cannot be seen',
  ar: 'يجب أن يكون سطرًا واحدًا من دون رموز غير مرئية',
}

const UNREADABLE: FieldProblem = {
  code: 'INVALID_CHARACTERS',
  en: 'Must be text, without characters that cannot be seen',
  ar: 'يجب أن يكون نصًا من دون رموز غير مرئية',
}

/** One line of text: trimmed, something to see in it, no control characters, no overrides of its direction. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .check(pattern(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u, NOT_ONE_LINE))
    .refine(hasVisible, BLANK)
    .meta({ format: 'line' })

/** Text of several lines: like `line`, but with line breaks, tabs and any marks of direction. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .check(pattern(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, UNREADABLE))
    .refine(hasVisible, BLANK)
    .meta({ format: 'paragraph' })
