import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/** A notification was stored, once for its fact and recipient; each channel takes it from here. */
export const notificationCreated = defineEvent(
  'notification.created',
  z.strictObject({
    notificationId: z.string(),
    userId: z.string(),
    kind: z.string(),
    /** When what it tells of happened: from there its delivery is timed. */
    at: z.iso.datetime(),
  }),
)
