import type { Language } from '#kernel/i18n/text.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { dataOf, type NotificationDoc } from './notifications.model.js'
import { shortText } from './channel-message.js'

export const viewNotification = (
  notification: NotificationDoc,
  { kinds, language }: { kinds: NotificationKindIndex; language: Language },
) => {
  const count = notification.seqs?.length ?? 1
  const { title, body } = shortText([{ ...notification, count }], { kinds, language })
  return {
    id: notification._id.toHexString(),
    type: kinds.of(notification.kind).type,
    kind: notification.kind,
    title,
    message: body,
    ...(count > 1 && { count }),
    data: dataOf(notification),
    read: notification.read,
    createdAt: notification.at.toISOString(),
  }
}
