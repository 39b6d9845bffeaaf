import { z } from 'zod'
import { type Language, type LocalizedText, translate } from './text.js'

/**
 * Every code that says what is wrong with a field, and what it means. Apps switch on them, so a name never changes; new
 * ones may come.
 */
export const FIELD_PROBLEMS = {
  REQUIRED: { en: 'Missing, or needed by another field', ar: 'الحقل غير موجود، أو يتطلبه حقل آخر' },
  UNKNOWN_FIELD: { en: 'Nothing here has this name', ar: 'لا يوجد حقل بهذا الاسم' },
  INVALID_TYPE: {
    en: 'Of another type, such as text where a number belongs',
    ar: 'من نوع آخر، مثل نص في موضع رقم',
  },
  EMPTY: { en: 'Nothing in it that can be seen', ar: 'لا يوجد فيه ما يُرى' },
  TOO_SHORT: { en: 'Fewer than `params.min` characters', ar: 'أقل من `params.min` حرف' },
  TOO_LONG: { en: 'More than `params.max` characters', ar: 'أكثر من `params.max` حرف' },
  TOO_FEW_ITEMS: { en: 'Fewer than `params.min` items', ar: 'أقل من `params.min` عنصر' },
  TOO_MANY_ITEMS: { en: 'More than `params.max` items or files', ar: 'أكثر من `params.max` عنصر أو ملف' },
  OUT_OF_RANGE: {
    en: 'Less than `params.min` or more than `params.max`',
    ar: 'أقل من `params.min` أو أكثر من `params.max`',
  },
  NOT_A_WHOLE_NUMBER: {
    en: 'Not a whole number, written in digits where it is text',
    ar: 'ليس عددًا صحيحًا مكتوبًا بالأرقام',
  },
  INVALID_VALUE: { en: 'None of `params.allowed`', ar: 'ليس من القيم في `params.allowed`' },
  INVALID_FORMAT: { en: 'Not in the form that the message shows', ar: 'ليس بالصيغة التي توضحها الرسالة' },
  INVALID_CHARACTERS: {
    en: 'Has characters that nobody can see, or a line break where one line is expected',
    ar: 'يحتوي على رموز غير مرئية، أو على سطر جديد حيث يُنتظر سطر واحد',
  },
  INVALID_ID: { en: 'Not what an id looks like', ar: 'ليس على شكل معرّف' },
  INVALID_EMAIL: { en: 'Not an email address', ar: 'ليس بريدًا إلكترونيًا' },
  INVALID_PHONE: { en: 'Not a mobile phone number', ar: 'ليس رقم هاتف محمول' },
  INVALID_NAME: { en: 'Not what a person can be called', ar: 'ليس اسمًا لشخص' },
  INVALID_TIME: {
    en: 'Not a time, or without its offset where that is needed',
    ar: 'ليس وقتًا، أو بلا فرق توقيت حيث يلزم',
  },
  INVALID_TIME_ZONE: { en: 'Not a time zone', ar: 'ليس منطقة زمنية' },
  INVALID_COORDINATES: {
    en: 'Not a longitude and a latitude, in this order',
    ar: 'ليس خط طول ثم خط عرض بهذا الترتيب',
  },
  CONFLICTING_FIELDS: {
    en: 'Excludes another field that was given too',
    ar: 'لا يجتمع مع حقل آخر أُرسل معه',
  },
  NEEDS_ANOTHER_FIELD: {
    en: 'Means nothing without the field that the message names',
    ar: 'لا معنى له من دون الحقل المذكور في الرسالة',
  },
  NOT_APPLICABLE: {
    en: 'Does not go with the value of another field',
    ar: 'لا يناسب قيمة حقل آخر',
  },
  UNCHANGED: { en: 'The same as it is already', ar: 'مطابق للقيمة الحالية' },
  SAME_AS_ANOTHER_FIELD: {
    en: 'Equal to a field that it must differ from',
    ar: 'مطابق لحقل يجب أن يختلف عنه',
  },
  NOT_FOR_YOUR_ROLE: { en: 'Only others may send it', ar: 'متاح لدور آخر فقط' },
  NOT_CHANGEABLE: { en: 'Cannot be changed by anybody', ar: 'غير قابل للتغيير' },
  COMMON_PASSWORD: { en: 'A password that is guessed first', ar: 'كلمة مرور يسهل تخمينها' },
  IN_THE_PAST: { en: 'A time that is over', ar: 'وقت مضى' },
  TOO_FAR_AHEAD: { en: 'A time too far in the future', ar: 'وقت بعيد في المستقبل' },
  OUTSIDE_EGYPT: { en: 'A place where there is no service yet', ar: 'مكان خارج نطاق الخدمة' },
  UNKNOWN_SERVICE: { en: 'No service of `GET /services`', ar: 'ليس من خدمات `GET /services`' },
  UNKNOWN_PLACE: { en: 'No place of `GET /places`', ar: 'ليس من أماكن `GET /places`' },
  UNKNOWN_CRAFTSMAN: { en: 'No craftsman who can be chosen', ar: 'لا يوجد حرفي بهذا المعرّف يمكن اختياره' },
  NOT_YOURSELF: {
    en: 'Somebody else, where only you can be meant',
    ar: 'شخص آخر حيث لا يصح إلا صاحب الحساب',
  },
  UPLOAD_NOT_USABLE: {
    en: 'No upload of yours, or used by something else',
    ar: 'ليس ملفًا مرفوعًا من هذا الحساب، أو مستخدم في مكان آخر',
  },
  MESSAGE_NOT_IN_CHAT: { en: 'No message of this chat', ar: 'ليست رسالة من هذه المحادثة' },
  PAGE_OUT_OF_REACH: { en: 'Beyond the last page that a list has', ar: 'بعد آخر صفحة يمكن الوصول إليها' },
  UNEXPECTED_FILE: { en: 'A file where none is taken', ar: 'ملف حيث لا يُقبل ملف' },
  INVALID_FIELD_NAME: { en: 'A name that no field of a form can have', ar: 'اسم لا يصح لحقل في نموذج' },
} as const satisfies Readonly<Record<string, LocalizedText>>

export type FieldProblemCode = keyof typeof FIELD_PROBLEMS

const CODES = Object.keys(FIELD_PROBLEMS) as [FieldProblemCode, ...FieldProblemCode[]]

const meanings = CODES.map((code) => `- \`${code}\`: ${FIELD_PROBLEMS[code].en}`).join('\n')

export const FieldProblemCode = z
  .enum(CODES)
  .describe(`What is wrong with a field, for programs. Stable; more may come.\n\n${meanings}`)
  .meta({ id: 'FieldProblemCode' })

/** The numbers and values of a message, for an app that has words of its own. */
export const FieldProblemParams = z
  .strictObject({
    min: z.number().optional().describe('The least'),
    max: z.number().optional().describe('The most'),
    allowed: z.array(z.string()).optional().describe('The values there are'),
  })
  .meta({ id: 'FieldProblemParams' })

export type FieldProblemParams = z.output<typeof FieldProblemParams>

/** What is wrong with a field: its code, and its words, which may name what `params` has. */
export interface FieldProblem extends LocalizedText {
  readonly code: FieldProblemCode
  readonly params?: FieldProblemParams
}

/** The words of a problem in one language. */
export const problemText = (
  text: LocalizedText,
  { min, max, allowed }: FieldProblemParams,
  language: Language,
): string =>
  translate(text, language, {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(allowed && { allowed: allowed.join(', ') }),
  })
