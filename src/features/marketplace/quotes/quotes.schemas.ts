import { z } from 'zod'
import { JobSummary } from '#features/marketplace/jobs/jobs.schemas.js'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { pageQuery, paragraph, timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'
import { priceSchema } from '#kernel/money.js'
import { QUOTE_STATUSES } from './quotes.rules.js'

const MAX_ETA_HOURS = 24 * 90

export const JobQuotesParams = z.strictObject({ jobId: idSchema('Job') })
export const QuoteParams = z.strictObject({ jobId: idSchema('Job'), quoteId: idSchema('Quote') })

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
  })
  .meta({ id: 'Quote' })

export const QuoteChanges = z
  .strictObject({
    price: priceSchema,
    notes: paragraph(1000).nullable(),
    etaHours: z.int().min(0).max(MAX_ETA_HOURS).nullable(),
  })
  .partial()

export const Acceptance = z
  .strictObject({
    expectedPrice: priceSchema
      .optional()
      .describe('The price the client saw, in piastres: a quote that has been revised since is not accepted'),
  })
  .optional()

export const OwnQuoteQuery = z.strictObject({ ...pageQuery, status: z.enum(QUOTE_STATUSES).optional() })

export const QuoteView = z
  .strictObject({
    id: z.string(),
    jobId: z.string(),
    craftsman: UserSummary,
    price: z.int().describe('Piastres'),
    notes: z.string().nullable(),
    etaHours: z.int().nullable(),
    status: z.enum(QUOTE_STATUSES),
    decidedAt: timestamp.nullable(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'QuoteView' })

/** A quote in the list of who made it. */
export const OwnQuoteView = z
  .strictObject({ ...QuoteView.shape, job: JobSummary })
  .meta({ id: 'OwnQuoteView' })
