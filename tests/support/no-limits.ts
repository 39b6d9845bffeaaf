import type { RateLimits } from '#kernel/http/limit.js'

const MANY = { limit: 1_000_000, windowSeconds: 60 }

/** Limits that no test meets by accident. */
export const NO_LIMITS: RateLimits = {
  general: MANY,
  address: MANY,
  credentials: MANY,
  account: MANY,
  refresh: MANY,
  mail: MANY,
  mailbox: MANY,
  verifications: MANY,
  'verification-mails': MANY,
  phones: MANY,
  messages: MANY,
  invitations: MANY,
}
