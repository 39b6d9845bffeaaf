import { z } from 'zod'
import { documentedAs } from '../openapi/documented-as.js'
import { detailsOf, limitName, retryAfterSeconds, WAIT } from './details.js'
import { type CodesOf, defineErrors } from './app-error.js'
import { LIMIT_REACHED_EXAMPLE, LimitReached } from './limit-reached.js'

const Text = z.strictObject({ en: z.string(), ar: z.string() })

/** A message is already in the caller's language (from validation), or in both (from a service) and chosen by the responder. */
const FieldError = z
  .strictObject({
    path: z.string().describe('Where the field is, such as `location.coordinates.0`'),
    message: documentedAs(z.union([z.string(), Text]), z.string()).describe(
      'For users, in the language of Accept-Language',
    ),
  })
  .meta({ id: 'FieldError' })

const FieldErrors = z
  .strictObject({
    errors: z.array(FieldError),
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
  STORAGE_FULL: {
    status: 409,
    text: {
      en: 'You keep as many pictures as you may, {most} MB; remove some first',
      ar: 'بلغت صورك المحفوظة الحد الأقصى، وهو {most} ميجابايت؛ يجب حذف بعضها أولًا',
    },
    details: detailsOf({ most: z.int().describe('Megabytes') }, { most: 2000 }),
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
    text: {
      en: 'The file in “{field}” is too large: at most {most, number} {limit, select, megabytes {MB} megapixels {megapixels} other {frames}}',
      ar: 'الملف في «{field}» أكبر من المسموح: الحد الأقصى {most, number} {limit, select, megabytes {ميجابايت} megapixels {ميجابكسل} other {إطار}}',
    },
    details: detailsOf(
      {
        field: z.string(),
        limit: z.enum(['megabytes', 'megapixels', 'frames']).meta({ id: 'FileLimit' }),
        most: z.number(),
      },
      { field: 'photos', limit: 'megabytes', most: 10 },
    ),
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    text: { en: 'This content type is not accepted here', ar: 'نوع المحتوى غير مقبول هنا' },
  },
  FILE_TYPE_NOT_ALLOWED: {
    status: 415,
    text: {
      en: 'The file in “{field}” must be one of: {allowed}. {found, select, HEIC {This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible} unknown {This is something else} other {This is {found}}}',
      ar: 'يجب أن يكون الملف في «{field}» من أحد الأنواع: {allowed}. {found, select, HEIC {هذا ملف HEIC كما تلتقطه هواتف iPhone: يمكن إرساله بصيغة JPG، أو اختيار «الأكثر توافقًا» من الإعدادات ‹ الكاميرا ‹ التنسيقات} unknown {هذا نوع آخر} other {هذا ملف {found}}}',
    },
    details: detailsOf(
      {
        field: z.string(),
        found: z.string().describe('What its content says it is, or `unknown`'),
        allowed: z.array(z.string()),
      },
      { field: 'photos', found: 'HEIC', allowed: ['JPG', 'PNG', 'GIF', 'WebP'] },
    ),
  },
  FILE_UNREADABLE: {
    status: 400,
    text: {
      en: 'The {found} file in “{field}” is damaged or incomplete',
      ar: 'ملف {found} في «{field}» تالف أو غير مكتمل',
    },
    details: detailsOf({ field: z.string(), found: z.string() }, { field: 'photos', found: 'JPG' }),
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
    text: { en: 'Too many requests; try again later', ar: 'طلبات كثيرة جدًا؛ تمكن إعادة المحاولة لاحقًا' },
    details: z
      .strictObject({ details: LimitReached })
      .meta({ examples: [{ details: LIMIT_REACHED_EXAMPLE }] }),
  },
  TOO_MANY_AT_ONCE: {
    status: 429,
    text: {
      en: `Too many of your calls are under way: {atOnce} at once, and {waiting} more may wait; try again in ${WAIT.en}`,
      ar: `لديك طلبات كثيرة قيد التنفيذ: الحد الأقصى {atOnce} في الوقت نفسه و{waiting} في الانتظار؛ تمكن إعادة المحاولة بعد ${WAIT.ar}`,
    },
    details: detailsOf(
      {
        name: limitName('calls-at-once'),
        atOnce: z.int().describe('Calls of one user that are served at the same time'),
        waiting: z.int().describe('How many more may wait'),
        retryAfterSeconds,
      },
      { name: 'calls-at-once', atOnce: 10, waiting: 100, retryAfterSeconds: 1 },
    ),
  },
  UPLOAD_LIMIT_REACHED: {
    status: 429,
    text: {
      en: 'Too many pictures: at most {most} {limit, select, imagesPerMinute {a minute} other {MB a day}}; try again in {retryAfterSeconds} seconds',
      ar: 'صور أكثر من المسموح: الحد الأقصى {most} {limit, select, imagesPerMinute {صورة في الدقيقة} other {ميجابايت في اليوم}}؛ يمكن المحاولة بعد {retryAfterSeconds} ثانية',
    },
    details: detailsOf(
      {
        limit: z.enum(['imagesPerMinute', 'megabytesPerDay']).meta({ id: 'UploadLimit' }),
        most: z.int(),
        retryAfterSeconds,
      },
      { limit: 'imagesPerMinute', most: 30, retryAfterSeconds: 41 },
    ),
  },
  TOO_MANY_UPLOADS: {
    status: 429,
    text: {
      en: `Too many of your uploads are under way: {atOnce} at once, and {waiting} more may wait; try again in ${WAIT.en}`,
      ar: `يجري إرسال ملفات كثيرة: الحد الأقصى {atOnce} في الوقت نفسه و{waiting} في الانتظار؛ تمكن إعادة المحاولة بعد ${WAIT.ar}`,
    },
    details: detailsOf(
      {
        name: limitName('uploads-at-once'),
        atOnce: z.int().describe('Calls with files of one user that are served at the same time'),
        waiting: z.int().describe('How many more may wait'),
        retryAfterSeconds,
      },
      { name: 'uploads-at-once', atOnce: 4, waiting: 20, retryAfterSeconds: 5 },
    ),
  },
  TOO_MANY_CONNECTIONS: {
    status: 429,
    text: {
      en: `You are connected on too many devices: at most {limit} at once; try again in ${WAIT.en}`,
      ar: `عدد الأجهزة المتصلة بحسابك أكبر من المسموح، وهو {limit} في الوقت نفسه؛ تمكن إعادة المحاولة بعد ${WAIT.ar}`,
    },
    details: detailsOf(
      {
        name: limitName('connections-at-once'),
        limit: z.int().describe('Sockets of one user'),
        retryAfterSeconds,
      },
      { name: 'connections-at-once', limit: 20, retryAfterSeconds: 60 },
    ),
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
