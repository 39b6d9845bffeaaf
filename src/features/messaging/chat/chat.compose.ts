import { defineModule } from '#app/kernel-bundle.js'
import { uploads } from '#features/catalog/uploads/uploads.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import { invitations } from '#features/marketplace/invitations/invitations.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import { quotes } from '#features/marketplace/quotes/quotes.compose.js'
import { bind } from '#kernel/http/endpoint.js'
import { bindMessages } from '#kernel/realtime/socket-message.js'
import { ChatAnnouncer } from './chat-announcer.js'
import { ChatMessages } from './chat-messages.js'
import { ChatReader } from './chat-reader.js'
import { tellChat } from './chat.app-config.js'
import { chatController, chatSocketHandlers } from './chat.controller.js'
import { chatFeature } from './chat.feature.js'
import { chatStore, messageStore } from './chat.model.js'
import { ChatPresenter } from './chat.presenter.js'
import { chatRoutes } from './chat.routes.js'
import { ChatService } from './chat.service.js'
import { chatMessages } from './chat.sockets.js'
import { departedSides } from './departed-sides.js'
import { MessageLog } from './message-log.js'
import { ReadReceipts } from './read-receipts.js'
import { StaffReads } from './staff-reads.js'
import { UnseenMessages } from './unseen-messages.js'

export const chat = defineModule({
  feature: chatFeature,
  needs: { uploads, users, jobs, quotes, invitations },
  compose: (kernel, needs) => {
    const { database, clock, config } = kernel
    const stored = messageStore(database, clock)
    const staffReads = new StaffReads(kernel)
    const parts = {
      ...kernel,
      chats: chatStore(database, clock),
      messages: stored,
      uploads: needs.uploads.uploads,
      jobs: needs.jobs.queries,
      quotes: needs.quotes.queries,
      invitations: needs.invitations.queries,
      people: needs.users.directory,
      staffReads,
    }
    const reader = new ChatReader({ ...parts, ...config.chat, ...config.market })
    const service = new ChatService({ ...parts, reader })
    const log = new MessageLog({ ...parts, reader })
    const announcer = new ChatAnnouncer(kernel)
    const unseen = new UnseenMessages(parts)
    const messages = new ChatMessages({ ...parts, reader, announcer, unseen })
    const receipts = new ReadReceipts({ ...parts, log, reader, announcer })
    const presenter = new ChatPresenter({ ...parts, log })
    const served = { chats: service, reader, log, messages, receipts, presenter }
    return {
      endpoints: [bind(chatRoutes, chatController(served))],
      messages: [bindMessages(chatMessages, chatSocketHandlers(served))],
      consumers: departedSides(parts),
      timers: [unseen.timer],
      appConfig: tellChat(config.chat),
      offers: { receipts },
    }
  },
})
