import { z } from 'zod'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { GeoPoint, line, pageQuery, paragraph, queryInteger, timestamp } from '#kernel/http/schemas.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'
import { amountSchema, priceSchema } from '#kernel/money.js'
import { JOB_STATUSES, PAYMENT_TYPES } from './jobs.rules.js'

const MAX_PHOTOS = 10
const MAX_RADIUS_METRES = 100_000
const MAX_NOTE = 500

export const JobParams = z.strictObject({ jobId: idSchema('Job') })

const category = line(60).describe('Name of a service, in English or Arabic')
/** Visible ASCII: a URL has everything else percent-encoded. */
const photo = z
  .url({ protocol: /^https$/ })
  .max(500)
  .regex(/^[\x21-\x7E]*$/)

export const JobInput = z
  .strictObject({
    title: line(120),
    description: paragraph(4000),
    category,
    location: GeoPoint,
    address: line(300).optional().describe('Shown only to the hired craftsman'),
    photos: z.array(photo).max(MAX_PHOTOS).optional().describe('https addresses of pictures'),
    paymentType: z.enum(PAYMENT_TYPES),
    budget: priceSchema.optional(),
    scheduledFor: timestamp.optional().describe('When the work should be done'),
  })
  .meta({ id: 'Job' })

export const JobChanges = z
  .strictObject({
    title: line(120),
    description: paragraph(4000),
    category,
    location: GeoPoint,
    address: line(300).nullable(),
    photos: z.array(photo).max(MAX_PHOTOS),
    paymentType: z.enum(PAYMENT_TYPES),
    budget: priceSchema.nullable(),
    scheduledFor: timestamp.nullable(),
  })
  .partial()

const COORDINATES = /^(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,2}(?:\.\d{1,15})?)$/

const near = z
  .string()
  .regex(COORDINATES)
  .transform((text): [number, number] => {
    const [longitude = NaN, latitude = NaN] = text.split(',').map(Number)
    return [longitude, latitude]
  })
  .pipe(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
  .describe('`longitude,latitude`; adds `distance` to each job')

const MONEY_DIGITS = /^\d{1,13}$/
const queryMoney = z.string().regex(MONEY_DIGITS).transform(Number).pipe(amountSchema).describe('Piastres')

const SORTS = ['newest', 'nearest', 'budget'] as const

export const JobQuery = z
  .strictObject({
    ...pageQuery,
    category: category.optional(),
    status: z.enum(JOB_STATUSES).optional(),
    near: near.optional(),
    radius: queryInteger({ min: 1, max: MAX_RADIUS_METRES })
      .optional()
      .describe('Metres around `near`; 25,000 when absent, at most 100,000'),
    q: line(100)
      .optional()
      .describe('Words of title, trade, district or description; tolerates spelling variants in Arabic'),
    paymentType: z.enum(PAYMENT_TYPES).optional(),
    minBudget: queryMoney.optional(),
    maxBudget: queryMoney.optional(),
    postedAfter: timestamp.optional(),
    postedBefore: timestamp.optional(),
    sort: z.enum(SORTS).optional().describe('`nearest` (needs `near`), `newest` or `budget` (highest first)'),
  })
  .refine((query) => query.near !== undefined || query.sort !== 'nearest', {
    ...localizedRule({
      en: 'sort=nearest needs near=longitude,latitude',
      ar: 'يتطلب الترتيب حسب الأقرب تحديد near',
    }),
    path: ['sort'],
  })
  .refine((query) => query.near !== undefined || query.radius === undefined, {
    ...localizedRule({ en: 'radius needs near=longitude,latitude', ar: 'يتطلب radius تحديد near' }),
    path: ['radius'],
  })

export type JobQuery = z.output<typeof JobQuery>

export const StatusChange = z
  .strictObject({
    status: z.enum(JOB_STATUSES),
    note: paragraph(MAX_NOTE).optional().describe('Reason, kept in the history; required for Disputed'),
    quoteId: idSchema('Quote').optional().describe('With Hired: the quote to accept'),
  })
  .refine((change) => change.status !== 'Hired' || change.quoteId !== undefined, {
    ...localizedRule({ en: 'Status Hired needs a quoteId', ar: 'تتطلب حالة Hired تحديد quoteId' }),
    path: ['quoteId'],
  })
  .refine((change) => change.status === 'Hired' || change.quoteId === undefined, {
    ...localizedRule({ en: 'Only with status Hired', ar: 'يُستخدم مع حالة Hired فقط' }),
    path: ['quoteId'],
  })
  .refine((change) => change.status !== 'Disputed' || change.note !== undefined, {
    ...localizedRule({ en: 'Required: describe the problem', ar: 'يُرجى ذكر سبب النزاع' }),
    path: ['note'],
  })

const point = z
  .strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
  .meta({ id: 'Point' })

export const JobView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    category: z.string(),
    photos: z.array(z.string()),
    status: z.enum(JOB_STATUSES),
    nextStatuses: z.array(z.enum(JOB_STATUSES)).describe('Where the caller may move the job by PATCH status'),
    paymentType: z.enum(PAYMENT_TYPES),
    budget: z.int().nullable(),
    scheduledFor: timestamp.nullable(),
    client: UserSummary,
    clientPhone: z.string().nullable().optional().describe('For the client, the hired craftsman and staff'),
    craftsman: UserSummary.nullable(),
    location: point.describe(
      'Exact for the client, the hired craftsman and staff; else rounded to about 1 km',
    ),
    isLocationExact: z.boolean(),
    invited: z
      .literal(true)
      .optional()
      .describe('In lists: the craftsman accepted an invitation to it, so it is listed whatever the filters'),
    address: z.string().nullable().optional().describe('For the client, the hired craftsman and staff'),
    district: z.string().nullable().describe("Nearest district, in the caller's language"),
    distance: z.int().optional().describe('Metres from `near` to the rounded location'),
    craftsmanLocation: z
      .strictObject({ coordinates: z.tuple([z.number(), z.number()]), at: timestamp })
      .optional()
      .describe(
        'Last known place of the craftsman; for parties and staff, while the job is On The Way and the craftsman shares it',
      ),
    quoteCount: z.int().describe('Number of standing quotes'),
    jobPrice: z.int().optional().describe('Piastres, 0 until hired; for parties and staff'),
    platformFee: z.int().optional().describe('Piastres, part of the price; for parties and staff'),
    hiredAt: timestamp.nullable(),
    completedAt: timestamp.nullable(),
    confirmedAt: timestamp.nullable(),
    cancelledAt: timestamp.nullable(),
    cancellation: z
      .strictObject({
        by: z.enum(['client', 'craftsman', 'staff']),
        fee: z.int().describe('Piastres'),
        payee: z.enum(['craftsman', 'platform']).nullable(),
        reason: z.string().nullable(),
      })
      .nullable()
      .optional()
      .describe('For parties and staff'),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'JobView' })

export const JobSummary = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    category: z.string(),
    district: z.string().nullable().describe("Nearest district, in the caller's language"),
    status: z.enum(JOB_STATUSES),
    budget: z.int().nullable(),
    scheduledFor: timestamp.nullable(),
  })
  .meta({ id: 'JobSummary' })

export const OwnJobQuery = z.strictObject({ ...pageQuery, status: z.enum(JOB_STATUSES).optional() })

export const HistoryView = z
  .strictObject({
    status: z.enum(JOB_STATUSES),
    at: timestamp,
    by: z.string().nullable().describe('User id; null when the system did it'),
    note: z.string().nullable(),
  })
  .meta({ id: 'JobHistoryEntry' })
