import { messagesRead } from '#features/messaging/chat/chat.events.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { NotificationInbox } from './notification-inbox.js'

/** Who has read a chat needs not be told of its messages any more. */
export const readMessagesConsumer = (inbox: NotificationInbox): Consumer =>
  consumer('notifications.messages-read', messagesRead, ({ readerId, chatId, upToSeq }) =>
    inbox.readChat(toId(toObjectId(readerId)), { chatId, upToSeq }),
  )
