import { z } from 'zod'
import { detailsOf } from '#kernel/errors/details.js'
import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const userErrors = defineErrors({
  EMAIL_TAKEN: {
    status: 409,
    text: { en: 'An account with this email already exists', ar: 'يوجد حساب بهذا البريد الإلكتروني بالفعل' },
  },
  PHONE_TAKEN: {
    status: 409,
    text: { en: 'An account with this phone number already exists', ar: 'يوجد حساب برقم الهاتف هذا بالفعل' },
  },
  WRONG_PASSWORD: {
    status: 400,
    text: { en: 'Wrong password', ar: 'كلمة المرور غير صحيحة' },
  },
  ACCOUNT_DEACTIVATED: {
    status: 403,
    text: { en: 'This account has been closed', ar: 'تم إغلاق هذا الحساب' },
  },
  JOBS_STILL_OPEN: {
    status: 409,
    text: {
      en: 'You still have unfinished jobs; end them first, or send cancelOpenJobs for those nobody is hired for',
      ar: 'لا تزال لديك طلبات غير منتهية؛ يلزم إنهاؤها أولًا، أو إرسال cancelOpenJobs لإلغاء ما لم يتم اختيار حرفي له',
    },
    details: detailsOf(
      {
        jobs: z
          .array(
            z
              .strictObject({ id: z.string(), title: z.string(), status: z.string() })
              .meta({ id: 'UnfinishedJob' }),
          )
          .describe('What is in the way; at most 50'),
      },
      { jobs: [{ id: '68f0c2a4e1b2c3d4e5f60733', title: 'Kitchen tap leaks', status: 'Hired' }] },
    ),
  },
  PORTFOLIO_FULL: {
    status: 409,
    text: {
      en: 'A portfolio has at most {most} pictures; remove one first',
      ar: 'الحد الأقصى لصور معرض الأعمال {most}؛ يجب حذف صورة أولًا',
    },
    details: detailsOf({ most: z.int() }, { most: 10 }),
  },
  CANNOT_BAN_SELF: {
    status: 403,
    text: { en: 'You cannot block your own account', ar: 'لا يمكنك حظر حسابك' },
  },
  ALREADY_BANNED: {
    status: 409,
    text: { en: 'This account is already blocked', ar: 'هذا الحساب محظور بالفعل' },
  },
  NOT_BANNED: {
    status: 409,
    text: { en: 'This account is not blocked', ar: 'هذا الحساب غير محظور' },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof userErrors> {}
}
