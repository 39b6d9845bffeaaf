import type { SmsSender } from '#integrations/sms/port.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { Batch } from './batches.js'
import { smsText } from './channel-message.js'
import { type ChannelParts, secondsSince } from './channel-parts.js'
import type { Notification } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'
import { kinds } from './notifications.table.js'
import { heldUntil, QUIET_KEY } from './quiet-hold.js'

type Parts = ChannelParts & { readonly sms: SmsSender }

/** Text messages, for the kinds a user asked for; not during his quiet hours. */
export class SmsChannel {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  consumer(): Consumer {
    const { inbox, preferences, batches, clock, observe } = this.#parts
    return consumer('notification.sms', notificationCreated, async (created, { deliveryKey }) => {
      const { kind, at } = created
      if (kinds[kind].reaches.sms === 'never') return
      const [notification] = await inbox.byIds([toObjectId(created.notificationId)])
      if (!notification || notification.read) return
      const { _id, user } = notification
      const { wants, quietHours } = await preferences.wishesOf(user)
      if (!wants(kind, 'sms')) return
      if (quietHours && (await batches.holds(_id, 'sms'))) return
      const dueAt = heldUntil(kind, quietHours, clock.now())
      if (dueAt) {
        await batches.hold({ user, channel: 'sms', key: QUIET_KEY, notification: _id, dueAt })
      } else if (await this.#send([notification], deliveryKey)) {
        observe({ channel: 'sms', kind }, secondsSince(clock, at))
      }
    })
  }

  async sendBatch({ _id, user, notifications }: Batch): Promise<void> {
    const { wants } = await this.#parts.preferences.wishesOf(user)
    const all = await this.#parts.inbox.byIds(notifications)
    const unread = all.filter(({ read, kind }) => !read && wants(kind, 'sms'))
    await this.#send(unread, `${_id.toHexString()}:notification.sms`)
  }

  /** Whether there was somebody to send it to. */
  async #send(all: readonly Notification[], idempotencyKey: string): Promise<boolean> {
    const [first] = all
    const contact = first ? await this.#parts.contactOf(toId(first.user)) : null
    if (!first || !contact?.phone) return false
    const text = smsText(all, contact.language)
    await this.#parts.sms.send({ userId: first.user.toHexString(), to: contact.phone, text, idempotencyKey })
    return true
  }
}
