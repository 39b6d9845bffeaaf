import type { Limit } from '#kernel/http/limit.js'

/** What guesses or tests passwords and reset tokens, from one network address. */
export const credentialsLimit: Limit = {
  name: 'credentials',
  limit: 50,
  windowSeconds: 15 * 60,
  env: 'RATE_LIMIT_CREDENTIALS_PER_15_MINUTES',
}
