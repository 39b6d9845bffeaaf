import type { Limit } from '#kernel/http/limit.js'

/** Links and codes from one network address that do not fit; each code by itself ends after a few. */
export const verificationLimit: Limit = {
  name: 'verifications',
  counts: { en: 'codes and links that do not fit', ar: 'الرموز والروابط غير الصحيحة' },
  limit: 300,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_VERIFICATIONS_PER_15_MINUTES',
}

/** Mails with a link that one user has sent to their own address, or to the one they want to have. */
export const verificationMailLimit: Limit = {
  name: 'verification-mails',
  counts: { en: 'verification mails', ar: 'رسائل التحقق' },
  limit: 5,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_VERIFICATION_MAILS_PER_HOUR',
}

/** The same to one address, whoever asks: until it is proved it may be a stranger's. */
export const verificationMailboxLimit: Limit = {
  name: 'verification-mailbox',
  counts: { en: 'verification mails to this address', ar: 'رسائل التحقق إلى هذا البريد' },
  limit: 5,
  windowSeconds: 24 * 60 * 60,
  env: 'RATE_LIMIT_VERIFICATION_MAILBOX_PER_DAY',
}
