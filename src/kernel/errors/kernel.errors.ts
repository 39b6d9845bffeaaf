import { z } from 'zod'
import { type CodesOf, defineErrors } from './app-error.js'

const Text = z.strictObject({ en: z.string(), ar: z.string() })

/** A message is already in the caller's language (from validation), or in both (from a service) and chosen by the responder. */
const FieldErrors = z
  .strictObject({
    errors: z.array(z.strictObject({ path: z.string(), message: z.union([z.string(), Text]) })),
  })
  .meta({ examples: [{ errors: [{ path: 'title', message: 'Required' }] }] })

/** Errors that any endpoint can answer with. The texts of the 404s and the 500 are fixed: apps rely on them. */
export const kernelErrors = defineErrors({
  VALIDATION_FAILED: {
    status: 400,
    text: { en: 'Some fields are invalid', ar: 'بعض الحقول غير صحيحة' },
    details: FieldErrors,
  },
  MALFORMED_JSON: {
    status: 400,
    text: { en: 'The body is not valid JSON', ar: 'محتوى الطلب ليس JSON صحيحًا' },
  },
  MALFORMED_FORM: {
    status: 400,
    text: { en: 'The form data is invalid', ar: 'بيانات النموذج غير صحيحة' },
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    text: { en: 'The Idempotency-Key header is required here', ar: 'ترويسة Idempotency-Key مطلوبة هنا' },
  },
  UNAUTHORIZED: {
    status: 401,
    text: { en: 'Sign in to continue', ar: 'يُرجى تسجيل الدخول للمتابعة' },
  },
  TOKEN_EXPIRED: {
    status: 401,
    text: { en: 'The access token has expired', ar: 'انتهت صلاحية رمز الدخول' },
  },
  FORBIDDEN: {
    status: 403,
    text: { en: 'You are not allowed to do this', ar: 'غير مسموح لك بذلك' },
  },
  ACCOUNT_BANNED: {
    status: 403,
    text: { en: 'This account is blocked', ar: 'هذا الحساب محظور' },
    details: z
      .strictObject({ blockReason: z.string(), blockedAt: z.iso.datetime() })
      .meta({ examples: [{ blockReason: 'Fraud report', blockedAt: '2026-11-01T09:00:00.000Z' }] }),
  },
  UNKNOWN_MESSAGE: {
    status: 404,
    text: { en: 'Unknown message', ar: 'نوع الرسالة غير معروف' },
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    text: { en: 'API route not found', ar: 'المسار المطلوب غير موجود' },
  },
  INVALID_ID: {
    status: 404,
    text: { en: 'Resource not found (invalid ID)', ar: 'العنصر غير موجود (معرّف غير صالح)' },
  },
  NOT_FOUND: {
    status: 404,
    text: { en: 'Resource not found', ar: 'العنصر غير موجود' },
  },
  REQUEST_IN_PROGRESS: {
    status: 409,
    text: {
      en: 'The first request with this key is still running',
      ar: 'الطلب الأول بهذا المفتاح ما زال قيد التنفيذ',
    },
  },
  BODY_TOO_LARGE: {
    status: 413,
    text: { en: 'The body is too large', ar: 'محتوى الطلب أكبر من المسموح' },
  },
  FILE_TOO_LARGE: {
    status: 413,
    text: { en: 'The file is too large', ar: 'الملف أكبر من المسموح' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    text: { en: 'This content type is not accepted here', ar: 'نوع المحتوى غير مقبول هنا' },
  },
  FILE_TYPE_NOT_ALLOWED: {
    status: 415,
    text: { en: 'This type of file is not accepted here', ar: 'نوع الملف غير مقبول هنا' },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    text: {
      en: 'This Idempotency-Key has already been used with another body',
      ar: 'سبق استخدام مفتاح Idempotency-Key هذا مع محتوى مختلف',
    },
  },
  RATE_LIMITED: {
    status: 429,
    text: {
      en: 'Too many requests. Please try again later',
      ar: 'عدد الطلبات كبير جدًا. يُرجى المحاولة لاحقًا',
    },
  },
  TOO_MANY_CONNECTIONS: {
    status: 429,
    text: {
      en: 'You are connected on too many devices at once',
      ar: 'عدد الأجهزة المتصلة بحسابك في الوقت نفسه أكبر من المسموح',
    },
  },
  INTERNAL_ERROR: {
    status: 500,
    text: { en: 'Internal server error', ar: 'خطأ داخلي في الخادم' },
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    text: {
      en: 'The service is not available right now. Please try again shortly',
      ar: 'الخدمة غير متاحة حاليًا. يُرجى المحاولة بعد قليل',
    },
  },
})

declare module './app-error.js' {
  interface ErrorCodes extends CodesOf<typeof kernelErrors> {}
}
