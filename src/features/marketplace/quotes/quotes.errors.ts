import { z } from 'zod'
import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

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
      en: 'The craftsman has changed the price. Check the quote again',
      ar: 'تم تغيير السعر من قِبل الحرفي. يُرجى مراجعة العرض مرة أخرى',
    },
    details: z.strictObject({ price: z.int() }).meta({ examples: [{ price: 52_000 }] }),
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof quoteErrors> {}
}
