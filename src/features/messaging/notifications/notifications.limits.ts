import { HOUR, SECOND } from '#kernel/clock.js'
import type { Limit } from '#kernel/http/limit.js'

/** Only links that are not ours count: mail programs unsubscribe all their users from few addresses. */
export const unsubscribeLimit: Limit = {
  name: 'unsubscribe',
  counts: {
    en: 'wrong unsubscribe links from this network',
    ar: 'روابط إلغاء الاشتراك الخاطئة من هذه الشبكة',
  },
  limit: 100,
  windowSeconds: HOUR / SECOND,
  env: 'RATE_LIMIT_UNSUBSCRIBE_PER_HOUR',
}
