import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/**
 * Somebody ended one session of a user, or with null all of them but the one he did it in. One that merely runs out is
 * no event, and may be forgotten by then: null means those, too.
 */
export const sessionEnded = defineEvent(
  'session.ended',
  z.strictObject({ userId: z.string(), sessionId: z.string().nullable() }),
)
