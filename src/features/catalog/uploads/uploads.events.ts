import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/** Somebody uploaded a picture to name it in JSON later. */
export const uploadCreated = defineEvent(
  'upload.created',
  z.strictObject({ uploadId: z.string(), userId: z.string(), bytes: z.int() }),
)

/** Nothing shows a picture any more. `publicId`: its name in storage. */
export const uploadRemoved = defineEvent(
  'upload.removed',
  z.strictObject({ uploadId: z.string(), publicId: z.string() }),
)
