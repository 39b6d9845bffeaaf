import { z } from 'zod'
import { uploadId } from '#features/catalog/uploads/uploads.schemas.js'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import {
  anyOf,
  feedQuery,
  GeoPoint,
  line,
  paragraph,
  queryInteger,
  timeInput,
  timestamp,
} from '#kernel/http/schemas.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { customIssue, localizedRule } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'
import { amountSchema, MAX_PIASTRES, priceSchema } from '#kernel/money.js'
import { near, needsNear } from './near.schemas.js'
import { ProposalView } from './reschedule.schemas.js'
import { RESCHEDULE_STEPS } from './reschedule.rules.js'
import { CANCELLED_BY, JOB_STATUSES, PAYMENT_TYPES } from './jobs.rules.js'

export const MAX_PHOTOS = 5
const MAX_RADIUS_METRES = 100_000
const MAX_NOTE = 500

export const JobParams = z.strictObject({ jobId: idSchema('Job') })

const category = line(60).describe('A service: its name in English or Arabic, or its id')
const photos = z
  .array(uploadId)
  .max(MAX_PHOTOS)
  .describe(`Ids of own uploads, or files of a form; at most ${MAX_PHOTOS} in all`)

export const JobInput = z
  .strictObject({
    title: line(120),
    description: paragraph(4000),
    category,
    location: GeoPoint,
    address: line(300).optional().describe('Shown only to the hired craftsman'),
    photos: photos.optional(),
    paymentType: z.enum(PAYMENT_TYPES),
    budget: priceSchema.optional(),
    scheduledFor: timeInput.optional().describe('When the work should be done: between now and a year ahead'),
  })
  .meta({ id: 'Job' })

export const JobChanges = z
  .strictObject({
    title: line(120),
    description: paragraph(4000),
    category,
    location: GeoPoint,
    address: line(300).nullable(),
    photos,
    paymentType: z.enum(PAYMENT_TYPES),
    budget: priceSchema.nullable(),
    scheduledFor: timeInput.nullable(),
  })
  .partial()

const queryMoney = queryInteger({ min: 0, max: MAX_PIASTRES }).pipe(amountSchema).describe('Piastres')

const SORTS = ['newest', 'nearest', 'budget'] as const
type Order = (typeof SORTS)[number]

const place = line(60)
const status = anyOf(JOB_STATUSES).optional().describe('Any of these, in any case; may be repeated')

/** Whether a search is ordered by distance: where a place is given, unless another order is asked for. */
export const isNearestFirst = ({
  near,
  sort = 'nearest',
}: {
  readonly near?: unknown
  readonly sort?: Order | undefined
}): boolean => near !== undefined && sort === 'nearest'

const NEEDS_NEWEST = localizedRule({
  code: 'NOT_APPLICABLE',
  en: 'Only with sort=newest; other orders have pages',
  ar: 'يُستخدم فقط مع sort=newest؛ أما طرق الترتيب الأخرى فلها صفحات',
})

/** A cursor means nothing in an order in which a row has no place of its own. */
const isUnordered = (
  query: { readonly near?: unknown; readonly sort?: Order | undefined },
  cursor: string | undefined,
): boolean => cursor !== undefined && (query.sort === 'budget' || isNearestFirst(query))

export const JobQuery = feedQuery('Job', {
  category: category.optional(),
  status,
  governorate: place
    .optional()
    .describe('A governorate of GET /places: its id, or its name in English or Arabic'),
  district: place.optional().describe('A district of GET /places: its id, or its name in English or Arabic'),
  near: near.optional(),
  radius: queryInteger({ min: 1, max: MAX_RADIUS_METRES })
    .optional()
    .describe('Metres around `near`; 25,000 when absent, at most 100,000'),
  q: line(100)
    .optional()
    .describe('Words of title, trade, district, governorate or description; spelling of Arabic is forgiven'),
  paymentType: z.enum(PAYMENT_TYPES).optional(),
  minBudget: queryMoney.optional(),
  maxBudget: queryMoney.optional(),
  postedAfter: timeInput.optional(),
  postedBefore: timeInput.optional(),
  scheduledFrom: timeInput.optional(),
  scheduledTo: timeInput.optional(),
  invited: z
    .literal('true')
    .optional()
    .describe('For craftsmen: only open jobs one was invited to and has not declined'),
  needsStaff: z
    .literal('true')
    .optional()
    .describe('For staff: jobs of which one side was banned or closed the account after hiring'),
  sort: z.enum(SORTS).optional().describe('`nearest` (needs `near`), `newest` or `budget` (highest first)'),
})
  .refine((query) => query.near !== undefined || query.sort !== 'nearest', {
    ...needsNear('sort=nearest', 'الترتيب حسب الأقرب'),
    path: ['sort'],
  })
  .refine((query) => query.near !== undefined || query.radius === undefined, {
    ...needsNear('radius', 'radius'),
    path: ['radius'],
  })
  .refine((query) => !isUnordered(query, query.before), { ...NEEDS_NEWEST, path: ['before'] })
  .refine((query) => !isUnordered(query, query.after), { ...NEEDS_NEWEST, path: ['after'] })

export type JobQuery = z.output<typeof JobQuery>

/** What a client says to have seen of the quote that they accept, over either door. */
export const seenOffer = {
  expectedRevision: z
    .int()
    .min(1)
    .optional()
    .describe('The revision of the quote that the client saw; needed once it was revised or its job changed'),
  expectedPrice: priceSchema
    .optional()
    .describe(
      'The price the client saw, in piastres; does without a revision as long as no other offer of the quote had that price',
    ),
}

const ONLY_WITH_HIRED: FieldProblem = {
  code: 'NOT_APPLICABLE',
  en: 'Only with status Hired',
  ar: 'يُستخدم مع حالة Hired فقط',
}

export const StatusChange = z
  .strictObject({
    status: z.enum(JOB_STATUSES),
    note: paragraph(MAX_NOTE).optional().describe('Reason, kept in the history; required for Disputed'),
    quoteId: idSchema('Quote').optional().describe('With Hired: the quote to accept'),
    ...seenOffer,
  })
  .refine((change) => change.status !== 'Hired' || change.quoteId !== undefined, {
    ...localizedRule({
      code: 'REQUIRED',
      en: 'Status Hired needs a quoteId',
      ar: 'تتطلب حالة Hired تحديد quoteId',
    }),
    path: ['quoteId'],
  })
  .superRefine((change, context) => {
    if (change.status === 'Hired') return
    for (const field of ['quoteId', 'expectedRevision', 'expectedPrice'] as const) {
      if (change[field] !== undefined) customIssue(context, ONLY_WITH_HIRED, [field])
    }
  })
  .refine((change) => change.status !== 'Disputed' || change.note !== undefined, {
    ...localizedRule({
      code: 'REQUIRED',
      en: 'Required: describe the problem',
      ar: 'يُرجى ذكر سبب النزاع',
    }),
    path: ['note'],
  })

const point = z
  .strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
  .meta({ id: 'Point' })

const placeFields = {
  district: z.string().nullable().describe('The same as `districtName`'),
  districtId: z.string().nullable().describe('Nearest district, by its id in GET /places'),
  districtName: z.string().nullable().describe("In the caller's language"),
  governorateId: z.string().nullable().describe('By its id in GET /places'),
  governorateName: z.string().nullable().describe("In the caller's language"),
}

export const JobView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    category: z.string(),
    categoryName: z.string().describe("Of the service, in the caller's language"),
    photos: z.array(z.string()).describe('Addresses'),
    photoIds: z
      .array(z.string())
      .optional()
      .describe('Of `photos`, in their order: what PUT takes. Absent without photos'),
    status: z.enum(JOB_STATUSES),
    nextStatuses: z.array(z.enum(JOB_STATUSES)).describe('Where the caller may move the job by PATCH status'),
    paymentType: z.enum(PAYMENT_TYPES),
    budget: z.int().nullable(),
    scheduledFor: timestamp.nullable(),
    client: UserSummary,
    clientPhone: z
      .string()
      .nullable()
      .optional()
      .describe('For the client and staff, and for the hired craftsman while the deal is on'),
    craftsman: UserSummary.nullable(),
    craftsmanPhone: z
      .string()
      .nullable()
      .optional()
      .describe(
        'For the hired craftsman and staff, and for the client while the deal is on; null before hiring',
      ),
    location: point.describe(
      'Exact for the client and staff, and for the hired craftsman while the deal is on: from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation; else rounded to about 1 km',
    ),
    isLocationExact: z.boolean(),
    invited: z
      .literal(true)
      .optional()
      .describe('The craftsman who looks accepted an invitation to it; see `myInvitation`'),
    myQuote: z
      .strictObject({
        id: z.string(),
        status: z.string().describe('As of QuoteView'),
        price: z.int().describe('Piastres'),
        revision: z.int().describe('1, and one more each time it was revised'),
      })
      .nullable()
      .optional()
      .describe('For a craftsman: their newest quote on it, whatever became of it'),
    myInvitation: z
      .strictObject({ id: z.string(), status: z.string().describe('As of InvitationView') })
      .nullable()
      .optional()
      .describe('For a craftsman: their invitation to it'),
    address: z.string().nullable().optional().describe('As `clientPhone`'),
    ...placeFields,
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
        by: z.enum(CANCELLED_BY),
        fee: z.int().describe('Piastres'),
        payee: z.enum(['craftsman', 'platform']).nullable(),
        reason: z.string().nullable(),
      })
      .nullable()
      .optional()
      .describe('For parties and staff'),
    needsStaff: z
      .strictObject({ reason: z.enum(['client-gone', 'craftsman-gone']), at: timestamp })
      .optional()
      .describe('For staff, until the job ends'),
    reschedule: ProposalView.optional().describe(
      'A proposed time that waits for the answer of the other side; for parties and staff',
    ),
    createdAt: timestamp,
    updatedAt: timestamp,
    revision: z
      .int()
      .describe(
        'Raised by each change of category, place, description or time: quotes given before are stale',
      ),
  })
  .meta({ id: 'JobView' })

export const JobSummary = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    category: z.string(),
    categoryName: z.string().describe("Of the service, in the caller's language"),
    ...placeFields,
    status: z.enum(JOB_STATUSES),
    paymentType: z.enum(PAYMENT_TYPES),
    budget: z.int().nullable(),
    scheduledFor: timestamp.nullable(),
    revision: z.int(),
  })
  .meta({ id: 'JobSummary' })

export const OwnJobQuery = feedQuery('Job', { status })

export const HistoryView = z
  .strictObject({
    status: z.enum(JOB_STATUSES),
    at: timestamp,
    by: z.string().nullable().describe('User id; null when the system did it'),
    note: z.string().nullable(),
    reschedule: z
      .strictObject({ step: z.enum(RESCHEDULE_STEPS), scheduledFor: timestamp })
      .optional()
      .describe('Of an entry about the time of the job, which leaves its status'),
  })
  .meta({ id: 'JobHistoryEntry' })
