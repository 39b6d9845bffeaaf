import DataLoader from 'dataloader'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Batches } from './batches.js'
import type { ChannelPlan } from './channel-plan.rules.js'
import { notificationCreated } from './notifications.events.js'
import type { NotificationDoc } from './notifications.model.js'

/** A notification that is not stored yet, with the channels that will send it. */
export interface DraftNotification {
  readonly notification: NotificationDoc
  readonly plan: ChannelPlan
}

type Drafts = readonly DraftNotification[]

interface Parts {
  readonly notifications: Store<NotificationDoc>
  readonly batches: Batches
  readonly outbox: Outbox
  readonly database: Database
}

const MOST_TRIES = 5

/** Stores notifications with what their channels have to do, each once for its fact and user, whatever is retried. */
export class NotificationWriter {
  readonly #parts: Parts
  readonly #together: DataLoader<Drafts, Drafts, Drafts>

  constructor(parts: Parts) {
    this.#parts = parts
    this.#together = new DataLoader((sets: readonly Drafts[]) => this.#storeTogether(sets), {
      cache: false,
      batchScheduleFn: (store) => setImmediate(store),
    })
  }

  /** Returns those that were not there before. What is stored in the same turn of the event loop shares a transaction. */
  store(drafts: Drafts): Promise<Drafts> {
    return drafts.length === 0 ? Promise.resolve(drafts) : this.#together.load(drafts)
  }

  /** What channels have to do about stored notifications, in the transaction that stores them. `seq` is of a thread. */
  async dispatchToChannels(tx: Tx, drafts: Drafts, seq?: number): Promise<void> {
    const held = drafts.flatMap(({ notification: { _id, user }, plan }) =>
      plan.hold.map((hold) => ({ ...hold, user, notification: _id, seq })),
    )
    await this.#parts.batches.hold(tx, held)
    const sent = drafts.filter(({ plan }) => plan.send.length > 0)
    await this.#parts.outbox.emitAll(
      tx,
      notificationCreated,
      sent.map(({ notification: { _id, user, kind, at }, plan: { send } }) => ({
        notificationId: _id.toHexString(),
        userId: user.toHexString(),
        kind,
        at: at.toISOString(),
        channels: [...send],
        ...(seq !== undefined && { seq }),
      })),
    )
  }

  /** Reads nothing beforehand: only where the unique index refuses does each look for what is missing. */
  async #storeTogether(sets: readonly Drafts[]): Promise<(Drafts | Error)[]> {
    try {
      await this.#insert(sets.flat())
      return [...sets]
    } catch (error) {
      if (!isDuplicateKey(error) && sets.length === 1) return [asError(error)]
    }
    // One that is there already, or cannot be stored, holds up no other.
    const stored = await Promise.allSettled(sets.map((set) => this.#storeMissing(set)))
    return stored.map((each) => (each.status === 'fulfilled' ? each.value : asError(each.reason)))
  }

  async #storeMissing(drafts: Drafts): Promise<Drafts> {
    for (let tries = 1; ; tries++) {
      const missing = await this.#missing(drafts)
      if (missing.length === 0) return missing
      try {
        await this.#insert(missing)
        return missing
      } catch (error) {
        if (!isDuplicateKey(error) || tries === MOST_TRIES) throw error
      }
    }
  }

  async #missing(drafts: Drafts): Promise<Drafts> {
    const facts = [...new Set(drafts.map(({ notification }) => notification.fact))]
    const known = await this.#parts.notifications.docs
      .find({ fact: { $in: facts } }, { projection: { fact: 1, user: 1 } })
      .toArray()
    return drafts.filter(
      ({ notification: { fact, user } }) =>
        !known.some((each) => each.fact === fact && each.user.equals(user)),
    )
  }

  async #insert(drafts: Drafts): Promise<void> {
    const { database, notifications } = this.#parts
    const [first, ...others] = drafts
    const isAlone = others.length === 0
    if (first && isAlone && !hasChannels(first)) {
      await notifications.docs.insertOne(first.notification)
      return
    }
    await database.transaction(async (tx) => {
      tx.writeLast(
        notifications,
        drafts.map(({ notification }) => ({ insertOne: { document: notification } })),
      )
      await this.dispatchToChannels(tx, drafts)
    })
  }
}

/** Whether any channel beside the app sends it. */
export const hasChannels = ({ plan: { send, hold } }: DraftNotification): boolean =>
  send.length + hold.length > 0

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
