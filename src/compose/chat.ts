import type { ChatRules } from '#config/config.js'
import type { People } from '#features/identity/users/person-card.js'
import type { JobOutlines } from '#features/marketplace/jobs/job-outlines.js'
import type { JobReader } from '#features/marketplace/jobs/job-reader.js'
import { ChatAnnouncer } from '#features/messaging/chat/chat-announcer.js'
import { ChatBook, type IsConnected } from '#features/messaging/chat/chat-book.js'
import { ChatMessages } from '#features/messaging/chat/chat-messages.js'
import { ChatReader } from '#features/messaging/chat/chat-reader.js'
import { chatController, chatSocketHandlers } from '#features/messaging/chat/chat.controller.js'
import { chatStore, messageStore } from '#features/messaging/chat/chat.model.js'
import { ChatPresenter } from '#features/messaging/chat/chat.presenter.js'
import { chatRoutes } from '#features/messaging/chat/chat.routes.js'
import { chatMessages } from '#features/messaging/chat/chat.sockets.js'
import { MessageLog } from '#features/messaging/chat/message-log.js'
import { ReadReceipts } from '#features/messaging/chat/read-receipts.js'
import { StaffReads } from '#features/messaging/chat/staff-reads.js'
import type { FileStorage } from '#integrations/storage/port.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { bind } from '#kernel/http/endpoint.js'
import type { Log } from '#kernel/log.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import { bindMessages } from '#kernel/realtime/socket-message.js'

/** Chats, by REST and by socket. */
export const composeChat = (parts: {
  database: Database
  clock: Clock
  outbox: Outbox
  log: Log
  storage: FileStorage
  publisher: Publisher
  people: People
  jobs: JobReader
  outlines: JobOutlines
  isConnected: IsConnected
  rules: ChatRules
}) => {
  const { database, clock } = parts
  const chats = chatStore(database, clock)
  const stored = messageStore(database, clock)
  const staffReads = new StaffReads(parts)
  const reader = new ChatReader({
    ...parts,
    chats,
    staffReads,
    openDaysAfterJob: parts.rules.openDaysAfterJob,
  })
  const book = new ChatBook({ ...parts, chats, reader, staffReads })
  const log = new MessageLog({ messages: stored, reader })
  const announcer = new ChatAnnouncer(parts)
  const messages = new ChatMessages({ ...parts, chats, messages: stored, reader, announcer })
  const receipts = new ReadReceipts({ ...parts, chats, log, reader, announcer })
  const presenter = new ChatPresenter({ ...parts, log })

  return {
    receipts,
    groups: [bind(chatRoutes, chatController({ book, reader, log, messages, receipts, presenter }))],
    messages: [bindMessages(chatMessages, chatSocketHandlers({ reader, messages, receipts }))],
  }
}
