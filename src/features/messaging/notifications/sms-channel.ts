import type { Contact } from '#features/identity/users/user-directory.js'
import type { SmsSender } from '#integrations/sms/port.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId } from '#kernel/ids.js'
import type { BatchSender } from './batch-timer.js'
import type { Batch } from './batches.js'
import { smsText } from './channel-message.js'
import { type ChannelParts, isForChannel, secondsSince } from './channel-parts.js'
import { burstOf } from '#kernel/notifications/notification-kind.js'
import type { Notification } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'
import type { DeliveryLog } from './delivery-log.js'
import type { DueNotification } from './recent-notifications.js'
import { quietUntil } from './quiet-hours.rules.js'

type Parts = ChannelParts & { readonly sms: SmsSender; readonly log: DeliveryLog }

/** Text messages, for the kinds a user asked for: of a burst the first, and none during their quiet hours. */
export class SmsChannel implements BatchSender {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  consumer(): Consumer {
    const { due, kinds, clock, observe } = this.#parts
    return consumer('notification.sms', notificationCreated, {
      lane: 'external',
      filter: isForChannel('sms', kinds),
      handle: async (created, metadata) => {
        const found = await due.find('sms', created, metadata)
        if (!found || !(await this.#sendLeading(found, metadata.deliveryKey))) return
        observe({ channel: 'sms', kind: created.kind }, secondsSince(clock, new Date(created.at)))
      },
    })
  }

  async deferUntil({ user }: Batch): Promise<Date | null> {
    const { quietHours } = await this.#parts.preferences.preferencesOf(user)
    return quietHours && quietUntil(quietHours, this.#parts.clock.now())
  }

  async sendBatch({ _id, user, notifications }: Batch): Promise<void> {
    const { wants } = await this.#parts.preferences.preferencesOf(user)
    const all = await this.#parts.due.ofBatch(notifications)
    const unread = all.filter(({ read, kind }) => !read && wants(kind, 'sms'))
    const contact = unread.length > 0 ? await this.#parts.contactOf(toId(user)) : null
    if (contact) await this.#send(unread, contact, `${_id.toHexString()}:notification.sms`)
  }

  /** Whether it was sent now; of a burst only the first is. */
  async #sendLeading({ notification, contact }: DueNotification, idempotencyKey: string): Promise<boolean> {
    const { log, kinds } = this.#parts
    const { _id, user, kind, data } = notification
    const { collapse } = kinds.of(kind)
    const burst = burstOf(kinds.of(kind), kind, data)
    if (!collapse || burst === null) return this.#send([notification], contact, idempotencyKey)
    const known = await log.find(_id)
    if (known?.collapsedInto || known?.handed.length) return false
    const key = `${user.toHexString()}:${burst}`
    const { leader } = await log.electLeader(_id, { key, windowSeconds: collapse.windowSeconds })
    if (!leader.equals(_id)) {
      await log.recordCollapsed(_id, leader)
      return false
    }
    let isSent = false
    try {
      isSent = await this.#send([notification], contact, idempotencyKey)
      if (isSent) await log.recordSent(_id, [user])
    } finally {
      if (!isSent) await log.releaseLeadership(_id, key)
    }
    return isSent
  }

  /** Whether there is a number to send it to. */
  async #send(
    all: readonly Notification[],
    { phone: to, language }: Contact,
    idempotencyKey: string,
  ): Promise<boolean> {
    const [first] = all
    if (!first || to === null) return false
    const text = smsText(all, { kinds: this.#parts.kinds, language })
    await this.#parts.sms.send({ userId: first.user.toHexString(), to, text, idempotencyKey })
    return true
  }
}
