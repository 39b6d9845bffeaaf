import type { Handlers } from '#kernel/http/endpoint.js'
import type { DeviceTokens } from './device-tokens.service.js'
import { viewDeviceToken } from './device-tokens.view.js'
import type { NotificationInbox } from './notification-inbox.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { notificationRoutes } from './notifications.routes.js'
import { viewNotification } from './notifications.view.js'
import type { PreferenceService } from './preferences.service.js'
import type { Unsubscribing } from './unsubscribe.service.js'

const ALL_READ = { en: 'Marked as read.', ar: 'تم التحديد كمقروء.' }

export const notificationController = (parts: {
  inbox: NotificationInbox
  preferences: PreferenceService
  devices: DeviceTokens
  unsubscribing: Unsubscribing
  kinds: NotificationKindIndex
}): Handlers<ReturnType<typeof notificationRoutes>> => {
  const { inbox, preferences, devices, unsubscribing, kinds } = parts
  return {
    list: async ({ actor, query: { before, unread, ...page }, language }) => {
      const read = unread === undefined ? undefined : !unread
      if (before !== undefined) {
        const older = await inbox.before(actor.id, { before, limit: page.limit, read })
        return { data: older.map((each) => viewNotification(each, { kinds, language })) }
      }
      const { data, pagination } = await inbox.page(actor.id, { ...page, read })
      return { data: data.map((each) => viewNotification(each, { kinds, language })), pagination }
    },
    countUnread: async ({ actor }) => ({ unread: await inbox.unreadCount(actor.id) }),
    markManyRead: async ({ actor, body: { ids }, say }) => {
      await (ids ? inbox.readMany(actor.id, ids) : inbox.readAll(actor.id))
      return say(ALL_READ)
    },
    markAllRead: async ({ actor, say }) => {
      await inbox.readAll(actor.id)
      return say(ALL_READ)
    },
    markRead: async ({ actor, params, language }) =>
      viewNotification(await inbox.read(actor.id, params.notificationId), { kinds, language }),
    remove: async ({ actor, params, say }) => {
      await inbox.remove(actor.id, params.notificationId)
      return say({ en: 'The notification has been deleted.', ar: 'تم حذف الإشعار.' })
    },
    getPreferences: async ({ actor }) => preferences.read(actor.id),
    changePreferences: async ({ actor, body }) => preferences.change(actor.id, body),
    addDevice: async ({ actor, body }) => viewDeviceToken(await devices.register(actor, body)),
    removeDevice: async ({ actor, params, say }) => {
      await devices.remove(actor, params.token)
      return say({
        en: 'This device will no longer get push notifications.',
        ar: 'لن تصل إشعارات إلى هذا الجهاز.',
      })
    },
    subscription: async ({ params, language }) => unsubscribing.read(params.token, language),
    unsubscribe: async ({ params, language }) => unsubscribing.unsubscribe(params.token, language),
  }
}
