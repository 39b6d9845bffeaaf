import { HOUR, SECOND } from '#kernel/clock.js'
import type { Limit } from '#kernel/http/limit.js'

/** Times that one user may propose, over all jobs: each tells somebody on every channel. */
export const reschedulesLimit: Limit = {
  name: 'reschedules',
  counts: { en: 'proposed times', ar: 'المواعيد المقترحة' },
  limit: 10,
  windowSeconds: HOUR / SECOND,
  env: 'RATE_LIMIT_RESCHEDULES_PER_HOUR',
}
