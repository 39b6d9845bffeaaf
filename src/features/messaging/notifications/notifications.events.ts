import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/** A notification was stored that channels have to send; each takes it from here. */
export const notificationCreated = defineEvent(
  'notification.created',
  z.strictObject({
    notificationId: z.string(),
    userId: z.string(),
    kind: z.string(),
    /** When what it tells of happened: from there its delivery is timed. */
    at: z.iso.datetime(),
    /** The channels that send it at once. Absent in events of the first releases: each channel decides for itself. */
    channels: z.array(z.string()).optional(),
    /** Of a thread: which of its facts. */
    seq: z.int().optional(),
  }),
)

export type NotificationCreated = z.output<typeof notificationCreated.payload>
