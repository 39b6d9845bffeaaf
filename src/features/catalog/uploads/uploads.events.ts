import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/** Nothing shows a picture any more. `publicId`: its name in storage. */
export const uploadRemoved = defineEvent(
  'upload.removed',
  z.strictObject({ uploadId: z.string(), publicId: z.string() }),
)
