import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const authErrors = defineErrors({
  INVALID_CREDENTIALS: {
    status: 401,
    text: {
      en: 'Email, phone or password is not right',
      ar: 'البريد الإلكتروني أو الهاتف أو كلمة المرور غير صحيحة',
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
      en: 'This link is not valid or was used before; ask for a new one',
      ar: 'هذا الرابط غير صالح أو سبق استخدامه؛ اطلب رابطًا جديدًا',
    },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof authErrors> {}
}
