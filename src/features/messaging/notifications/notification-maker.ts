import type { Contact } from '#features/identity/users/user-directory.js'
import type { ChatId } from '#features/messaging/chat/chat.ids.js'
import type { UserId } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { consumer, type Consumer, type EventDefinition, type EventMetadata } from '#kernel/events/event.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { NotificationKindIndex, ShownKind } from '#kernel/notifications/kind-index.js'
import type { Look } from '#kernel/notifications/lookups.js'
import type { NotificationParams, Recipient } from '#kernel/notifications/notification-kind.js'
import { type Addressees, type ContactOf, isInAppOnly } from './addressees.js'
import { NO_CHANNELS } from './channel-plan.rules.js'
import { type ObserveDelivery, secondsSince } from './channel-parts.js'
import type { LiveNotifications } from './live-notifications.js'
import type { NotificationInbox } from './notification-inbox.js'
import type { NotificationThreads } from './notification-threads.js'
import type { DraftNotification, NotificationWriter } from './notification-writer.js'
import type { SenderQuota } from './sender-quota.js'
import { newNotification, type NotificationDoc } from './notifications.model.js'
import { notifyConsumerName } from './notify-consumers.js'
import type { RecentNotifications } from './recent-notifications.js'

/** The number of the newest message of a chat that one of the two has read. */
export type ReadSeqOf = (chat: ChatId, reader: UserId) => Promise<number>

type Source = NotificationKindIndex['sources'][number]

/** A notification about to be made, for whom and how. */
interface Prepared extends DraftNotification {
  readonly contact: Contact | null
  readonly kind: ShownKind
  readonly recipient: Recipient
}

interface Parts {
  readonly addressees: Addressees
  readonly contactOf: ContactOf
  readonly senderQuota: SenderQuota
  readonly writer: NotificationWriter
  readonly threads: NotificationThreads
  readonly recent: RecentNotifications
  readonly live: LiveNotifications
  readonly inbox: NotificationInbox
  readonly readSeqOf: ReadSeqOf
  readonly kinds: NotificationKindIndex
  readonly look: Look
  readonly clock: Clock
  readonly observe: ObserveDelivery
}

/** Turns what happened into notifications: exactly one for each fact and recipient, whatever is retried. */
export class NotificationMaker {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** One consumer for each kind of each event, but for those that were made together from the beginning. */
  consumers(): Consumer[] {
    const { sources } = this.#parts.kinds
    const names = [...new Set(sources.map(notifyConsumerName))]
    return names.flatMap((name) => {
      const own = sources.filter((source) => notifyConsumerName(source) === name)
      return own.slice(0, 1).map(({ event }) => this.#consumer(name, event, own))
    })
  }

  #consumer(name: string, event: EventDefinition, sources: readonly Source[]): Consumer {
    return consumer(name, event, async (payload, metadata) => {
      const prepared = await Promise.all(sources.map((source) => this.#prepare(source, payload, metadata)))
      const [threads, others] = partition(prepared.flat(), ({ kind }) => kind.thread !== undefined)
      const stored = await this.#parts.writer.store(others)
      for (const made of others.filter((each) => stored.includes(each)))
        this.#announce(made, made.notification)
      for (const next of threads) await this.#addToThread(next, metadata)
    })
  }

  async #prepare(source: Source, payload: unknown, metadata: EventMetadata): Promise<Prepared[]> {
    const { kind: name } = source
    const kind = this.#parts.kinds.of(name)
    const recipients = await source.recipients(payload, this.#parts.look)
    const fact = `${metadata.eventId}:${name}`
    const actor = source.actor(payload)
    return Promise.all(
      recipients.map(async (recipient) => {
        const user = toObjectId(recipient.user)
        const [params, address, sender] = await Promise.all([
          settled(recipient.params),
          this.#parts.addressees.find(user, kind),
          this.#senderOf(recipient),
        ])
        const notification = newNotification(
          { ...recipient, ...sender.words, user, params, fact, kind: name, at: metadata.at },
          this.#parts.clock.now(),
        )
        const isOwnAct = recipient.user === actor && !kind.tellsActor
        const plan =
          !isOwnAct && this.#mayDisturb(recipient, kind)
            ? this.#parts.addressees.plan(notification, kind, address)
            : NO_CHANNELS
        return { notification, plan, kind, recipient, contact: address.contact }
      }),
    )
  }

  /** Words of somebody who has not proved their address go into no mail. */
  async #senderOf({ from }: Recipient): Promise<{ words?: { fixedWords: true } }> {
    if (from === undefined) return {}
    const contact = await this.#parts.contactOf(toId(toObjectId(from)))
    return contact?.isEmailVerified ? {} : { words: { fixedWords: true } }
  }

  /** Facts of a thread replace each other, so that nobody is disturbed by many. */
  #mayDisturb({ from, user }: Recipient, { thread, defaults }: ShownKind): boolean {
    if (from === undefined || thread || isInAppOnly(defaults)) return true
    return this.#parts.senderQuota.take({ from, to: user })
  }

  async #addToThread(next: Prepared, { isRetry }: EventMetadata): Promise<void> {
    const { kind, recipient } = next
    const { thread } = kind
    const { seq } = recipient
    if (!thread || seq === undefined) throw new Error(`${next.notification.kind} has no number in its thread`)
    const notification = await this.#parts.threads.add({ ...next, thread, seq, isRetry })
    const readSeq = await this.#settleRead(recipient, seq)
    if (notification) this.#announce(next, { ...notification, read: readSeq >= (notification.seq ?? seq) })
  }

  /** The message may have been read before there was anything to mark: the second of the two sees the other. */
  async #settleRead({ user, data: { chatId } }: Recipient, seq: number): Promise<number> {
    if (chatId === undefined) return 0
    const reader = toId<'User'>(toObjectId(user))
    const upToSeq = await this.#parts.readSeqOf(toId(toObjectId(chatId)), reader)
    if (upToSeq >= seq) await this.#parts.inbox.readChat(reader, { chatId, upToSeq })
    return upToSeq
  }

  /** Publishes from memory what is stored now; a hint that a crash swallows is found in the list. */
  #announce({ contact, plan, notification: { kind, at } }: Prepared, stored: NotificationDoc): void {
    const { recent, live, observe, clock } = this.#parts
    observe({ channel: 'in-app', kind }, secondsSince(clock, at))
    if (!contact) return
    if (plan.send.includes('email')) recent.add({ notification: stored, contact })
    live.publish(stored, contact, at)
  }
}

const settled = async (params: Recipient['params']): Promise<NotificationParams> =>
  Object.fromEntries(
    await Promise.all(Object.entries(params).map(async ([name, value]) => [name, await value] as const)),
  )

const partition = <Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter((item) => test(item)),
  items.filter((item) => !test(item)),
]
