import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message, onePage } from '#kernel/http/schemas.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { notificationExamples } from './notifications.examples.js'
import { unsubscribeLimit } from './notifications.limits.js'
import {
  DeviceTokenInput,
  DeviceTokenParams,
  DeviceTokenView,
  MarkRead,
  NotificationParams,
  NotificationQuery,
  notificationSchemas,
  OneClick,
  SubscriptionView,
  UnsubscribeParams,
} from './notifications.schemas.js'

const { notification, preferences, changes, device, subscription } = notificationExamples

export const notificationRoutes = (kinds: NotificationKindIndex) => {
  const { NotificationView, NotificationList, PreferenceChanges, PreferencesView } =
    notificationSchemas(kinds)
  return endpoints(
    { name: 'notifications', basePath: '/notifications', tag: 'Notifications' },
    {
      list: {
        method: 'get',
        path: '/',
        summary: 'List your notifications',
        description:
          'Newest first, in the language of the call. With `before`, those older than that one, and no `pagination`. The messages of one chat share one unread notification: it counts them, shows the newest and moves to the top; once it is read, the next message makes a new one.',
        access: 'signed-in',
        query: NotificationQuery,
        reply: { status: 200, body: NotificationList },
        errors: [],
        example: {
          reply: onePage([notification]),
        },
      },
      countUnread: {
        method: 'get',
        path: '/unread-count',
        summary: 'Count the unread notifications',
        description: 'For the app badge; at most 100, which apps show as 99+.',
        access: 'signed-in',
        reply: { status: 200, body: z.strictObject({ unread: z.int() }).meta({ id: 'UnreadCount' }) },
        errors: [],
        example: { reply: { unread: 3 } },
      },
      markManyRead: {
        method: 'post',
        path: '/mark-read',
        summary: 'Mark some or all notifications as read',
        description: 'Either `ids` or `all: true`. Ids that are not among your notifications are ignored.',
        access: 'signed-in',
        body: MarkRead,
        reply: { status: 200, body: Message },
        errors: [],
        example: { body: { ids: [notification.id] }, reply: { message: 'Marked as read.' } },
      },
      markAllRead: {
        method: 'put',
        path: '/read-all',
        summary: 'Mark all notifications as read',
        description: 'All that exist now.',
        access: 'signed-in',
        reply: { status: 200, body: Message },
        errors: [],
        example: { reply: { message: 'Marked as read.' } },
      },
      markRead: {
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
        description: 'Removes it from the list; nothing else is deleted.',
        access: 'signed-in',
        params: NotificationParams,
        reply: { status: 200, body: Message },
        errors: ['NOT_FOUND'],
        example: { reply: { message: 'The notification has been deleted.' } },
      },
      getPreferences: {
        method: 'get',
        path: '/preferences',
        summary: 'Read your notification preferences',
        description: 'Every kind with every channel: whether it is on, and whether that can be changed.',
        access: 'signed-in',
        reply: { status: 200, body: PreferencesView },
        errors: [],
        example: { reply: preferences },
      },
      changePreferences: {
        method: 'post',
        path: '/preferences',
        summary: 'Change your notification preferences',
        description:
          'Any subset; what is left out stays as it is, `quietHours: null` turns quiet hours off. In-app notifications are always on.',
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
          'The token that Firebase gave the app; send it again at every start. It belongs to the user who sent it last and to this session: after signing out, the device gets nothing.',
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
        description: 'One of your devices.',
        access: 'signed-in',
        params: DeviceTokenParams,
        reply: { status: 200, body: Message },
        errors: ['NOT_FOUND'],
        example: { reply: { message: 'This device will no longer get push notifications.' } },
      },
      subscription: {
        method: 'get',
        path: '/unsubscribe/:token',
        summary: 'See what a link in a mail would switch off',
        description:
          'Changes nothing, because mail scanners open every link. A browser is shown a page with a button, in the language of the mails.',
        access: 'public',
        params: UnsubscribeParams,
        reply: { status: 200, body: SubscriptionView },
        errors: ['NOT_FOUND'],
        failureLimit: { limit: unsubscribeLimit, codes: ['NOT_FOUND'] },
        example: { reply: subscription.asked },
      },
      unsubscribe: {
        method: 'post',
        path: '/unsubscribe/:token',
        summary: 'Switch off the mails of one kind by the link in one of them',
        description:
          'Without signing in. Mail programs post here when their user unsubscribes (RFC 8058): the address is in the `List-Unsubscribe` header of the mail. Repeating it changes nothing; it can be switched on again among the preferences. A browser is shown a page.',
        access: 'public',
        params: UnsubscribeParams,
        body: OneClick,
        form: true,
        reply: { status: 200, body: SubscriptionView },
        errors: ['NOT_FOUND'],
        failureLimit: { limit: unsubscribeLimit, codes: ['NOT_FOUND'] },
        example: { body: { 'List-Unsubscribe': 'One-Click' }, reply: subscription.stopped },
      },
    },
  )
}
