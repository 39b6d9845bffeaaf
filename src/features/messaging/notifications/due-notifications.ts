import type { Clock } from '#kernel/clock.js'
import { MINUTE } from '#kernel/clock.js'
import { UnknownWork } from '#kernel/errors/unknown-work.js'
import type { EventMetadata } from '#kernel/events/event.js'
import { type ObjectId, toId, toObjectId } from '#kernel/ids.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { Addressees, ContactOf } from './addressees.js'
import type { Batches } from './batches.js'
import type { BatchedChannel } from './notifications.rules.js'
import type { Notification, NotificationInbox } from './notification-inbox.js'
import type { NotificationCreated } from './notifications.events.js'
import type { DueNotification, RecentNotifications } from './recent-notifications.js'

interface Parts {
  readonly inbox: NotificationInbox
  readonly recent: RecentNotifications
  readonly addressees: Addressees
  readonly batches: Batches
  readonly contactOf: ContactOf
  readonly kinds: NotificationKindIndex
  readonly clock: Clock
}

/** A try that comes later than this looks again at what its user wants, in milliseconds. */
const LATE = MINUTE

/** What a channel is to send now, because a notification was made. */
export class DueNotifications {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Null when there is nothing to send any more, or it is held back until later. Throws UnknownWork for one that only a
   * newer release has words for: in neutral ones it is shown, but not sent.
   */
  async find(
    channel: BatchedChannel,
    created: NotificationCreated,
    { isRetry }: Pick<EventMetadata, 'isRetry'>,
  ): Promise<DueNotification | null> {
    const { inbox, recent, contactOf } = this.#parts
    const isDecided = !this.#isUndecided(created)
    const known = isDecided && !isRetry ? recent.find(created.notificationId) : undefined
    // A push looks once more whether the notification was read meanwhile.
    if (known && channel === 'email') return known
    const [notification] = await inbox.byIds([toObjectId(created.notificationId)])
    if (!notification || isRead(notification, channel, created.seq)) return null
    this.#assertKnown(notification)
    if (!isDecided && !(await this.#decide(channel, notification, created.seq))) return null
    const contact = await contactOf(toId(notification.user))
    return contact && { notification, contact }
  }

  /** Those of a batch that are still there, the oldest first. Throws UnknownWork like `find`. */
  async ofBatch(ids: readonly ObjectId[]): Promise<Notification[]> {
    const all = await this.#parts.inbox.byIds(ids)
    for (const one of all) this.#assertKnown(one)
    return all
  }

  #assertKnown({ kind, wording }: Notification): void {
    if (!this.#parts.kinds.hasWording(kind, wording))
      throw new UnknownWork(`the notification ${kind} ${wording}`)
  }

  /** The first releases left it to each channel; and of what comes late, quiet hours may have begun. */
  #isUndecided({ channels, at }: NotificationCreated): boolean {
    return channels === undefined || this.#parts.clock.now().getTime() - Date.parse(at) > LATE
  }

  /** Whether it is sent now, as its user's settings are now. */
  async #decide(
    channel: BatchedChannel,
    notification: Notification,
    seq: number | undefined,
  ): Promise<boolean> {
    const { addressees, batches, kinds } = this.#parts
    const { _id, user, kind, thread } = notification
    const addressee = await addressees.find(user, kinds.of(kind))
    const plan = addressees.plan(notification, kinds.of(kind), addressee)
    const hold = plan.hold.find((each) => each.channel === channel)
    if (!hold && !plan.send.includes(channel)) return false
    // Also when the time of its batch is over, and only this try comes late.
    if (thread === undefined && (await batches.holds(_id, channel))) return false
    if (hold) await batches.holdOne({ ...hold, user, notification: _id, seq })
    return hold === undefined
  }
}

const isRead = ({ read, seqs }: Notification, channel: BatchedChannel, seq: number | undefined): boolean =>
  channel !== 'email' && (read || (seq !== undefined && seqs?.includes(seq) === false))
