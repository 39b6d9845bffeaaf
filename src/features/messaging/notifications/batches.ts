import { ObjectId } from 'mongodb'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { toObjectId } from '#kernel/ids.js'
import type { Timers } from '#kernel/tasks/timers.js'
import type { BatchDoc, BatchedChannel } from './batches.model.js'
import { SEND_BATCH } from './notifications.timers.js'

/** A batch whose time has come. */
export type Batch = BatchDoc

interface Parts {
  readonly batches: Store<BatchDoc>
  readonly timers: Timers
  readonly database: Database
  readonly clock: Clock
}

/** Holds notifications back until their time, each once for a channel, whatever is retried. */
export class Batches {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Puts a notification into the open batch of its user, channel and key; the first one sets the time, `dueAt`. */
  async hold(
    item: Pick<BatchDoc, 'user' | 'channel' | 'key'> & { notification: ObjectId; dueAt: Date },
  ): Promise<void> {
    const { user, channel, key, notification, dueAt } = item
    await this.#parts.database.transaction(async (tx) => {
      const { session } = tx
      const known = await this.#parts.batches.docs.findOne(
        { notifications: notification, channel },
        { session },
      )
      if (known) return
      const joined = await this.#parts.batches.docs.updateOne(
        { user, channel, key, open: true },
        { $push: { notifications: notification }, $set: { updatedAt: this.#parts.clock.now() } },
        { session },
      )
      if (joined.matchedCount === 1) return
      const _id = new ObjectId()
      await this.#parts.batches.model.create(
        [{ _id, user, channel, key, notifications: [notification], open: true }],
        { session },
      )
      await this.#parts.timers.schedule(tx, { kind: SEND_BATCH, subject: _id.toHexString(), dueAt })
    })
  }

  /** Whether the notification waits, or has waited, for this channel. */
  async holds(notification: ObjectId, channel: BatchedChannel): Promise<boolean> {
    return (await this.#parts.batches.docs.findOne({ notifications: notification, channel })) !== null
  }

  find(id: string): Promise<Batch | null> {
    return this.#parts.batches.docs.findOne({ _id: toObjectId(id) })
  }

  /** Its time comes later. */
  async postpone(id: string, dueAt: Date): Promise<void> {
    await this.#parts.database.transaction((tx) =>
      this.#parts.timers.schedule(tx, { kind: SEND_BATCH, subject: id, dueAt }),
    )
  }

  /** The batch, which takes no more from now on. */
  async close(id: string): Promise<Batch | null> {
    const now = this.#parts.clock.now()
    const _id = toObjectId(id)
    await this.#parts.batches.docs.updateOne(
      { _id, open: true },
      { $set: { open: false, closedAt: now, updatedAt: now } },
    )
    return this.#parts.batches.docs.findOne({ _id })
  }
}
