import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message, onePage } from '#kernel/http/schemas.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { notificationExamples } from './notifications.examples.js'
import {
  DeviceTokenInput,
  DeviceTokenParams,
  DeviceTokenView,
  MarkRead,
  NotificationParams,
  NotificationQuery,
  notificationSchemas,
} from './notifications.schemas.js'

const { notification, preferences, changes, device } = notificationExamples

export const notificationRoutes = (kinds: NotificationKindIndex) => {
  const { NotificationView, NotificationList, PreferenceChanges, PreferencesView } =
    notificationSchemas(kinds)
  return endpoints(
    { name: 'notifications', basePath: '/notifications', tag: 'Notifications' },
    {
      list: {
        method: 'get',
        path: '/',
        summary: 'List the own notifications',
        description:
          'Newest first, in the language of the call. With `before` those older than that one, and no `pagination`. Of the messages of one chat there is at most one unread: it counts them, tells of the newest and moves to the top; once it is read, the next message makes a new one.',
        access: 'signed-in',
        query: NotificationQuery,
        reply: { status: 200, body: NotificationList },
        errors: [],
        example: {
          reply: onePage([notification]),
        },
      },
      unreadCount: {
        method: 'get',
        path: '/unread-count',
        summary: 'Count the unread notifications',
        description: 'For the badge of an app; at most 100, which an app shows as 99+.',
        access: 'signed-in',
        reply: { status: 200, body: z.strictObject({ unread: z.int() }) },
        errors: [],
        example: { reply: { unread: 3 } },
      },
      markRead: {
        method: 'post',
        path: '/mark-read',
        summary: 'Mark some or all notifications as read',
        description:
          'Either `ids` or `all: true`. Ids that are not among the own notifications are passed over.',
        access: 'signed-in',
        body: MarkRead,
        reply: { status: 200, body: Message },
        errors: [],
        example: { body: { ids: [notification.id] }, reply: { message: 'Marked as read.' } },
      },
      readAll: {
        method: 'put',
        path: '/read-all',
        summary: 'Mark all notifications as read',
        description: 'Those there are now.',
        access: 'signed-in',
        reply: { status: 200, body: Message },
        errors: [],
        example: { reply: { message: 'Marked as read.' } },
      },
      read: {
        method: 'put',
        path: '/:notificationId/read',
        summary: 'Mark a notification as read',
        description: 'Repeating it changes nothing.',
        access: 'signed-in',
        params: NotificationParams,
        reply: { status: 200, body: NotificationView },
        errors: ['NOT_FOUND'],
        example: { reply: { ...notification, read: true } },
      },
      remove: {
        method: 'delete',
        path: '/:notificationId',
        summary: 'Delete a notification',
        description: 'Removes it from the list; what it is about stays.',
        access: 'signed-in',
        params: NotificationParams,
        reply: { status: 200, body: Message },
        errors: ['NOT_FOUND'],
        example: { reply: { message: 'The notification was deleted.' } },
      },
      preferences: {
        method: 'get',
        path: '/preferences',
        summary: 'Read the own notification preferences',
        description: 'Every kind with every channel: whether it is on, and whether that can be changed.',
        access: 'signed-in',
        reply: { status: 200, body: PreferencesView },
        errors: [],
        example: { reply: preferences },
      },
      changePreferences: {
        method: 'post',
        path: '/preferences',
        summary: 'Change the own notification preferences',
        description:
          'Any subset; what is absent stays, `quietHours: null` ends them. In the app everything is always shown.',
        access: 'signed-in',
        body: PreferenceChanges,
        reply: { status: 200, body: PreferencesView },
        errors: [],
        example: { body: changes, reply: preferences },
      },
      addDevice: {
        method: 'post',
        path: '/device-tokens',
        summary: 'Register a device for push notifications',
        description:
          'The token that Firebase gave the app; send it again at every start. It belongs to who sent it last, and to this session: signed out, the device gets nothing.',
        access: 'signed-in',
        body: DeviceTokenInput,
        reply: { status: 201, body: DeviceTokenView },
        errors: [],
        example: { body: { token: device.token, platform: device.platform }, reply: device },
      },
      removeDevice: {
        method: 'delete',
        path: '/device-tokens/:token',
        summary: 'Remove a device from push notifications',
        description: 'Of the own devices.',
        access: 'signed-in',
        params: DeviceTokenParams,
        reply: { status: 200, body: Message },
        errors: ['NOT_FOUND'],
        example: { reply: { message: 'The device gets no more push notifications.' } },
      },
    },
  )
}
