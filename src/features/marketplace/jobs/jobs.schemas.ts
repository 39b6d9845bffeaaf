import { z } from 'zod'
import { uploadId } from '#features/catalog/uploads/uploads.schemas.js'
import { GeoPoint, line, paragraph, timeInput } from '#kernel/http/schemas.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { customIssue, localizedRule } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'
import { priceSchema } from '#kernel/money.js'
import { JobStatus, PaymentType } from './job-choices.schemas.js'

export const MAX_PHOTOS = 5
const MAX_NOTE = 500

export const JobParams = z.strictObject({ jobId: idSchema('Job') })

export const category = line(60).describe('A service: its name in English or Arabic, or its id')
const photos = z
  .array(uploadId)
  .max(MAX_PHOTOS)
  .describe(`Ids of own uploads; in a form files, such ids as text, or both; at most ${MAX_PHOTOS} in all`)

export const JobInput = z
  .strictObject({
    title: line(120),
    description: paragraph(4000),
    category,
    location: GeoPoint,
    address: line(300).optional().describe('Shown only to the hired craftsman'),
    photos: photos.optional(),
    paymentType: PaymentType,
    budget: priceSchema.optional(),
    scheduledFor: timeInput.optional().describe('When the work should be done: between now and a year ahead'),
  })
  .meta({ id: 'JobInput' })

export const JobChanges = z
  .strictObject({
    title: line(120),
    description: paragraph(4000),
    category,
    location: GeoPoint,
    address: line(300).nullable(),
    photos,
    paymentType: PaymentType,
    budget: priceSchema.nullable(),
    scheduledFor: timeInput.nullable(),
  })
  .partial()
  .meta({ id: 'JobChanges' })

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
    status: JobStatus,
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
  .meta({ id: 'JobStatusChange' })
