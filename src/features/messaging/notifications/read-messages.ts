import { messagesRead } from '#features/messaging/chat/chat.events.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { NotificationInbox } from './notification-inbox.js'

/** Reading a chat reads the notifications of its messages. */
export const readMessagesConsumer = (inbox: NotificationInbox): Consumer =>
  consumer('notifications.messages-read', messagesRead, ({ readerId, chatId, upToSeq }) =>
    inbox.readChat(toId(toObjectId(readerId)), { chatId, upToSeq }),
  )
