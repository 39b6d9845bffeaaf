import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

const chat = { chatId: z.string(), jobId: z.string() }

export const chatOpened = defineEvent(
  'chat.opened',
  z.strictObject({ ...chat, clientId: z.string(), craftsmanId: z.string(), by: z.string() }),
)

/** A message was stored. What it says is not in the event: who may read how much of it is decided when it is shown. */
export const messageSent = defineEvent(
  'chat.message-sent',
  z.strictObject({
    chatId: z.string(),
    messageId: z.string(),
    seq: z.int(),
    jobId: z.string(),
    senderId: z.string(),
    recipientId: z.string(),
    /** The recipient had the chat on a screen. */
    onScreen: z.literal(true).optional(),
  }),
)

/** A message came while its recipient had the chat on a screen; now they are gone from there and have not read it. */
export const messageUnseen = defineEvent('chat.message-unseen', messageSent.payload.omit({ onScreen: true }))

/** One of the two has read the chat further than before, up to the message of this number. */
export const messagesRead = defineEvent(
  'chat.messages-read',
  z.strictObject({ ...chat, readerId: z.string(), upToSeq: z.int() }),
)

/** One of the two closed it; the end of a job closes its chats without an event. */
export const chatClosed = defineEvent('chat.closed', z.strictObject({ ...chat, by: z.string() }))

/** Staff looked into the chat of a dispute. */
export const chatReadByStaff = defineEvent(
  'chat.read-by-staff',
  z.strictObject({ ...chat, staffId: z.string(), requestId: z.string() }),
)
