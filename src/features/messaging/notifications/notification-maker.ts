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
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { Look } from '#kernel/notifications/lookups.js'
import type { Recipient } from '#kernel/notifications/notification-kind.js'
import { notificationCreated } from './notifications.events.js'
import type { NotificationDoc } from './notifications.model.js'

/** The number of the newest message of a chat that one of the two has read. */
export type ReadSeqOf = (chat: ChatId, reader: UserId) => Promise<number>

const asStored = ({ user, ...rest }: Recipient) => ({ user: toObjectId(user), ...rest })

interface Parts {
  readonly notifications: Store<NotificationDoc>
  readonly inbox: NotificationInbox
  readonly readSeqOf: ReadSeqOf
  readonly kinds: NotificationKindIndex
  readonly look: Look
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
  readonly observe: ObserveDelivery
}

/** Turns what happened into notifications: exactly one for each fact and recipient, whatever is retried. */
export class NotificationMaker {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** One consumer for each event that anybody is told of. */
  consumers(): Consumer[] {
    const { sources } = this.#parts.kinds
    const events = new Map(sources.map(({ event }) => [event.type, event]))
    return [...events.values()].map((event) =>
      this.#consumer(
        event,
        sources.filter((source) => source.event.type === event.type),
      ),
    )
  }

  #consumer(event: EventDefinition, sources: NotificationKindIndex['sources']): Consumer {
    return consumer(`notify.${event.type}`, event, async (payload, facts) => {
      for (const { kind, recipients } of sources) {
        await this.#make(kind, await recipients(payload, this.#parts.look), facts)
      }
    })
  }

  async #make(kind: string, recipients: readonly Recipient[], { eventId, at }: EventFacts): Promise<void> {
    if (recipients.length === 0) return
    const fact = `${eventId}:${kind}`
    const made = await this.#parts.database.transaction(async (tx) => {
      const told = await this.#parts.notifications.docs
        .find({ fact }, { session: tx.session, projection: { user: 1 } })
        .toArray()
      const known = new Set(told.map(({ user }) => user.toHexString()))
      const fresh = recipients.filter(({ user }) => !known.has(user))
      if (fresh.length === 0) return 0
      const stored = await this.#parts.notifications.model.create(
        fresh.map((recipient) => ({ _id: new ObjectId(), fact, kind, at, ...asStored(recipient) })),
        { session: tx.session, ordered: true },
      )
      const created = stored.map(({ _id, user }) => ({
        notificationId: _id.toHexString(),
        userId: user.toHexString(),
        kind,
        at: at.toISOString(),
      }))
      await this.#parts.outbox.emitAll(tx, notificationCreated, created)
      return stored.length
    })
    for (const recipient of recipients) await this.#settleRead(recipient)
    const seconds = secondsSince(this.#parts.clock, at.toISOString())
    for (let count = 0; count < made; count++) this.#parts.observe({ channel: 'in-app', kind }, seconds)
  }

  /** The message may have been read before there was anything to mark: whoever of the two comes second sees the other. */
  async #settleRead({ user, data: { chatId }, seq }: Recipient): Promise<void> {
    if (chatId === undefined || seq === undefined) return
    const upToSeq = await this.#parts.readSeqOf(toId(toObjectId(chatId)), toId(toObjectId(user)))
    if (upToSeq >= seq) await this.#parts.inbox.readChat(toId(toObjectId(user)), { chatId, upToSeq })
  }
}
