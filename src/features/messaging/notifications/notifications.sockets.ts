import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { defineServerEvent } from '#kernel/realtime/server-event.js'
import { socketMessages } from '#kernel/realtime/socket-message.js'
import { notificationExamples } from './notifications.examples.js'
import { notificationSchemas } from './notifications.schemas.js'

export const notificationEvent = (kinds: NotificationKindIndex) =>
  defineServerEvent({
    name: 'notification',
    description: 'Something the user should know, in their own language; `GET /notifications` has it too.',
    payload: notificationSchemas(kinds).NotificationView,
    example: notificationExamples.notification,
  })

export const notificationSocket = (kinds: NotificationKindIndex) =>
  socketMessages({}, [notificationEvent(kinds)])
