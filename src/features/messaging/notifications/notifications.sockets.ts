import { defineServerEvent } from '#kernel/realtime/server-event.js'
import { socketMessages } from '#kernel/realtime/socket-message.js'
import { notificationExamples } from './notifications.examples.js'
import { NotificationView } from './notifications.schemas.js'

export const notificationEvent = defineServerEvent({
  name: 'notification',
  description: 'Something the user should know, in his own language; `GET /notifications` has it too.',
  payload: NotificationView,
  example: notificationExamples.notification,
})

export const notificationSocket = socketMessages({}, [notificationEvent])
