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
