import type { Language } from '#kernel/i18n/text.js'
import type { NotificationDoc } from './notifications.model.js'
import { kinds } from './notifications.table.js'
import { render } from './render.js'

export const viewNotification = (notification: NotificationDoc, language: Language) => {
  const { title, body } = render(notification, language)
  return {
    id: notification._id.toHexString(),
    type: kinds[notification.kind].type,
    kind: notification.kind,
    title,
    message: body,
    data: notification.data,
    read: notification.read,
    createdAt: notification.at.toISOString(),
  }
}
