import type { Limit } from '#kernel/http/limit.js'

/** Other numbers that one user gives for theirs. */
export const phoneLimit: Limit = {
  name: 'phones',
  counts: { en: 'other phone numbers', ar: 'أرقام الهاتف الأخرى' },
  limit: 10,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_PHONES_PER_HOUR',
}
