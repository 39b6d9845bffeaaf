import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const authErrors = defineErrors({
  INVALID_CREDENTIALS: {
    status: 401,
    text: {
      en: 'Wrong email, phone number or password',
      ar: 'البريد الإلكتروني أو رقم الهاتف أو كلمة المرور غير صحيحة',
    },
  },
  WRONG_LOGIN_TYPE: {
    status: 403,
    text: {
      en: 'This account cannot sign in here',
      ar: 'لا يمكن تسجيل الدخول بهذا الحساب من هنا',
    },
  },
  RESET_TOKEN_INVALID: {
    status: 400,
    text: {
      en: 'This link is invalid or has already been used. Request a new one',
      ar: 'هذا الرابط غير صالح أو سبق استخدامه. يُرجى طلب رابط جديد',
    },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof authErrors> {}
}
