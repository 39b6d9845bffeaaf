import type { Limit } from '#kernel/http/limit.js'

/** Wrong passwords and the like from one network address: what guessing needs, and a whole mobile network does not reach. */
export const credentialsLimit: Limit = {
  name: 'credentials',
  counts: { en: 'failed attempts from this network', ar: 'المحاولات الفاشلة من هذه الشبكة' },
  limit: 300,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_CREDENTIALS_PER_15_MINUTES',
}

/** Wrong passwords for one account, from wherever it was not used before. */
export const accountLimit: Limit = {
  name: 'account',
  counts: { en: 'wrong passwords for this account', ar: 'كلمات المرور الخاطئة لهذا الحساب' },
  limit: 20,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_ACCOUNT_PER_15_MINUTES',
}
