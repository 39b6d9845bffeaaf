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
    'Somebody wrote in a chat of the user: the message as this user sees it. Also to the other devices of who wrote it, but not to the socket it came by. By REST: `GET /chat/:chatId/messages?after=`.',
  payload: MessageView,
  example: message,
})

export const userTyping = defineServerEvent({
  name: 'user_typing',
  description:
    'The other one is typing, or has stopped. To the devices of the other side that have joined the chat; kept nowhere.',
  payload: z.strictObject({ chatId: z.string(), userId: z.string(), isTyping: z.boolean() }),
  example: { ...ofChat, userId: message.senderId, isTyping: true },
})

export const messagesRead = defineServerEvent({
  name: 'messages_read',
  description:
    'One of the two has read up to a message. To both, so that the reader’s other devices know too, but not to the socket it came by. By REST: `readSeq` of the chat.',
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
        'For the two of the chat, while it is on the screen: from now on `user_typing` comes, and no notification of its messages. `lastSeq` tells whether messages were missed. It holds until `leave_chat` or the end of the connection: after every reconnect, join again the chat that is on the screen, then fetch what is newer than the last message you have.',
      access,
      body: z.strictObject({ chatId }),
      ack: z.strictObject({ chatId: z.string(), lastSeq: z.int() }),
      errors: ['NOT_FOUND'],
      example: { body: ofChat, ack: { ...ofChat, lastSeq: message.seq } },
    },
    leave_chat: {
      summary: 'Close a chat on this device',
      description:
        'When it leaves the screen: no more `user_typing`, and its messages are notified of again. Leaving a chat that was not joined is no failure.',
      access,
      body: z.strictObject({ chatId }),
      ack: z.strictObject({ chatId: z.string() }),
      errors: [],
      example: { body: ofChat, ack: ofChat },
    },
    send_message: {
      summary: 'Send a message',
      description:
        'The same as `POST /chat/:chatId/messages` with a text, under the same limit; a `clientMessageId` that was sent before, over either door, is answered with the stored message, at any time and without being counted.',
      access,
      body: z.strictObject({ chatId, message: messageText, clientMessageId }),
      aliases: { text: 'message' },
      ack: z.strictObject({ message: MessageView }),
      errors: ['NOT_FOUND', 'CHAT_CLOSED', 'CLIENT_MESSAGE_ID_REUSED'],
      ownLimits: [messagesLimit],
      repeatable: true,
      example: {
        body: { ...ofChat, message: sent.text, clientMessageId: sent.clientMessageId },
        ack: { message: sent },
      },
    },
    typing: {
      summary: 'Show that the user is typing',
      description: 'To the other side’s devices that have joined the chat, as `user_typing`.',
      access,
      body: z.strictObject({
        chatId,
        isTyping: z.boolean().default(true).describe('False when the user has stopped'),
      }),
      ack: z.strictObject({ chatId: z.string() }),
      errors: ['CHAT_NOT_JOINED'],
      example: { body: { ...ofChat, isTyping: true }, ack: ofChat },
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
