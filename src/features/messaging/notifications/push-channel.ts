import type { PushOutcome, PushResult, PushSender } from '#integrations/push/port.js'
import { DAY, SECOND } from '#kernel/clock.js'
import { PermanentFailure } from '#kernel/errors/permanent-failure.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { type ObjectId, toId, toObjectId } from '#kernel/ids.js'
import type { Log } from '#kernel/log.js'
import type { Batch } from './batches.js'
import { pushText } from './channel-message.js'
import { type ChannelParts, secondsSince } from './channel-parts.js'
import type { DeviceToken, DeviceTokens } from './device-tokens.service.js'
import type { Notification } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'
import { kinds } from './notifications.table.js'
import type { PushLedger } from './push-ledger.js'
import { heldUntil, QUIET_KEY } from './quiet-hold.js'

type Parts = ChannelParts & {
  readonly push: PushSender
  readonly devices: DeviceTokens
  readonly ledger: PushLedger
  readonly log: Log
  /** Called for each device that the vendor says is gone. */
  readonly countDead: () => void
}

/** What is older is no news on a phone that comes back. */
const TTL_SECONDS = DAY / SECOND

/** Pushes: of a burst the first one only, and none during quiet hours, after which there is one for all of them. */
export class PushChannel {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  consumer(): Consumer {
    const { inbox, preferences, clock, observe } = this.#parts
    return consumer('notification.push', notificationCreated, async ({ notificationId, kind, at }) => {
      if (kinds[kind].reaches.push === 'never') return
      const [notification] = await inbox.byIds([toObjectId(notificationId)])
      if (!notification || notification.read) return
      const { wants, quietHours } = await preferences.wishesOf(notification.user)
      if (!wants(kind, 'push')) return
      if (quietHours && (await this.#waits(notification, heldUntil(kind, quietHours, clock.now())))) return
      if (!(await this.#leads(notification))) return
      const sent = await this.#send(notification._id, [notification])
      if (sent) observe({ channel: 'push', kind }, secondsSince(clock, at))
    })
  }

  async sendBatch({ _id, user, notifications }: Batch): Promise<void> {
    const { wants } = await this.#parts.preferences.wishesOf(user)
    const all = await this.#parts.inbox.byIds(notifications)
    await this.#send(
      _id,
      all.filter(({ read, kind }) => !read && wants(kind, 'push')),
    )
  }

  /** Whether it is left to the batch of quiet hours; also when they are over and only this try comes late. */
  async #waits({ _id, user }: Notification, dueAt: Date | null): Promise<boolean> {
    const { batches } = this.#parts
    if (await batches.holds(_id, 'push')) return true
    if (!dueAt) return false
    await batches.hold({ user, channel: 'push', key: QUIET_KEY, notification: _id, dueAt })
    return true
  }

  async #leads({ _id, user, kind, data }: Notification): Promise<boolean> {
    const { collapse } = kinds[kind]
    if (!collapse) return true
    const known = await this.#parts.ledger.find(_id)
    if (known?.collapsedInto) return false
    const key = `${user.toHexString()}:${kind}:${data[collapse.by] ?? ''}`
    return this.#parts.ledger.leads(_id, { key, windowSeconds: collapse.windowSeconds })
  }

  /** Whether it was handed over for any device. Throws when trying again can help. */
  async #send(id: ObjectId, all: readonly Notification[]): Promise<boolean> {
    const [first] = all
    const contact = first && (await this.#parts.contactOf(toId(first.user)))
    if (!contact) return false
    const devices = await this.#devicesLeft(id, first.user)
    if (devices.length === 0) return false
    const { title, body } = pushText(all, contact.language)
    const message = {
      userId: first.user.toHexString(),
      title,
      body,
      data: all.length === 1 ? { ...first.data, notificationId: id.toHexString(), kind: first.kind } : {},
      tag: id.toHexString(),
      badge: await this.#parts.inbox.unreadCount(toId(first.user)),
      ttlSeconds: TTL_SECONDS,
    }
    const results = await this.#parts.push.send(
      message,
      devices.map(({ token }) => token),
    )
    return this.#settle(id, devices, results)
  }

  async #devicesLeft(id: ObjectId, user: ObjectId): Promise<DeviceToken[]> {
    const devices = await this.#parts.devices.livingOf(user)
    const known = devices.length > 0 ? await this.#parts.ledger.find(id) : null
    return devices.filter(({ _id }) => !known?.handed.some((handed) => handed.equals(_id)))
  }

  async #settle(
    id: ObjectId,
    devices: readonly DeviceToken[],
    results: readonly PushResult[],
  ): Promise<boolean> {
    const { ledger, log } = this.#parts
    const tokensOf = (outcome: PushOutcome) =>
      new Set(results.filter((result) => result.outcome === outcome).map(({ token }) => token))
    const [sent, dead] = [tokensOf('sent'), tokensOf('dead')]
    if (sent.size > 0) {
      await ledger.handedOver(
        id,
        devices.filter(({ token }) => sent.has(token)).map(({ _id }) => _id),
      )
    }
    const reasonOf = (outcome: PushOutcome) => results.find((result) => result.outcome === outcome)?.reason
    await this.#forget(
      devices.filter(({ token }) => dead.has(token)),
      reasonOf('dead'),
    )
    const misconfigured = reasonOf('misconfigured')
    if (misconfigured !== undefined)
      log.error('push is not configured as it should be', { reason: misconfigured })
    const later = misconfigured ?? reasonOf('later')
    if (later !== undefined) throw new Error(later)
    const refused = reasonOf('refused')
    if (refused !== undefined) throw new PermanentFailure(refused)
    return sent.size > 0
  }

  async #forget(dead: readonly DeviceToken[], reason: string | undefined): Promise<void> {
    await this.#parts.devices.forget(dead)
    for (const { _id, user } of dead) {
      const facts = { device: _id.toHexString(), user: user.toHexString(), reason }
      this.#parts.log.info('device forgotten', facts)
      this.#parts.countDead()
    }
  }
}
