import { ObjectId } from 'mongodb'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { toObjectId } from '#kernel/ids.js'
import type { Timers } from '#kernel/tasks/timers.js'
import type { BatchDoc, BatchedChannel } from './batches.model.js'

/** A batch whose time has come. */
export type Batch = BatchDoc

/** The timer of a batch; its subject is the batch's id. */
export const SEND_BATCH = 'notification.send-batch'

/** Holds notifications back until their time, each once for a channel, whatever is retried. */
export class Batches {
  readonly #batches: Store<BatchDoc>
  readonly #timers: Timers
  readonly #database: Database
  readonly #clock: Clock

  constructor(parts: { batches: Store<BatchDoc>; timers: Timers; database: Database; clock: Clock }) {
    this.#batches = parts.batches
    this.#timers = parts.timers
    this.#database = parts.database
    this.#clock = parts.clock
  }

  /** Puts a notification into the open batch of its user, channel and key; the first one sets the time, `dueAt`. */
  async hold(
    item: Pick<BatchDoc, 'user' | 'channel' | 'key'> & { notification: ObjectId; dueAt: Date },
  ): Promise<void> {
    const { user, channel, key, notification, dueAt } = item
    await this.#database.transaction(async (tx) => {
      const { session } = tx
      const known = await this.#batches.docs.findOne({ notifications: notification, channel }, { session })
      if (known) return
      const joined = await this.#batches.docs.updateOne(
        { user, channel, key, open: true },
        { $push: { notifications: notification }, $set: { updatedAt: this.#clock.now() } },
        { session },
      )
      if (joined.matchedCount === 1) return
      const _id = new ObjectId()
      await this.#batches.model.create(
        [{ _id, user, channel, key, notifications: [notification], open: true }],
        { session },
      )
      await this.#timers.schedule(tx, { kind: SEND_BATCH, subject: _id.toHexString(), dueAt })
    })
  }

  /** Whether the notification waits, or has waited, for this channel. */
  async holds(notification: ObjectId, channel: BatchedChannel): Promise<boolean> {
    return (await this.#batches.docs.findOne({ notifications: notification, channel })) !== null
  }

  find(id: string): Promise<Batch | null> {
    return this.#batches.docs.findOne({ _id: toObjectId(id) })
  }

  /** Its time comes later. */
  async postpone(id: string, dueAt: Date): Promise<void> {
    await this.#database.transaction((tx) =>
      this.#timers.schedule(tx, { kind: SEND_BATCH, subject: id, dueAt }),
    )
  }

  /** The batch, which takes no more from now on. */
  async close(id: string): Promise<Batch | null> {
    const now = this.#clock.now()
    const _id = toObjectId(id)
    await this.#batches.docs.updateOne(
      { _id, open: true },
      { $set: { open: false, closedAt: now, updatedAt: now } },
    )
    return this.#batches.docs.findOne({ _id })
  }
}
