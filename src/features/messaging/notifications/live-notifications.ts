import type { Contact } from '#features/identity/users/user-directory.js'
import type { Clock } from '#kernel/clock.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { userRoom } from '#kernel/realtime/room.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import type { ContactOf } from './addressees.js'
import { type ObserveDelivery, secondsSince } from './channel-parts.js'
import type { NotificationInbox } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'
import type { NotificationDoc } from './notifications.model.js'
import { notificationEvent } from './notifications.sockets.js'
import { viewNotification } from './notifications.view.js'

interface Parts {
  readonly publisher: Publisher
  readonly inbox: NotificationInbox
  readonly kinds: NotificationKindIndex
  readonly contactOf: ContactOf
  readonly clock: Clock
  readonly observe: ObserveDelivery
}

/** Shows notifications at once on the devices on which the app is open. */
export class LiveNotifications {
  readonly #parts: Parts
  readonly #event: ReturnType<typeof notificationEvent>

  constructor(parts: Parts) {
    this.#parts = parts
    this.#event = notificationEvent(parts.kinds)
  }

  /** In the user's language. `at` is when what it tells of happened. */
  publish(notification: NotificationDoc, { language }: Contact, at: Date): void {
    const { publisher, kinds, clock, observe } = this.#parts
    publisher.publish(
      userRoom(notification.user),
      this.#event,
      viewNotification(notification, { kinds, language }),
    )
    observe({ channel: 'socket', kind: notification.kind }, secondsSince(clock, at))
  }

  /** Of the first releases' events, which leave publishing to a delivery. */
  consumer(): Consumer {
    const { inbox, contactOf } = this.#parts
    return consumer('notification.socket', notificationCreated, {
      filter: ({ channels }) => channels === undefined,
      handle: async ({ notificationId, at }) => {
        const [notification] = await inbox.byIds([toObjectId(notificationId)])
        const contact = notification && (await contactOf(toId(notification.user)))
        if (contact) this.publish(notification, contact, new Date(at))
      },
    })
  }
}
