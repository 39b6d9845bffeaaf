import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/** The catalogue of services was changed by staff. */
export const serviceChanged = defineEvent(
  'service.changed',
  z.strictObject({
    serviceId: z.string(),
    by: z.string(),
    change: z.enum(['added', 'updated', 'removed']),
    name: z.string(),
  }),
)
