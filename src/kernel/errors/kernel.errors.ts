import { z } from 'zod'
import { FieldProblemCode, FieldProblemParams } from '../i18n/field-problems.js'
import { detailsOf, limitName, retryAfterSeconds, WAIT } from './details.js'
import { type CodesOf, defineErrors } from './app-error.js'
import { LIMIT_REACHED_EXAMPLE, LimitReached } from './limit-reached.js'
import { RolesNeeded, tellRolesNeeded } from './roles-needed.js'

const Text = z.strictObject({ en: z.string(), ar: z.string() })

/** A message is already in the caller's language (from validation), or in both (from a service) and chosen by the responder. */
const FieldError = z
  .strictObject({
    path: z
      .string()
      .describe('Where the value is, dotted: `location.coordinates.0`; empty for the input as a whole'),
    code: FieldProblemCode,
    message: z
      .union([z.string(), Text])
      .pipe(z.string())
      .describe('For users, in the language of Accept-Language'),
    params: FieldProblemParams.optional(),
  })
  .meta({ id: 'FieldProblem' })

const FieldErrors = z
  .strictObject({
    errors: z.array(FieldError).describe('Every invalid field, with the first problem of each'),
  })
  .meta({
    examples: [
      {
        errors: [
          { path: 'title', code: 'REQUIRED', message: 'Required' },
          {
            path: 'photos',
            code: 'TOO_MANY_ITEMS',
            message: 'Must have at most 5 items',
            params: { max: 5 },
          },
        ],
      },
    ],
  })

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
    details: RolesNeeded,
    tell: tellRolesNeeded,
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
  METHOD_NOT_ALLOWED: {
    status: 405,
    text: { en: 'This path takes {allowed}', ar: 'هذا المسار يقبل {allowed} فقط' },
    details: detailsOf(
      { allowed: z.array(z.string()).describe('The methods of the path, as in the header Allow') },
      { allowed: ['GET', 'HEAD', 'POST'] },
    ),
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
    details: detailsOf({ retryAfterSeconds }, { retryAfterSeconds: 1 }),
  },
  BODY_TOO_LARGE: {
    status: 413,
    text: { en: 'The body is too large', ar: 'محتوى الطلب أكبر من المسموح' },
  },
  FILE_TOO_LARGE: {
    status: 413,
    text: {
      en: 'The file in “{field}” is too large: {limit, select, megabytes {{allowed} up to {most, number} MB} megapixels {at most {most, number} megapixels} other {at most {most, number} frames}}',
      ar: 'الملف في «{field}» أكبر من المسموح: {limit, select, megabytes {{allowed} حتى {most, number} ميجابايت} megapixels {الحد الأقصى {most, number} ميجابكسل} other {الحد الأقصى {most, number} إطار}}',
    },
    details: detailsOf(
      {
        field: z.string(),
        limit: z.enum(['megabytes', 'megapixels', 'frames']).meta({ id: 'FileLimit' }),
        most: z.number(),
        allowed: z.array(z.string()).optional().describe('With `megabytes`: the types that are accepted'),
      },
      { field: 'photos', limit: 'megabytes', most: 10, allowed: ['JPG', 'PNG', 'GIF', 'WebP'] },
    ),
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    text: { en: 'This content type is not accepted here', ar: 'نوع المحتوى غير مقبول هنا' },
  },
  FILE_TYPE_NOT_ALLOWED: {
    status: 415,
    text: {
      en: '{found, select, unknown {This type of file} other {{found}}} is not accepted here; {allowed} up to {maxMegabytes, number} MB{found, select, HEIC {. iPhones take JPG with Settings › Camera › Formats › Most Compatible} other {}}',
      ar: '{found, select, unknown {هذا النوع من الملفات} other {نوع {found}}} غير مقبول هنا؛ المقبول {allowed} حتى {maxMegabytes, number} ميجابايت{found, select, HEIC {. تلتقط هواتف iPhone الصور بصيغة JPG بعد اختيار «الأكثر توافقًا» من الإعدادات ‹ الكاميرا ‹ التنسيقات} other {}}',
    },
    details: detailsOf(
      {
        field: z.string(),
        found: z.string().describe('What its content says it is, or `unknown`'),
        allowed: z.array(z.string()),
        maxMegabytes: z.number().describe('How large such a file may be'),
      },
      { field: 'photos', found: 'HEIC', allowed: ['JPG', 'PNG', 'GIF', 'WebP'], maxMegabytes: 10 },
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
