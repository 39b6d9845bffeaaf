import type { Language } from '#kernel/i18n/text.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { NotificationDoc } from './notifications.model.js'
import { render } from './render.js'

export const viewNotification = (
  notification: NotificationDoc,
  { kinds, language }: { kinds: NotificationKindIndex; language: Language },
) => {
  const { title, body } = render(notification, { kinds, language })
  return {
    id: notification._id.toHexString(),
    type: kinds.of(notification.kind).type,
    kind: notification.kind,
    title,
    message: body,
    data: notification.data,
    read: notification.read,
    createdAt: notification.at.toISOString(),
  }
}
