import { z } from 'zod'
import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const quoteErrors = defineErrors({
  ALREADY_QUOTED: {
    status: 409,
    text: {
      en: 'You already have a quote on this job; revise that one',
      ar: 'لديك عرض على هذا الطلب بالفعل؛ يمكنك تعديله',
    },
  },
  QUOTE_NOT_OPEN: {
    status: 409,
    text: { en: 'The quote no longer stands', ar: 'لم يعد هذا العرض قائمًا' },
  },
  QUOTE_CHANGED: {
    status: 409,
    text: {
      en: 'The craftsman has changed the price; look at the quote again',
      ar: 'غيّر الحرفي السعر؛ راجع العرض مرة أخرى',
    },
    details: z.strictObject({ price: z.int() }).meta({ examples: [{ price: 52_000 }] }),
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof quoteErrors> {}
}
