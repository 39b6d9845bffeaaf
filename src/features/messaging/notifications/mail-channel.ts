import type { MailSender } from '#integrations/mail/port.js'
import { SECOND, shift } from '#kernel/clock.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { BatchSender } from './batch-timer.js'
import type { Batch } from './batches.js'
import { mailOf } from './channel-message.js'
import { type ChannelParts, secondsSince } from './channel-parts.js'
import { burstOf } from '#kernel/notifications/notification-kind.js'
import type { Notification } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'

type Parts = ChannelParts & { readonly mail: MailSender; readonly webAppUrl: string }

/** Mail, at once; a burst is one mail when it is over, so that nothing goes unmailed. */
export class MailChannel implements BatchSender {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  consumer(): Consumer {
    const { inbox, preferences, kinds, clock, observe } = this.#parts
    return consumer('notification.email', notificationCreated, {
      lane: 'external',
      filter: ({ kind }) => kinds.of(kind).defaults.email !== 'never',
      handle: async (created, { deliveryKey }) => {
        const { kind, at } = created
        const [notification] = await inbox.byIds([toObjectId(created.notificationId)])
        if (!notification) return
        const { wants } = await preferences.preferencesOf(notification.user)
        if (!wants(kind, 'email')) return
        if (this.#parts.kinds.of(kind).collapse) {
          await this.#hold(notification)
        } else if (await this.#send([notification], deliveryKey)) {
          observe({ channel: 'email', kind }, secondsSince(clock, at))
        }
      },
    })
  }

  /** Mail is silent: quiet hours are not for it. */
  async heldUntil(): Promise<null> {
    return null
  }

  async sendBatch({ _id, user, notifications }: Batch): Promise<void> {
    const { wants } = await this.#parts.preferences.preferencesOf(user)
    const all = await this.#parts.inbox.byIds(notifications)
    const wanted = all.filter(({ kind }) => wants(kind, 'email'))
    await this.#send(wanted, `${_id.toHexString()}:notification.email`)
  }

  async #hold({ _id, user, kind, data, at }: Notification): Promise<void> {
    const { collapse } = this.#parts.kinds.of(kind)
    const key = burstOf(this.#parts.kinds.of(kind), kind, data)
    if (!collapse || key === null) return
    const now = this.#parts.clock.now()
    await this.#parts.batches.hold({
      user,
      channel: 'email',
      key,
      notification: _id,
      dueAt: shift(at > now ? at : now, collapse.windowSeconds * SECOND),
    })
  }

  /** Whether there was somebody to send it to. */
  async #send(all: readonly Notification[], idempotencyKey: string): Promise<boolean> {
    const [first] = all
    const contact = first && (await this.#parts.contactOf(toId(first.user)))
    if (!contact) return false
    const { email: to, language } = contact
    const { mail, kinds, webAppUrl } = this.#parts
    await mail.send({ ...mailOf(all, { kinds, language, webAppUrl }), to, language, idempotencyKey })
    return true
  }
}
