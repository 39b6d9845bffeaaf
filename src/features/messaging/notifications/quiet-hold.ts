import type { KindName } from './notifications.rules.js'
import { kinds } from './notifications.table.js'
import { type QuietHours, quietUntil } from './quiet-hours.rules.js'

/** All that quiet hours hold back is one batch. */
export const QUIET_KEY = 'quiet-hours'

/** Until when quiet hours hold back a notification of this kind; null when it may go out now. */
export const heldUntil = (kind: KindName, quietHours: QuietHours | null, now: Date): Date | null =>
  kinds[kind].urgent || !quietHours ? null : quietUntil(quietHours, now)
