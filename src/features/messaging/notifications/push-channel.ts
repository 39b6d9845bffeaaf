import type { PushOutcome, PushResult, PushSender } from '#integrations/push/port.js'
import { SECOND, shift } from '#kernel/clock.js'
import { PermanentFailure } from '#kernel/errors/permanent-failure.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { type ObjectId, toId, toObjectId } from '#kernel/ids.js'
import type { Log } from '#kernel/log.js'
import type { BatchSender } from './batch-timer.js'
import type { Batch } from './batches.js'
import { pushData, pushText } from './channel-message.js'
import { type ChannelParts, secondsSince } from './channel-parts.js'
import type { DeviceToken, DeviceTokens } from './device-tokens.service.js'
import { burstOf, ttlSecondsOf } from '#kernel/notifications/notification-kind.js'
import type { Notification } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'
import type { PushLedger } from './push-ledger.js'
import { heldUntil, QUIET_KEY } from './quiet-hold.js'
import { quietUntil } from './quiet-hours.rules.js'

type Parts = ChannelParts & {
  readonly push: PushSender
  readonly devices: DeviceTokens
  readonly ledger: PushLedger
  readonly log: Log
  /** Called for each device that the vendor says is gone. */
  readonly countDead: () => void
}

/** A push about one notification or several, under the name by which what is handed over is known. */
interface Parcel {
  readonly id: ObjectId
  readonly all: readonly Notification[]
  /** Where it takes the place of another push. */
  readonly tag?: ObjectId
}

/**
 * Pushes: of a burst the first one at once, of messages one more for the rest when it is over; none during quiet hours,
 * after which there is one for all of them.
 */
export class PushChannel implements BatchSender {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  consumer(): Consumer {
    const { inbox, preferences, kinds, clock, observe } = this.#parts
    return consumer('notification.push', notificationCreated, {
      lane: 'external',
      filter: ({ kind }) => kinds.of(kind).defaults.push !== 'never',
      handle: async ({ notificationId, kind, at }) => {
        const [notification] = await inbox.byIds([toObjectId(notificationId)])
        if (!notification || notification.read) return
        const { wants, quietHours } = await preferences.preferencesOf(notification.user)
        if (!wants(kind, 'push')) return
        if (
          quietHours &&
          (await this.#waits(notification, heldUntil(kinds.of(kind), quietHours, clock.now())))
        )
          return
        if (await this.#sendLeading(notification)) observe({ channel: 'push', kind }, secondsSince(clock, at))
      },
    })
  }

  async heldUntil({ user }: Batch): Promise<Date | null> {
    const { quietHours } = await this.#parts.preferences.preferencesOf(user)
    return quietHours && quietUntil(quietHours, this.#parts.clock.now())
  }

  async sendBatch({ _id, user, key, notifications }: Batch): Promise<void> {
    const { preferences, inbox, ledger } = this.#parts
    const { wants } = await preferences.preferencesOf(user)
    const all = await inbox.byIds(notifications)
    const unread = all.filter(({ read, kind }) => !read && wants(kind, 'push'))
    const [first] = unread
    const replaced = first && key !== QUIET_KEY ? (await ledger.find(first._id))?.collapsedInto : null
    await this.#send({ id: _id, all: unread, ...(replaced && { tag: replaced }) })
  }

  /** Whether it is left to the batch of quiet hours; also when they are over and only this try comes late. */
  async #waits({ _id, user }: Notification, dueAt: Date | null): Promise<boolean> {
    const { batches } = this.#parts
    if (await batches.holds(_id, 'push')) return true
    if (!dueAt) return false
    await batches.hold({ user, channel: 'push', key: QUIET_KEY, notification: _id, dueAt })
    return true
  }

  /** Whether it was sent now. A burst begins only with what was really handed over for somebody. */
  async #sendLeading(notification: Notification): Promise<boolean> {
    const { ledger } = this.#parts
    const { _id, user, kind, data } = notification
    const { collapse } = this.#parts.kinds.of(kind)
    const burst = burstOf(this.#parts.kinds.of(kind), kind, data)
    const parcel = { id: _id, all: [notification] }
    const known = await ledger.find(_id)
    if (!collapse || burst === null || known?.handed.length) return this.#send(parcel)
    if ((await this.#parts.devices.livingOf(user)).length === 0) return false
    const { windowSeconds } = collapse
    const key = `${user.toHexString()}:${burst}`
    const now = this.#parts.clock.now()
    const { leader, until } = known?.collapsedInto
      ? { leader: known.collapsedInto, until: shift(now, windowSeconds * SECOND) }
      : await ledger.leaderOf(_id, { key, windowSeconds })
    if (!leader.equals(_id)) {
      const held = { user, channel: 'push', key: burst, notification: _id, dueAt: until } as const
      if (collapse.trailing) await this.#parts.batches.hold(held)
      return false
    }
    try {
      return await this.#send(parcel)
    } finally {
      if (!(await ledger.find(_id))?.handed.length) await ledger.stepDown(_id, key)
    }
  }

  /** Whether it was handed over for any device. Throws when trying again can help. */
  async #send({ id, all, tag = id }: Parcel): Promise<boolean> {
    const [first] = all
    const contact = first && (await this.#parts.contactOf(toId(first.user)))
    if (!contact) return false
    const devices = await this.#devicesLeft(id, first.user)
    if (devices.length === 0) return false
    const { title, body } = pushText(all, { kinds: this.#parts.kinds, language: contact.language })
    const message = {
      userId: first.user.toHexString(),
      title,
      body,
      data: pushData(all),
      tag: tag.toHexString(),
      isBurst: all.every(({ kind }) => this.#parts.kinds.of(kind).collapse !== undefined),
      badge: await this.#parts.inbox.unreadCount(toId(first.user)),
      ttlSeconds: Math.max(
        ...all.map(({ kind, wording }) => ttlSecondsOf(this.#parts.kinds.of(kind), wording)),
      ),
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
