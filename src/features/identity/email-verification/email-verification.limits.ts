import type { Limit } from '#kernel/http/limit.js'

/** Tries to verify from one network address; each code by itself ends after a few. */
export const verificationLimit: Limit = {
  name: 'verifications',
  limit: 300,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_VERIFICATIONS_PER_15_MINUTES',
}

/** Mails with a link that one user has sent to their own address, or to the one they want to have. */
export const verificationMailLimit: Limit = {
  name: 'verification-mails',
  limit: 5,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_VERIFICATION_MAILS_PER_HOUR',
}
