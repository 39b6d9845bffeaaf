import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/** A message was stored. What it says is not in the event: who may read how much of it is decided when it is shown. */
export const messageSent = defineEvent(
  'chat.message-sent',
  z.strictObject({
    chatId: z.string(),
    messageId: z.string(),
    jobId: z.string(),
    senderId: z.string(),
    recipientId: z.string(),
  }),
)
