import type { Limit } from '#kernel/http/limit.js'

/** Tries to sign in to one account, from any address. */
export const accountLimit: Limit = {
  name: 'account',
  limit: 20,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_ACCOUNT_PER_15_MINUTES',
}

/** High, because a refresh token cannot be guessed and everybody behind one carrier's address refreshes all day. */
export const refreshLimit: Limit = {
  name: 'refresh',
  limit: 3000,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_REFRESH_PER_15_MINUTES',
}

/** Calls from one network address that make us send mail. */
export const mailLimit: Limit = {
  name: 'mail',
  limit: 20,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_MAIL_PER_HOUR',
}

/** Mails that one address gets, at the request of anybody. */
export const mailboxLimit: Limit = {
  name: 'mailbox',
  limit: 5,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_MAILBOX_PER_HOUR',
}
