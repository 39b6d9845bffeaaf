import { z } from 'zod'
import { QuoteStatus } from '#features/marketplace/jobs/job-choices.schemas.js'
import { JobSummary } from '#features/marketplace/jobs/job-views.schemas.js'
import { seenOffer } from '#features/marketplace/jobs/jobs.schemas.js'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { anyOf, feedQuery, feedSchema, paragraph, timestamp } from '#kernel/http/schemas.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'
import { priceSchema } from '#kernel/money.js'
import { QUOTE_ORDERS, type QuoteOrder } from './quotes.rules.js'

const MAX_ETA_HOURS = 24 * 90

export const JobQuotesParams = z.strictObject({ jobId: idSchema('Job') })
export const QuoteParams = z.strictObject({ jobId: idSchema('Job'), quoteId: idSchema('Quote') })

const seenRevision = z.int().min(1)

const jobRevision = seenRevision
  .optional()
  .describe('The revision of the job that the craftsman saw; when it is another by now, 409 `JOB_CHANGED`')

export const QuoteInput = z
  .strictObject({
    price: priceSchema,
    notes: paragraph(1000).optional(),
    etaHours: z
      .int()
      .min(0)
      .max(MAX_ETA_HOURS)
      .optional()
      .describe('Hours from acceptance until the craftsman can be there'),
    jobRevision,
  })
  .meta({ id: 'QuoteInput' })

export const QuoteChanges = z
  .strictObject({
    price: priceSchema,
    notes: paragraph(1000).nullable(),
    etaHours: z.int().min(0).max(MAX_ETA_HOURS).nullable(),
    jobRevision,
  })
  .partial()
  .meta({ id: 'QuoteChanges' })

export const Confirmation = z.strictObject({ jobRevision }).meta({ id: 'QuoteConfirmation' }).optional()

export const Acceptance = z.strictObject(seenOffer).meta({ id: 'QuoteAcceptance' }).optional()

const status = anyOf(QuoteStatus).optional().describe('Any of these, in any case; may be repeated')

export const OwnQuoteQuery = feedQuery('Quote', { status })

const NEEDS_NEWEST = localizedRule({
  code: 'NOT_APPLICABLE',
  en: 'Only with sort=newest; other orders have pages',
  ar: 'يُستخدم فقط مع sort=newest؛ أما طرق الترتيب الأخرى فلها صفحات',
})

const isSorted = ({ sort = 'newest' }: { readonly sort?: QuoteOrder | undefined }): boolean =>
  sort !== 'newest'

export const QuoteQuery = feedQuery('Quote', {
  sort: z
    .enum(QUOTE_ORDERS)
    .meta({ id: 'QuoteOrder' })
    .optional()
    .describe(
      '`price` (lowest first), `rating` of the craftsman (best first), `eta` (soonest first) or `newest`',
    ),
})
  .refine((query) => query.before === undefined || !isSorted(query), { ...NEEDS_NEWEST, path: ['before'] })
  .refine((query) => query.after === undefined || !isSorted(query), { ...NEEDS_NEWEST, path: ['after'] })

export type QuoteQuery = z.output<typeof QuoteQuery>

export const QuoteView = z
  .strictObject({
    id: z.string(),
    jobId: z.string(),
    craftsman: UserSummary,
    price: z.int().describe('Piastres'),
    notes: z.string().nullable(),
    etaHours: z.int().nullable(),
    status: QuoteStatus,
    revision: z.int().describe('Raised by each change of price, notes or etaHours'),
    isStale: z
      .boolean()
      .describe('The job has changed since: the craftsman confirms or revises before it can be accepted'),
    decidedAt: timestamp.nullable(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'QuoteView' })

/** A quote in the list of who made it. */
const OwnQuoteView = z
  .strictObject({ ...QuoteView.shape, client: UserSummary, job: JobSummary })
  .meta({ id: 'OwnQuoteView' })

export const QuotePage = feedSchema('QuotePage', QuoteView)
export const OwnQuotePage = feedSchema('OwnQuotePage', OwnQuoteView)
