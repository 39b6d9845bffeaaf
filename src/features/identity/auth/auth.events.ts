import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/**
 * Somebody requested a password reset. `userId` may be nobody's: an unknown address is handled like a known one, so that
 * the time of the answer reveals nothing.
 */
export const passwordResetRequested = defineEvent(
  'user.password-reset-requested',
  z.strictObject({ userId: z.string(), resetId: z.string() }),
)
