import type { ShownKind } from '#kernel/notifications/kind-index.js'
import { type QuietHours, quietUntil } from './quiet-hours.rules.js'

/** All that quiet hours hold back is one batch. */
export const QUIET_KEY = 'quiet-hours'

/** Until when quiet hours hold back a notification of this kind; null when it may go out now. */
export const heldUntil = (
  { urgent }: Pick<ShownKind, 'urgent'>,
  quietHours: QuietHours | null,
  now: Date,
): Date | null => (urgent || !quietHours ? null : quietUntil(quietHours, now))
