import type { Handlers } from '#kernel/http/endpoint.js'
import { AppError } from '#kernel/errors/app-error.js'
import { chatRoom, userRoom } from '#kernel/realtime/room.js'
import type { SocketHandlers } from '#kernel/realtime/socket-message.js'
import type { ChatMessages, SentMessage } from './chat-messages.js'
import type { ChatReader } from './chat-reader.js'
import type { ChatPresenter } from './chat.presenter.js'
import type { ChatService } from './chat.service.js'
import type { chatRoutes } from './chat.routes.js'
import { type chatMessages, userTyping } from './chat.sockets.js'
import { viewerOf, viewMessage, viewReadState } from './chat.view.js'
import type { MessageLog } from './message-log.js'
import type { ReadReceipts } from './read-receipts.js'
import type { Actor } from '#kernel/auth/actor.js'

interface Parts {
  readonly chats: ChatService
  readonly reader: ChatReader
  readonly log: MessageLog
  readonly messages: ChatMessages
  readonly receipts: ReadReceipts
  readonly presenter: ChatPresenter
}

const viewSent = ({ message, ...sent }: SentMessage, actor: Actor) =>
  viewMessage(message, viewerOf(actor, sent))

export const chatController = (parts: Parts): Handlers<typeof chatRoutes> => {
  const { chats, reader, log, messages, receipts, presenter } = parts
  return {
    open: async ({ tx, actor, body }) => presenter.one(await chats.open(tx, actor, body), actor),
    list: async ({ actor, query }) => {
      const { data, pagination } = await chats.list(actor, query)
      return { data: await presenter.many(await reader.withJobs(data), actor), pagination }
    },
    listOfJob: async ({ actor, requestId, params, query }) => {
      const { data, pagination } = await chats.ofJob({ actor, requestId }, params.jobId, query)
      return { data: await presenter.many(await reader.withJobs(data), actor), pagination }
    },
    get: async ({ actor, requestId, params }) =>
      presenter.one(await reader.readable({ actor, requestId }, params.chatId), actor),
    listMessages: async ({ actor, requestId, params, query }) => {
      const history = await log.history({ actor, requestId }, params.chatId, query)
      const viewer = viewerOf(actor, history)
      const { messages: found, hasMore, pagination } = history
      const data = found.map((message) => viewMessage(message, viewer))
      return { data, hasMore, ...(pagination && { pagination }) }
    },
    sendMessage: async ({ actor, params, body, files, repeat }) => {
      const draft = { ...params, ...body, image: files.image?.[0] }
      return viewSent(await messages.send(actor, draft, repeat), actor)
    },
    markRead: async ({ actor, params, body }) =>
      viewReadState(await receipts.markRead(actor, { ...params, ...body })),
    close: async ({ actor, params }) => presenter.one(await chats.close(actor, params.chatId), actor),
  }
}

export const chatSocketHandlers = (
  parts: Pick<Parts, 'reader' | 'messages' | 'receipts'>,
): SocketHandlers<typeof chatMessages> => {
  const { reader, messages, receipts } = parts
  return {
    join_chat: async ({ actor, body: { chatId }, join }) => {
      const { chat } = await reader.own(actor, chatId)
      await join(chatRoom(chatId))
      return { chatId, lastSeq: chat.lastSeq }
    },
    leave_chat: async ({ body: { chatId }, leave }) => {
      await leave(chatRoom(chatId))
      return { chatId }
    },
    send_message: async ({ actor, body: { message: text, ...draft }, origin, repeat }) => ({
      message: viewSent(await messages.send(actor, { ...draft, text, origin }, repeat), actor),
    }),
    typing: async ({ actor, body: { chatId, isTyping }, isIn, broadcast }) => {
      if (!isIn(chatRoom(chatId))) throw new AppError('CHAT_NOT_JOINED')
      const others = { to: chatRoom(chatId), except: userRoom(actor.id) }
      broadcast(others, userTyping, { chatId, userId: actor.id, isTyping })
      return { chatId }
    },
    read_messages: async ({ actor, body, origin }) =>
      viewReadState(await receipts.markRead(actor, { ...body, origin })),
  }
}
