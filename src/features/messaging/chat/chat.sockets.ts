import { z } from 'zod'
import { defineServerEvent } from '#kernel/realtime/server-event.js'
import { socketMessages } from '#kernel/realtime/socket-message.js'
import { idSchema } from '#kernel/ids.js'
import { chatExamples } from './chat.examples.js'
import { clientMessageId, messageText, MessageView, ReadMark, ReadState } from './chat.schemas.js'
import { messagesLimit } from './chat.limits.js'

const { message, sent, readState } = chatExamples
const chatId = idSchema('Chat')
const ofChat = { chatId: message.chatId }

export const newMessage = defineServerEvent({
  name: 'new_message',
  description:
    'A new message in one of the user’s chats, as this user sees it. Also sent to the other devices of the sender. By REST: `GET /chat/:chatId/messages?after=`.',
  payload: MessageView,
  example: message,
})

export const userTyping = defineServerEvent({
  name: 'user_typing',
  description: 'The other side is typing. To devices that have joined the chat; not stored.',
  payload: z.strictObject({ chatId: z.string(), userId: z.string() }),
  example: { ...ofChat, userId: message.senderId },
})

export const messagesRead = defineServerEvent({
  name: 'messages_read',
  description:
    'A participant has read up to a message. To both, including the reader’s other devices. By REST: `readSeq` of the chat.',
  payload: z.strictObject({
    chatId: z.string(),
    readerId: z.string(),
    upTo: z.string().describe('Id of the message'),
    seq: z.int(),
  }),
  example: { ...ofChat, readerId: sent.senderId, upTo: message.id, seq: message.seq },
})

const access = ['client', 'craftsman'] as const

export const chatMessages = socketMessages(
  {
    join_chat: {
      summary: 'Open a chat on this device',
      description:
        'For its two participants; from now on the device gets `user_typing`. `lastSeq` shows whether messages were missed.',
      access,
      body: z.strictObject({ chatId }),
      ack: z.strictObject({ chatId: z.string(), lastSeq: z.int() }),
      errors: ['NOT_FOUND'],
      example: { body: ofChat, ack: { ...ofChat, lastSeq: message.seq } },
    },
    leave_chat: {
      summary: 'Close a chat on this device',
      description:
        'The device gets no more `user_typing`. Leaving a chat that was not joined is not an error.',
      access,
      body: z.strictObject({ chatId }),
      ack: z.strictObject({ chatId: z.string() }),
      errors: [],
      example: { body: ofChat, ack: ofChat },
    },
    send_message: {
      summary: 'Send a message',
      description:
        'The same as `POST /chat/:chatId/messages` with a text, under the same limit; a `clientMessageId` that was sent before, either way, returns the stored message.',
      access,
      body: z.strictObject({ chatId, message: messageText, clientMessageId }),
      ack: z.strictObject({ message: MessageView }),
      errors: ['NOT_FOUND', 'CHAT_CLOSED', 'CLIENT_MESSAGE_ID_REUSED'],
      userLimit: messagesLimit,
      example: {
        body: { ...ofChat, message: sent.text, clientMessageId: sent.clientMessageId },
        ack: { message: sent },
      },
    },
    typing: {
      summary: 'Show that the user is typing',
      description: 'Sent to others who have joined the chat as `user_typing`.',
      access,
      body: z.strictObject({ chatId }),
      ack: z.strictObject({ chatId: z.string() }),
      errors: ['CHAT_NOT_JOINED'],
      example: { body: ofChat, ack: ofChat },
    },
    read_messages: {
      summary: 'Mark messages as read',
      description: 'The same as `POST /chat/:chatId/read`.',
      access,
      body: z.strictObject({ chatId, ...ReadMark.shape }),
      ack: ReadState,
      errors: ['NOT_FOUND'],
      example: { body: { ...ofChat, upTo: message.id }, ack: readState },
    },
  },
  [newMessage, userTyping, messagesRead],
)
