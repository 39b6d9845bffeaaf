import type { LocalizedText } from '#kernel/i18n/text.js'

export interface LetterTexts {
  readonly subject: LocalizedText
  readonly reason: LocalizedText
  /** Null in a letter without a link. */
  readonly button: LocalizedText | null
  /** Before the code, in a letter with one. */
  readonly enter?: LocalizedText
  readonly rules: LocalizedText
}

const HOURS_EN = '{hours, plural, one {# hour} other {# hours}}'
const HOURS_AR =
  '{hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}'
const MINUTES_EN = '{minutes, plural, one {# minute} other {# minutes}}'
const MINUTES_AR =
  '{minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}'

export const verificationTexts = {
  verify: {
    subject: { en: 'Confirm your email address', ar: 'تأكيد البريد الإلكتروني' },
    reason: {
      en: 'A Craftworks account was created with this email address.',
      ar: 'تم إنشاء حساب في Craftworks بهذا البريد الإلكتروني.',
    },
    button: { en: 'Confirm this address', ar: 'تأكيد هذا البريد' },
    enter: {
      en: `Or enter this code in the app within ${MINUTES_EN}:`,
      ar: `أو يمكن إدخال هذا الرمز في التطبيق خلال ${MINUTES_AR}:`,
    },
    rules: {
      en: `The link works once and expires in ${HOURS_EN}. If this was not you, you can ignore this email.`,
      ar: `يعمل الرابط مرة واحدة خلال ${HOURS_AR}. إذا لم يصدر هذا الطلب منك، فيمكنك تجاهل هذه الرسالة.`,
    },
  },
  'change-to': {
    subject: { en: 'Confirm your new email address', ar: 'تأكيد البريد الإلكتروني الجديد' },
    reason: {
      en: 'We received a request to use this email address for a Craftworks account.',
      ar: 'تلقّينا طلبًا لاستخدام هذا البريد الإلكتروني لحساب في Craftworks.',
    },
    button: { en: 'Confirm this address', ar: 'تأكيد هذا البريد' },
    rules: {
      en: `The link works once and expires in ${HOURS_EN}. If this was not you, you can ignore this email: nothing will change.`,
      ar: `يعمل الرابط مرة واحدة خلال ${HOURS_AR}. إذا لم يصدر هذا الطلب منك، فيمكنك تجاهل هذه الرسالة، ولن يتغير شيء.`,
    },
  },
  'change-from': {
    subject: { en: 'Confirm the change of your email address', ar: 'تأكيد تغيير البريد الإلكتروني' },
    reason: {
      en: 'We received a request to use another email address for your Craftworks account.',
      ar: 'تلقّينا طلبًا لاستخدام بريد إلكتروني آخر لحسابك في Craftworks.',
    },
    button: { en: 'Confirm the change', ar: 'تأكيد التغيير' },
    rules: {
      en: `The address changes once both addresses have been confirmed. The link works once and expires in ${HOURS_EN}. If this was not you, do not open the link, and change your password: somebody else knows it.`,
      ar: `يتغير البريد بعد تأكيد العنوانين معًا. يعمل الرابط مرة واحدة خلال ${HOURS_AR}. إذا لم يصدر هذا الطلب منك، فلا داعي لفتح الرابط، ويُرجى تغيير كلمة المرور فورًا، فقد عرفها شخص آخر.`,
    },
  },
  'change-notice': {
    subject: { en: 'Your email address is about to change', ar: 'طلب تغيير البريد الإلكتروني' },
    reason: {
      en: 'We received a request to use another email address for the Craftworks account that has this one.',
      ar: 'تلقّينا طلبًا لاستخدام بريد إلكتروني آخر للحساب المسجّل في Craftworks بهذا البريد.',
    },
    button: null,
    rules: {
      en: 'The address changes once the other one has been confirmed. If the account is yours and this was not you, request a link to a new password in the app: using it stops the change. If you have no account, you can ignore this email.',
      ar: 'يتغير البريد بعد تأكيد العنوان الآخر. إذا كان الحساب حسابك ولم يصدر هذا الطلب منك، فيُرجى طلب رابط لكلمة مرور جديدة من التطبيق، فاستخدامه يوقف التغيير. وإذا لم يكن لديك حساب، فيمكنك تجاهل هذه الرسالة.',
    },
  },
} as const satisfies Readonly<Record<string, LetterTexts>>
