import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import { userRoom } from '#kernel/realtime/room.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import { type ChannelParts, secondsSince } from './channel-parts.js'
import { notificationCreated } from './notifications.events.js'
import { notificationEvent } from './notifications.sockets.js'
import { viewNotification } from './notifications.view.js'

/** Every notification, at once, to the devices on which the app is open. */
export const socketChannel = (
  parts: Pick<ChannelParts, 'kinds' | 'inbox' | 'contactOf' | 'clock' | 'observe'> & { publisher: Publisher },
): Consumer => {
  const event = notificationEvent(parts.kinds)
  return consumer('notification.socket', notificationCreated, async ({ notificationId, kind, at }) => {
    const [notification] = await parts.inbox.byIds([toObjectId(notificationId)])
    const contact = notification && (await parts.contactOf(toId(notification.user)))
    if (!contact) return
    const view = viewNotification(notification, { kinds: parts.kinds, language: contact.language })
    parts.publisher.publish(userRoom(notification.user), event, view)
    parts.observe({ channel: 'socket', kind }, secondsSince(parts.clock, at))
  })
}
