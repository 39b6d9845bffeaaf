import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/**
 * Somebody asked for a link to a new password. `userId` may be nobody's: an unknown address takes the same way as a
 * known one, so that the time of the answer tells nothing.
 */
export const passwordResetRequested = defineEvent(
  'user.password-reset-requested',
  z.strictObject({ userId: z.string(), resetId: z.string() }),
)
