import { z } from 'zod'
import { PICTURE_TYPES } from '#kernel/files/file-types.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { onePage, pageQuery } from '#kernel/http/schemas.js'
import { chatExamples } from './chat.examples.js'
import {
  ChatInput,
  ChatPage,
  ChatParams,
  ChatView,
  HistoryQuery,
  HistoryView,
  JobChatsParams,
  MessageInput,
  MessageView,
  ReadMark,
  ReadState,
} from './chat.schemas.js'
import { messagesLimit } from './chat.limits.js'

const MAX_IMAGE_BYTES = 5 * 1024 * 1024

const { chat, closed, fresh, message, sent, readState } = chatExamples

export const chatRoutes = endpoints(
  { name: 'chat', basePath: '/chat', tag: 'Chat' },
  {
    open: {
      method: 'post',
      path: '/',
      summary: 'Open the chat of a job',
      description:
        'Between the client of a job and one craftsman who is invited, has a standing quote or is hired. Opening it again returns the same chat, also with 201, even if the quote or invitation has ended since.',
      access: ['client', 'craftsman'],
      body: ChatInput,
      reply: { status: 201, body: ChatView },
      errors: ['NOT_FOUND', 'CHAT_NOT_ALLOWED', 'CHAT_CLOSED'],
      idempotent: true,
      example: { body: { jobId: chat.job.id, craftsmanId: chat.craftsman.id }, reply: fresh },
    },
    list: {
      method: 'get',
      path: '/',
      summary: 'List your chats',
      description: 'Most recent message first, each with its unread count.',
      access: ['client', 'craftsman'],
      query: z.strictObject(pageQuery),
      reply: { status: 200, body: ChatPage },
      errors: [],
      example: { reply: onePage([chat]) },
    },
    listOfJob: {
      method: 'get',
      path: '/job/:jobId',
      summary: 'List your chats of a job',
      description:
        'For the client the chats with each craftsman, for a craftsman their own. Staff find the chat of a dispute here; this is logged.',
      access: 'signed-in',
      params: JobChatsParams,
      query: z.strictObject(pageQuery),
      reply: { status: 200, body: ChatPage },
      errors: ['NOT_FOUND'],
      example: { reply: onePage([chat]) },
    },
    get: {
      method: 'get',
      path: '/:chatId',
      summary: 'Read a chat',
      description:
        'For its two participants, and for staff during or after a dispute between them; this is logged. Messages have an endpoint of their own.',
      access: 'signed-in',
      params: ChatParams,
      reply: { status: 200, body: ChatView },
      errors: ['NOT_FOUND'],
      example: { reply: chat },
    },
    listMessages: {
      method: 'get',
      path: '/:chatId/messages',
      summary: 'Read the messages of a chat',
      description:
        'Newest first, a page of it or further back with `before`; oldest first with `after`, for catching up. With either there is no `pagination`. While the two have no deal (`isContactMasked`), phone numbers and mail addresses are masked for who did not write them. Staff read the chats of disputes whole, which is logged.',
      access: 'signed-in',
      params: ChatParams,
      query: HistoryQuery,
      reply: { status: 200, body: HistoryView },
      errors: ['NOT_FOUND'],
      example: {
        reply: { ...onePage([sent, message]), hasMore: false },
      },
    },
    sendMessage: {
      method: 'post',
      path: '/:chatId/messages',
      summary: 'Send a message',
      description:
        'A text, an image (JPG, PNG, GIF or WebP, as a file `image` of a form), or both. `clientMessageId` makes it idempotent in place of an Idempotency-Key, together with the socket message `send_message`: the same one again is answered with the stored message, has no effect and is under no limit.',
      access: ['client', 'craftsman'],
      params: ChatParams,
      body: MessageInput,
      upload: {
        field: 'image',
        maxFiles: 1,
        maxBytes: MAX_IMAGE_BYTES,
        types: PICTURE_TYPES,
      },
      reply: { status: 201, body: MessageView },
      errors: [
        'NOT_FOUND',
        'CHAT_CLOSED',
        'CLIENT_MESSAGE_ID_REUSED',
        'FILE_UNREADABLE',
        'UPLOAD_LIMIT_REACHED',
        'STORAGE_FULL',
        'SERVICE_UNAVAILABLE',
      ],
      ownLimits: [messagesLimit],
      repeatable: true,
      example: { body: { text: sent.text, clientMessageId: sent.clientMessageId }, reply: sent },
    },
    markRead: {
      method: 'post',
      path: '/:chatId/read',
      summary: 'Mark messages as read',
      description: 'Up to and including a message. The mark only moves forward.',
      access: ['client', 'craftsman'],
      params: ChatParams,
      body: ReadMark,
      reply: { status: 200, body: ReadState },
      errors: ['NOT_FOUND'],
      example: { body: { upTo: message.id }, reply: readState },
    },
    close: {
      method: 'put',
      path: '/:chatId/close',
      summary: 'Close a chat',
      description:
        'By either participant, for both and permanently: it stays readable. A chat closes automatically some days after its job has ended.',
      access: ['client', 'craftsman'],
      params: ChatParams,
      reply: { status: 200, body: ChatView },
      errors: ['NOT_FOUND'],
      example: { reply: closed },
    },
  },
)
