import type { Limit } from '#kernel/http/limit.js'

/** Messages of one user, over REST and sockets together. */
export const messagesLimit: Limit = {
  name: 'messages',
  counts: { en: 'messages', ar: 'الرسائل' },
  limit: 120,
  windowSeconds: 60,
  env: 'RATE_LIMIT_MESSAGES_PER_MINUTE',
}
