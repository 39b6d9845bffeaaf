import { z } from 'zod'
import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'
import { JOB_STATUSES } from './jobs.rules.js'

const status = z.enum(JOB_STATUSES)

export const jobErrors = defineErrors({
  JOB_NOT_OPEN: {
    status: 409,
    text: { en: 'The job is no longer open', ar: 'لم يعد هذا الطلب مفتوحًا' },
  },
  INVALID_TRANSITION: {
    status: 409,
    text: {
      en: 'The job cannot be moved to this status',
      ar: 'لا يمكن تغيير حالة الطلب إلى هذه الحالة',
    },
    details: z
      .strictObject({ from: status, to: status })
      .meta({ examples: [{ from: 'Posted', to: 'Completed' }] }),
  },
  PAYMENT_REQUIRED: {
    status: 409,
    text: {
      en: 'The client has to pay before work starts',
      ar: 'يجب أن يدفع العميل المبلغ قبل بدء العمل',
    },
  },
  NOT_ON_THE_WAY: {
    status: 409,
    text: { en: 'The craftsman is not on the way', ar: 'الحرفي ليس في الطريق' },
  },
  NOT_COMPLETED: {
    status: 409,
    text: { en: 'The job is not completed yet', ar: 'لم يكتمل هذا الطلب بعد' },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof jobErrors> {}
}
