import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const emailVerificationErrors = defineErrors({
  VERIFICATION_INVALID: {
    status: 400,
    text: {
      en: 'This link or code is invalid or has expired. Request a new one',
      ar: 'الرابط أو الرمز غير صالح أو انتهت صلاحيته. يُرجى طلب رابط أو رمز جديد',
    },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof emailVerificationErrors> {}
}
