import { defineServerEvent } from '#kernel/realtime/server-event.js'
import { notificationExamples } from './notifications.examples.js'
import { NotificationView } from './notifications.schemas.js'

export const notificationEvent = defineServerEvent({
  name: 'notification',
  description: 'Something the user should know, in his own language; `GET /notifications` has it too.',
  payload: NotificationView,
  example: notificationExamples.notification,
})

/** What the feature tells clients. */
export const notificationEvents = [notificationEvent] as const
