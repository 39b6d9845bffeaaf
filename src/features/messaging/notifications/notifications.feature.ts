import { defineFeature } from '#kernel/features/feature.js'
import { notificationReference } from './notification-reference.js'
import { notificationsAppConfig } from './notifications.app-config.js'
import { notificationCreated } from './notifications.events.js'
import { notificationMigrations } from './notifications.migrations.js'
import { notificationRoutes } from './notifications.routes.js'
import { notificationSocket } from './notifications.sockets.js'
import { SEND_BATCH } from './notifications.timers.js'

export const notificationsFeature = defineFeature({
  name: 'notifications',
  headings: (kinds) => [{ tag: 'Notifications', text: notificationReference(kinds), position: 100 }],
  routes: (kinds) => [notificationRoutes(kinds)],
  sockets: (kinds) => [notificationSocket(kinds)],
  events: [notificationCreated],
  timers: [SEND_BATCH],
  appConfig: notificationsAppConfig,
  migrations: notificationMigrations,
})
