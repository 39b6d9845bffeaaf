import { ObjectId } from 'mongodb'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { consumer, type Consumer, type EventDefinition, type EventFacts } from '#kernel/events/event.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { ChatId } from '#features/messaging/chat/chat.ids.js'
import type { UserId } from '#kernel/auth/actor.js'
import { toId, toObjectId } from '#kernel/ids.js'
import { type ObserveDelivery, secondsSince } from './channel-parts.js'
import type { NotificationInbox } from './notification-inbox.js'
import type { FactReader, Recipient } from './notification-kind.js'
import { notificationCreated } from './notifications.events.js'
import type { NotificationDoc } from './notifications.model.js'
import { type KindName, NOTIFICATION_KINDS } from './notifications.rules.js'
import { kinds } from './notifications.table.js'

/** The number of the newest message of a chat that one of the two has read. */
export type ReadSeqOf = (chat: ChatId, reader: UserId) => Promise<number>

const asStored = ({ user, ...rest }: Recipient) => ({ user: toObjectId(user), ...rest })

/** Turns what happened into notifications: exactly one for each fact and recipient, whatever is retried. */
export class NotificationMaker {
  readonly #notifications: Store<NotificationDoc>
  readonly #inbox: NotificationInbox
  readonly #readSeqOf: ReadSeqOf
  readonly #read: FactReader
  readonly #outbox: Outbox
  readonly #database: Database
  readonly #clock: Clock
  readonly #observe: ObserveDelivery

  constructor(parts: {
    notifications: Store<NotificationDoc>
    inbox: NotificationInbox
    readSeqOf: ReadSeqOf
    read: FactReader
    outbox: Outbox
    database: Database
    clock: Clock
    observe: ObserveDelivery
  }) {
    this.#notifications = parts.notifications
    this.#inbox = parts.inbox
    this.#readSeqOf = parts.readSeqOf
    this.#read = parts.read
    this.#outbox = parts.outbox
    this.#database = parts.database
    this.#clock = parts.clock
    this.#observe = parts.observe
  }

  /** One consumer for each event that anybody is told of. */
  consumers(): Consumer[] {
    const events = new Map<string, EventDefinition>(
      NOTIFICATION_KINDS.map((name) => [kinds[name].event.type, kinds[name].event]),
    )
    return [...events.values()].map((event) =>
      consumer(`notify.${event.type}`, event, async (payload, facts) => {
        for (const name of NOTIFICATION_KINDS)
          if (kinds[name].event.type === event.type) await this.#make(name, payload, facts)
      }),
    )
  }

  async #make(kind: KindName, payload: unknown, { eventId, at }: EventFacts): Promise<void> {
    const recipients = await kinds[kind].recipients(payload, this.#read)
    if (recipients.length === 0) return
    const fact = `${eventId}:${kind}`
    const made = await this.#database.transaction(async (tx) => {
      const told = await this.#notifications.docs
        .find({ fact }, { session: tx.session, projection: { user: 1 } })
        .toArray()
      const known = new Set(told.map(({ user }) => user.toHexString()))
      const fresh = recipients.filter(({ user }) => !known.has(user))
      if (fresh.length === 0) return 0
      const stored = await this.#notifications.model.create(
        fresh.map((recipient) => ({ _id: new ObjectId(), fact, kind, at, ...asStored(recipient) })),
        { session: tx.session, ordered: true },
      )
      const created = stored.map(({ _id, user }) => ({
        notificationId: _id.toHexString(),
        userId: user.toHexString(),
        kind,
        at: at.toISOString(),
      }))
      await this.#outbox.emitAll(tx, notificationCreated, created)
      return stored.length
    })
    for (const recipient of recipients) await this.#settleRead(recipient)
    const seconds = secondsSince(this.#clock, at.toISOString())
    for (let count = 0; count < made; count++) this.#observe({ channel: 'in-app', kind }, seconds)
  }

  /** The message may have been read before there was anything to mark: whoever of the two comes second sees the other. */
  async #settleRead({ user, data: { chatId }, seq }: Recipient): Promise<void> {
    if (chatId === undefined || seq === undefined) return
    const upToSeq = await this.#readSeqOf(toId(toObjectId(chatId)), toId(toObjectId(user)))
    if (upToSeq >= seq) await this.#inbox.readChat(toId(toObjectId(user)), { chatId, upToSeq })
  }
}
