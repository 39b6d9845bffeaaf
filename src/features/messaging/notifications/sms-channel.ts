import type { SmsSender } from '#integrations/sms/port.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { BatchSender } from './batch-timer.js'
import type { Batch } from './batches.js'
import { smsText } from './channel-message.js'
import { type ChannelParts, secondsSince } from './channel-parts.js'
import { burstOf } from '#kernel/notifications/notification-kind.js'
import type { Notification } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'
import type { PushLedger } from './push-ledger.js'
import { heldUntil, QUIET_KEY } from './quiet-hold.js'
import { quietUntil } from './quiet-hours.rules.js'

type Parts = ChannelParts & { readonly sms: SmsSender; readonly ledger: PushLedger }

/** Text messages, for the kinds a user asked for: of a burst the first, and none during his quiet hours. */
export class SmsChannel implements BatchSender {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  consumer(): Consumer {
    const { inbox, preferences, batches, kinds, clock, observe } = this.#parts
    return consumer('notification.sms', notificationCreated, {
      lane: 'external',
      filter: ({ kind }) => kinds.of(kind).defaults.sms !== 'never',
      handle: async (created, { deliveryKey }) => {
        const { kind, at } = created
        const [notification] = await inbox.byIds([toObjectId(created.notificationId)])
        if (!notification || notification.read) return
        const { _id, user } = notification
        const { wants, quietHours } = await preferences.preferencesOf(user)
        if (!wants(kind, 'sms')) return
        if (quietHours && (await batches.holds(_id, 'sms'))) return
        const dueAt = heldUntil(kinds.of(kind), quietHours, clock.now())
        if (dueAt) {
          await batches.hold({ user, channel: 'sms', key: QUIET_KEY, notification: _id, dueAt })
        } else if (await this.#sendLeading(notification, deliveryKey)) {
          observe({ channel: 'sms', kind }, secondsSince(clock, at))
        }
      },
    })
  }

  async heldUntil({ user }: Batch): Promise<Date | null> {
    const { quietHours } = await this.#parts.preferences.preferencesOf(user)
    return quietHours && quietUntil(quietHours, this.#parts.clock.now())
  }

  async sendBatch({ _id, user, notifications }: Batch): Promise<void> {
    const { wants } = await this.#parts.preferences.preferencesOf(user)
    const all = await this.#parts.inbox.byIds(notifications)
    const unread = all.filter(({ read, kind }) => !read && wants(kind, 'sms'))
    await this.#send(unread, `${_id.toHexString()}:notification.sms`)
  }

  /** Whether it was sent now; of a burst only the first is. */
  async #sendLeading(notification: Notification, idempotencyKey: string): Promise<boolean> {
    const { ledger } = this.#parts
    const { _id, user, kind, data } = notification
    const { collapse } = this.#parts.kinds.of(kind)
    const burst = burstOf(this.#parts.kinds.of(kind), kind, data)
    if (!collapse || burst === null) return this.#send([notification], idempotencyKey)
    const known = await ledger.find(_id)
    if (known?.collapsedInto || known?.handed.length) return false
    const key = `${user.toHexString()}:${burst}`
    const { leader } = await ledger.leaderOf(_id, { key, windowSeconds: collapse.windowSeconds })
    if (!leader.equals(_id)) return false
    let sent = false
    try {
      sent = await this.#send([notification], idempotencyKey)
      if (sent) await ledger.handedOver(_id, [user])
    } finally {
      if (!sent) await ledger.stepDown(_id, key)
    }
    return sent
  }

  /** Whether there was somebody to send it to. */
  async #send(all: readonly Notification[], idempotencyKey: string): Promise<boolean> {
    const [first] = all
    const contact = first ? await this.#parts.contactOf(toId(first.user)) : null
    if (!first || !contact?.phone) return false
    const text = smsText(all, { kinds: this.#parts.kinds, language: contact.language })
    await this.#parts.sms.send({ userId: first.user.toHexString(), to: contact.phone, text, idempotencyKey })
    return true
  }
}
