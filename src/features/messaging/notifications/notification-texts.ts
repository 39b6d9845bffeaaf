import type { LocalizedText } from '#kernel/i18n/text.js'

/** What several notifications of different kinds are called together. */
export const manyTitle: LocalizedText = {
  en: '{count, plural, one {# new notification} other {# new notifications}}',
  ar: '{count, plural, zero {# إشعار جديد} one {إشعار جديد} two {إشعاران جديدان} few {# إشعارات جديدة} many {# إشعارًا جديدًا} other {# إشعار جديد}}',
}

export const mailTexts = {
  open: { en: 'Open in Craftworks', ar: 'افتح في Craftworks' },
  settings: {
    en: 'You can choose which emails you get in the notification settings of the app.',
    ar: 'يمكنك اختيار رسائل البريد التي تصلك من إعدادات الإشعارات في التطبيق.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>
