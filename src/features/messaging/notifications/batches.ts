import { ObjectId } from 'mongodb'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { toObjectId } from '#kernel/ids.js'
import type { Timers } from '#kernel/tasks/timers.js'
import type { BatchDoc } from './batches.model.js'
import type { BatchedChannel } from './notifications.rules.js'
import type { Hold } from './channel-plan.rules.js'
import { SEND_BATCH } from './notifications.timers.js'

export type Batch = BatchDoc

/** A notification that a channel holds back; `seq` says which fact of a thread. */
export interface HeldNotification extends Hold {
  readonly user: ObjectId
  readonly notification: ObjectId
  readonly seq?: number | undefined
}

interface Parts {
  readonly batches: Store<BatchDoc>
  readonly timers: Timers
  readonly database: Database
  readonly clock: Clock
}

interface Group extends HeldNotification {
  readonly all: readonly HeldNotification[]
}

const grouped = (items: readonly HeldNotification[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const name = `${item.user.toHexString()} ${item.channel} ${item.key}`
    const group = groups.get(name) ?? { ...item, all: [] }
    groups.set(name, { ...group, all: [...group.all, item] })
  }
  return [...groups.values()]
}

/** Holds notifications back until their time, each once for a channel while its batch is open. */
export class Batches {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Puts each into the open batch of its user, channel and key, all by one write; the first one sets the time. */
  async hold(tx: Tx, items: readonly HeldNotification[]): Promise<void> {
    const groups = grouped(items)
    if (groups.length === 0) return
    const now = this.#parts.clock.now()
    const { upsertedIds } = await this.#parts.batches.docs.bulkWrite(
      groups.map((group) => joining(group, now)),
      { session: tx.session },
    )
    for (const [index, { dueAt }] of groups.entries()) {
      const opened: unknown = upsertedIds[index]
      if (!(opened instanceof ObjectId)) continue
      await this.#parts.timers.schedule(tx, { kind: SEND_BATCH, subject: opened.toHexString(), dueAt })
    }
  }

  /** The same of one by itself. */
  async holdOne(item: HeldNotification): Promise<void> {
    await this.#parts.database.transaction((tx) => this.hold(tx, [item]))
  }

  /** Whether the notification waits, or has waited, for this channel. */
  async holds(notification: ObjectId, channel: BatchedChannel): Promise<boolean> {
    return (await this.#parts.batches.docs.findOne({ notifications: notification, channel })) !== null
  }

  find(id: string): Promise<Batch | null> {
    return this.#parts.batches.docs.findOne({ _id: toObjectId(id) })
  }

  async postpone(id: string, dueAt: Date): Promise<void> {
    await this.#parts.database.transaction((tx) =>
      this.#parts.timers.schedule(tx, { kind: SEND_BATCH, subject: id, dueAt }),
    )
  }

  /** The batch, which takes no more from now on. */
  async close(id: string): Promise<Batch | null> {
    const now = this.#parts.clock.now()
    const _id = toObjectId(id)
    const closed = await this.#parts.batches.docs.findOneAndUpdate(
      { _id, open: true },
      { $set: { open: false, closedAt: now, updatedAt: now } },
      { returnDocument: 'after' },
    )
    return closed ?? this.#parts.batches.docs.findOne({ _id })
  }
}

/** The write that adds to the open batch, or opens it. */
const joining = ({ user, channel, key, all }: Group, now: Date) => {
  const parts = all.flatMap(({ notification, seq }) => (seq === undefined ? [] : [{ notification, seq }]))
  return {
    updateOne: {
      filter: { user, channel, key, open: true },
      update: {
        $addToSet: {
          notifications: { $each: all.map(({ notification }) => notification) },
          ...(parts.length > 0 && { parts: { $each: parts } }),
        },
        $set: { updatedAt: now },
        $setOnInsert: { _id: new ObjectId(), closedAt: null, createdAt: now },
      },
      upsert: true,
    },
  }
}
