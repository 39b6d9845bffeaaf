import { z } from 'zod'
import { detailsOf, limitName, retryAfterSeconds, WAIT } from '#kernel/errors/details.js'
import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'
import { documentedAs } from '#kernel/openapi/documented-as.js'

/** Of a price or hours a number, of notes a text: an open value in the reference, as few languages have a type for it. */
const value = documentedAs(z.union([z.string(), z.int()]).nullable(), z.unknown())
const VALUE = 'By `field`: text of `notes`, else a whole number, piastres or hours; null when there is none'

export const quoteErrors = defineErrors({
  ALREADY_QUOTED: {
    status: 409,
    text: {
      en: 'You already have a quote on this job. You can revise it',
      ar: 'لديك عرض على هذا الطلب بالفعل. يمكنك تعديله',
    },
  },
  QUOTE_NOT_OPEN: {
    status: 409,
    text: { en: 'This quote is no longer active', ar: 'لم يعد هذا العرض قائمًا' },
  },
  QUOTE_CHANGED: {
    status: 409,
    text: {
      en: 'The quote has been revised; look at it again and accept it with its revision',
      ar: 'تم تعديل هذا العرض؛ تلزم مراجعته ثم قبوله مع رقم التعديل revision',
    },
    details: z
      .strictObject({
        price: z.int().describe('As in `details`'),
        details: z.strictObject({
          price: z.int(),
          revision: z.int(),
          changed: z
            .array(
              z
                .strictObject({
                  field: z.enum(['price', 'notes', 'etaHours']).meta({ id: 'QuoteField' }),
                  from: value.optional().describe(VALUE),
                  to: value.describe(VALUE),
                })
                .meta({ id: 'QuoteFieldChange' }),
            )
            .describe(
              'What the quote says now and did not say when the client saw it, as far as that is known',
            ),
        }),
      })
      .meta({
        examples: [
          {
            price: 52_000,
            details: {
              price: 52_000,
              revision: 2,
              changed: [{ field: 'price', from: 45_000, to: 52_000 }],
            },
          },
        ],
      }),
  },
  QUOTE_STALE: {
    status: 409,
    text: {
      en: 'The job has changed since this quote; the craftsman has to confirm or revise it first',
      ar: 'تغيّر الطلب بعد تقديم هذا العرض؛ يلزم أن يؤكده الحرفي أو يعدّله أولًا',
    },
  },
  JOB_CHANGED: {
    status: 409,
    text: {
      en: 'The job has changed meanwhile; look at it again',
      ar: 'تغيّر الطلب في هذه الأثناء؛ تلزم مراجعته مرة أخرى',
    },
    details: detailsOf({ revision: z.int().describe('Of the job') }, { revision: 2 }),
  },
  QUOTE_REVISED_TOO_OFTEN: {
    status: 429,
    text: {
      en: `This quote was revised too often in the last hour: at most {limit, plural, one {once} other {# times}}; try again in ${WAIT.en}`,
      ar: `تم تعديل هذا العرض مرات كثيرة خلال الساعة الأخيرة: الحد الأقصى {limit, plural, one {مرة} two {مرتان} few {# مرات} other {# مرة}}؛ تمكن إعادة المحاولة بعد ${WAIT.ar}`,
    },
    details: detailsOf(
      { name: limitName('quote-revisions'), limit: z.int(), windowSeconds: z.int(), retryAfterSeconds },
      { name: 'quote-revisions', limit: 10, windowSeconds: 3600, retryAfterSeconds: 840 },
    ),
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof quoteErrors> {}
}
