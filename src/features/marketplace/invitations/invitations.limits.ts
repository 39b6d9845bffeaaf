import type { Limit } from '#kernel/http/limit.js'

export const invitationsLimit: Limit = {
  name: 'invitations',
  counts: { en: 'invitations', ar: 'الدعوات' },
  limit: 60,
  windowSeconds: 60 * 60,
  env: 'RATE_LIMIT_INVITATIONS_PER_HOUR',
}
