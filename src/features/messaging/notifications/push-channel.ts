import type { Contact } from '#features/identity/users/user-directory.js'
import type { PushSender } from '#integrations/push/port.js'
import { consumer, type Consumer, type EventMetadata } from '#kernel/events/event.js'
import { type ObjectId, toId, toObjectId } from '#kernel/ids.js'
import { burstOf, type NotificationData, ttlSecondsOf } from '#kernel/notifications/notification-kind.js'
import type { BatchSender } from './batch-timer.js'
import type { Batch, Batches } from './batches.js'
import { pushData, type Sendable, shortText } from './channel-message.js'
import { QUIET_KEY } from './channel-plan.rules.js'
import { type ChannelParts, isForChannel, secondsSince } from './channel-parts.js'
import type { DeliveryLog } from './delivery-log.js'
import type { DeviceToken, DeviceTokens } from './device-tokens.service.js'
import type { Notification } from './notification-inbox.js'
import { type NotificationCreated, notificationCreated } from './notifications.events.js'
import { dataOf } from './notifications.model.js'
import type { PushResults } from './push-results.js'
import { quietUntil } from './quiet-hours.rules.js'
import type { DueNotification } from './recent-notifications.js'

type Parts = ChannelParts & {
  readonly push: PushSender
  readonly devices: DeviceTokens
  readonly batches: Batches
  readonly log: DeliveryLog
  readonly results: PushResults
  readonly webAppUrl: string
}

type Pushed = Sendable & Pick<Notification, '_id' | 'user' | 'facts'>

/** A push about one notification or several, under the id by which it is known what has been handed over. */
interface Outgoing {
  readonly id: ObjectId
  readonly all: readonly Pushed[]
  readonly contact: Contact
  readonly devices: readonly DeviceToken[]
  /** Pushes of one tag replace each other. */
  readonly tag: ObjectId
}

/** A notification that is due, or the fact of a thread that is. */
interface Due extends DueNotification {
  /** The same at each try. */
  readonly id: ObjectId
  readonly seq: number | undefined
  readonly isRetry: boolean
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
    const { due, kinds, clock, observe } = this.#parts
    return consumer('notification.push', notificationCreated, {
      lane: 'external',
      filter: isForChannel('push', kinds),
      handle: async (created, metadata) => {
        const found = await due.find('push', created, metadata)
        if (!found || !(await this.#sendLeading(dueOf(found, created, metadata)))) return
        observe({ channel: 'push', kind: created.kind }, secondsSince(clock, new Date(created.at)))
      },
    })
  }

  async deferUntil({ user }: Batch): Promise<Date | null> {
    const { quietHours } = await this.#parts.preferences.preferencesOf(user)
    return quietHours && quietUntil(quietHours, this.#parts.clock.now())
  }

  async sendBatch(batch: Batch): Promise<void> {
    const { preferences, due, contactOf, log } = this.#parts
    const { _id, user, key, notifications } = batch
    const { wants } = await preferences.preferencesOf(user)
    const all = await due.ofBatch(notifications)
    const unread = all
      .filter(({ read, kind }) => !read && wants(kind, 'push'))
      .map((each) => ({ ...each, count: unreadIn(batch, each) }))
      .filter(({ count }) => count > 0)
    const [first] = unread
    if (!first) return
    const [contact, living, known] = await Promise.all([
      contactOf(toId(user)),
      this.#parts.devices.livingOf(user),
      log.find(_id),
    ])
    if (!contact) return
    const devices = without(living, known?.handed)
    const replaced = first.thread === undefined ? (await log.find(first._id))?.collapsedInto : first._id
    const tag = (key === QUIET_KEY ? null : replaced) ?? _id
    await this.#send({ id: _id, all: unread, contact, devices, tag })
  }

  /** Whether it was sent now. A burst begins only with what was really handed over for somebody. */
  async #sendLeading({ id, notification, contact, seq, isRetry }: Due): Promise<boolean> {
    const { log, kinds } = this.#parts
    const { _id: tag, user, kind, data } = notification
    const { collapse } = kinds.of(kind)
    const burst = burstOf(kinds.of(kind), kind, data)
    const known = isRetry ? await log.find(id) : null
    if (known?.collapsedInto) return false
    const devices = without(await this.#parts.devices.livingOf(user), known?.handed)
    if (devices.length === 0) return false
    const outgoing = { id, all: [notification], contact, devices, tag }
    if (!collapse || burst === null || known?.handed.length) return this.#send(outgoing)
    const key = `${user.toHexString()}:${burst}`
    const { leader, until } = await log.electLeader(id, { key, windowSeconds: collapse.windowSeconds })
    if (leader.equals(id)) {
      return this.#send(outgoing, { onNobody: () => log.releaseLeadership(id, key) })
    }
    if (collapse.trailing) {
      const held = { user, channel: 'push', key: burst, notification: tag, seq, dueAt: until } as const
      await this.#parts.batches.holdOne(held)
    }
    await log.recordCollapsed(id, leader)
    return false
  }

  /** Whether it was handed over for any device. Throws when trying again can help. */
  async #send(
    { id, all, contact, devices, tag }: Outgoing,
    { onNobody = () => Promise.resolve() }: { onNobody?: () => Promise<void> } = {},
  ): Promise<boolean> {
    const { kinds, inbox, push, log, results } = this.#parts
    const [first, ...others] = all
    if (!first || contact.isBanned || devices.length === 0) {
      await onNobody()
      return false
    }
    const { user } = first
    const data = pushData([withAllData(first), ...others.map(withAllData)], this.#parts)
    const message = {
      userId: user.toHexString(),
      ...shortText(all, { kinds, language: contact.language }),
      data,
      group: groupOf(data),
      tag: tag.toHexString(),
      isBurst: all.every(({ kind }) => kinds.of(kind).collapse !== undefined),
      badge: await inbox.unreadCount(toId(user)),
      ttlSeconds: Math.max(...all.map(({ kind, wording }) => ttlSecondsOf(kinds.of(kind), wording))),
    }
    const answers = await push.send(
      message,
      devices.map(({ token }) => token),
    )
    const sent = results.receivers(devices, answers)
    if (sent.length > 0) await log.recordSent(id, sent)
    else await onNobody()
    await results.settle(devices, answers)
    return sent.length > 0
  }
}

const withAllData = (notification: Pushed): Pushed => ({ ...notification, data: dataOf(notification) })

/** What pushes are grouped by in a phone's list: their chat or their job. */
const groupOf = ({ chatId, jobId }: NotificationData): string | null => chatId ?? jobId ?? null

const without = (devices: readonly DeviceToken[], handed: readonly ObjectId[] = []): DeviceToken[] =>
  devices.filter(({ _id }) => !handed.some((receiver) => receiver.equals(_id)))

/** Each fact of a thread is pushed under the id of its event, since they share a notification. */
const dueOf = (found: DueNotification, { seq }: NotificationCreated, metadata: EventMetadata): Due => ({
  ...found,
  id: seq === undefined ? found.notification._id : toObjectId(metadata.eventId),
  seq,
  isRetry: metadata.isRetry === true,
})

/** Of a thread, how many of the facts that were held back are unread. */
const unreadIn = ({ parts = [] }: Batch, { _id, seqs }: Notification): number => {
  const own = parts.filter(({ notification }) => notification.equals(_id))
  return own.length === 0 ? 1 : own.filter(({ seq }) => seqs?.includes(seq) ?? true).length
}
