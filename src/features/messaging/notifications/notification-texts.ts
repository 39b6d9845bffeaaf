import type { LocalizedText } from '#kernel/i18n/text.js'
import type { NotificationType, Template } from '#kernel/notifications/notification-kind.js'

/** What several notifications of different kinds are called together. */
export const manyTitle: LocalizedText = {
  en: '{count, plural, one {# new notification} other {# new notifications}}',
  ar: '{count, plural, zero {# إشعار جديد} one {إشعار جديد} two {إشعاران جديدان} few {# إشعارات جديدة} many {# إشعارًا جديدًا} other {# إشعار جديد}}',
}

export const mailTexts = {
  reason: {
    en: 'You get this email because “{label}” is on in your notification settings.',
    ar: 'وصلتك هذه الرسالة لأن «{label}» مفعّلة في إعدادات الإشعارات لديك.',
  },
  settings: { en: 'Notification settings', ar: 'إعدادات الإشعارات' },
  unsubscribe: { en: 'Stop these emails', ar: 'إيقاف هذه الرسائل' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const OPEN: LocalizedText = { en: 'Open Craftworks', ar: 'فتح Craftworks' }
const OPEN_JOB: LocalizedText = { en: 'See the job', ar: 'عرض الطلب' }

/** What the button of a mail says, by what the mail is about. */
export const actionTexts: Readonly<Record<NotificationType, LocalizedText>> = {
  invitation: OPEN_JOB,
  quote: { en: 'See the quote', ar: 'عرض تفاصيل العرض' },
  status: OPEN_JOB,
  review: { en: 'See the review', ar: 'عرض التقييم' },
  dispute: OPEN_JOB,
  admin: OPEN,
  message: { en: 'Open the chat', ar: 'فتح المحادثة' },
  payment: OPEN_JOB,
  system: OPEN,
}

/** The same of several. */
export const severalTexts: Readonly<Partial<Record<NotificationType, LocalizedText>>> = {
  quote: { en: 'Compare the quotes', ar: 'مقارنة العروض' },
}

const news = (title: LocalizedText): Template => ({
  title,
  body: {
    en: 'Open Craftworks to see what is new.',
    ar: 'التفاصيل متاحة في Craftworks.',
  },
})

/** Mails and text messages that hold no word of any user, by what they are about. */
export const fixedTexts: Readonly<Record<NotificationType, Template>> = {
  invitation: news({ en: 'News about an invitation', ar: 'جديد بشأن دعوة' }),
  quote: news({ en: 'News about a quote', ar: 'جديد بشأن عرض سعر' }),
  status: news({ en: 'News about a job', ar: 'جديد بشأن طلب' }),
  review: news({ en: 'News about a review', ar: 'جديد بشأن تقييم' }),
  dispute: news({ en: 'News about a dispute', ar: 'جديد بشأن نزاع' }),
  admin: news({ en: 'News about your account', ar: 'جديد بشأن حسابك' }),
  message: news({ en: 'You have a new message', ar: 'لديك رسالة جديدة' }),
  payment: news({ en: 'News about a payment', ar: 'جديد بشأن عملية دفع' }),
  system: news({ en: 'News from Craftworks', ar: 'جديد من Craftworks' }),
}
