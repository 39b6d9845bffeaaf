import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/**
 * Somebody ended one session of a user, or with null all of them but the one it was done in. A session that expires
 * emits nothing, and may be deleted by then: null includes those.
 */
export const sessionEnded = defineEvent(
  'session.ended',
  z.strictObject({ userId: z.string(), sessionId: z.string().nullable() }),
)
