import { defineFeature } from '#kernel/features/feature.js'
import { chatAppConfig } from './chat.app-config.js'
import { chatErrors } from './chat.errors.js'
import {
  chatClosed,
  chatOpened,
  chatReadByStaff,
  messageSent,
  messagesRead,
  messageUnseen,
} from './chat.events.js'
import { chatMigrations } from './chat.migrations.js'
import { chatNotifications } from './chat.notifications.js'
import { chatRoutes } from './chat.routes.js'
import { chatMessages } from './chat.sockets.js'
import { UNSEEN_MESSAGES } from './chat.timers.js'

export const chatFeature = defineFeature({
  name: 'chat',
  headings: [
    {
      tag: 'Chat',
      text: 'Between the client of a job and one craftsman. Sockets deliver new messages; everything can also be read here.',
      position: 90,
    },
  ],
  routes: [chatRoutes],
  sockets: [chatMessages],
  errors: chatErrors,
  events: [chatOpened, chatClosed, chatReadByStaff, messageSent, messagesRead, messageUnseen],
  notifications: chatNotifications,
  timers: [UNSEEN_MESSAGES],
  appConfig: chatAppConfig,
  migrations: chatMigrations,
})
