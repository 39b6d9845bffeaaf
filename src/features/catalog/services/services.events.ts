import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

export const serviceChanged = defineEvent(
  'service.changed',
  z.strictObject({
    serviceId: z.string(),
    by: z.string(),
    change: z.enum(['added', 'updated', 'removed']),
    name: z.string(),
  }),
)
