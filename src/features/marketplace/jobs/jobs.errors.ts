import { z } from 'zod'
import { detailsOf } from '#kernel/errors/details.js'
import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'
import { JobStatus } from './job-choices.schemas.js'

export const jobErrors = defineErrors({
  JOB_NOT_OPEN: {
    status: 409,
    text: { en: 'The job is no longer open', ar: 'لم يعد هذا الطلب مفتوحًا' },
  },
  TOO_MANY_CANCELLATIONS: {
    status: 409,
    text: {
      en: 'You have cancelled too many jobs after hiring; you can hire again later',
      ar: 'ألغيت طلبات كثيرة بعد اختيار الحرفي؛ يمكنك اختيار حرفي مرة أخرى لاحقًا',
    },
    details: detailsOf(
      { limit: z.int(), days: z.int(), until: z.iso.datetime() },
      { limit: 5, days: 30, until: '2026-12-05T09:00:00.000Z' },
    ),
  },
  TOO_MANY_HIRES: {
    status: 409,
    text: {
      en: 'You have hired for too many jobs that have not begun; you can hire again once work on them has begun',
      ar: 'اخترت حرفيين لطلبات كثيرة لم يبدأ العمل فيها بعد؛ يمكنك اختيار حرفي مرة أخرى بعد بدء العمل فيها',
    },
    details: detailsOf(
      {
        limit: z.int().describe('Of hires that have not begun, and cancellations after hiring'),
        days: z.int(),
        until: z.iso.datetime().describe('When the first of them counts no longer, at the latest'),
      },
      { limit: 20, days: 30, until: '2026-12-05T09:00:00.000Z' },
    ),
  },
  INVALID_TRANSITION: {
    status: 409,
    text: {
      en: 'The job cannot be moved to this status',
      ar: 'لا يمكن تغيير حالة الطلب إلى هذه الحالة',
    },
    details: z
      .strictObject({ from: JobStatus, to: JobStatus })
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
  NOT_RESCHEDULABLE: {
    status: 409,
    text: {
      en: 'The time is agreed anew only between hiring and the start of work',
      ar: 'لا يمكن تغيير الموعد إلا بعد اختيار الحرفي وقبل بدء العمل',
    },
  },
  RESCHEDULE_PENDING: {
    status: 409,
    text: {
      en: 'The other side has proposed a time; answer that first',
      ar: 'اقترح الطرف الآخر موعدًا؛ يلزم الرد عليه أولًا',
    },
  },
  NO_RESCHEDULE: {
    status: 409,
    text: { en: 'No proposed time is waiting for an answer', ar: 'لا يوجد موعد مقترح بانتظار الرد' },
  },
  RESCHEDULE_CHANGED: {
    status: 409,
    text: {
      en: 'Another time was proposed meanwhile; answer that with its revision',
      ar: 'تم اقتراح موعد آخر في هذه الأثناء؛ يلزم إرسال الرد مع رقم الاقتراح revision',
    },
    details: detailsOf(
      { scheduledFor: z.iso.datetime(), revision: z.int() },
      { scheduledFor: '2026-11-25T10:00:00.000Z', revision: 2 },
    ),
  },
  NOT_COMPLETED: {
    status: 409,
    text: { en: 'The job is not completed yet', ar: 'لم يكتمل هذا الطلب بعد' },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof jobErrors> {}
}
