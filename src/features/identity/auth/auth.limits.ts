import type { Limit } from '#kernel/http/limit.js'

/** High, because a refresh token cannot be guessed and everybody behind one carrier's address refreshes all day. */
export const refreshLimit: Limit = {
  name: 'refresh',
  counts: { en: 'failed refreshes from this network', ar: 'محاولات تجديد الدخول الفاشلة من هذه الشبكة' },
  limit: 3000,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_REFRESH_PER_15_MINUTES',
}

/** Calls from one network address that make us send mail. */
export const mailLimit: Limit = {
  name: 'mail',
  counts: { en: 'requested mails from this network', ar: 'الرسائل البريدية المطلوبة من هذه الشبكة' },
  limit: 300,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_MAIL_PER_HOUR',
}

/** Mails that one account is made to get, whoever asks for them from where it was not used before. */
export const mailboxLimit: Limit = {
  name: 'mailbox',
  counts: { en: 'requested mails to this address', ar: 'الرسائل المطلوبة إلى هذا البريد' },
  limit: 5,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_MAILBOX_PER_HOUR',
}
