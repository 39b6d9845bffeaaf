import type { Limit } from '#kernel/http/limit.js'

/** Messages of one user, over REST and sockets together. */
export const messagesLimit: Limit = {
  name: 'messages',
  limit: 120,
  windowSeconds: 60,
  env: 'RATE_LIMIT_MESSAGES_PER_MINUTE',
}
