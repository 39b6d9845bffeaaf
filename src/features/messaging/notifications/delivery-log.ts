import { type Clock, SECOND, shift } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { ObjectId } from '#kernel/ids.js'
import type { DeliveryDoc, BurstWindowDoc } from './delivery-log.model.js'

/** What is sent for a burst, and until when what follows is part of that. */
export type BurstLeader = Pick<BurstWindowDoc, 'leader' | 'until'>

interface Parts {
  readonly sent: Store<DeliveryDoc>
  readonly windows: Store<BurstWindowDoc>
  readonly clock: Clock
}

/** What one channel has sent, and which message of a burst goes out for all. */
export class DeliveryLog {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Null while it has no outcome. */
  find(id: ObjectId): Promise<DeliveryDoc | null> {
    return this.#parts.sent.docs.findOne({ _id: id })
  }

  /** It was handed over for these devices, or for this user. */
  async recordSent(id: ObjectId, receivers: readonly ObjectId[]): Promise<void> {
    const now = this.#parts.clock.now()
    await this.#parts.sent.docs.updateOne(
      { _id: id },
      {
        $addToSet: { handed: { $each: [...receivers] } },
        $set: { updatedAt: now },
        $setOnInsert: { collapsedInto: null, createdAt: now },
      },
      { upsert: true },
    )
  }

  /** It is not sent by itself: another message stands for it. */
  async recordCollapsed(id: ObjectId, into: ObjectId): Promise<void> {
    const now = this.#parts.clock.now()
    await this.#parts.sent.docs.updateOne(
      { _id: id },
      { $set: { collapsedInto: into, updatedAt: now }, $setOnInsert: { handed: [], createdAt: now } },
      { upsert: true },
    )
  }

  /**
   * The message that is sent for the whole burst: this one, or the one that leads already. One guarded write decides: of
   * many at the same moment one leads.
   */
  async electLeader(id: ObjectId, burst: { key: string; windowSeconds: number }): Promise<BurstLeader> {
    const now = this.#parts.clock.now()
    const until = shift(now, burst.windowSeconds * SECOND)
    try {
      await this.#parts.windows.docs.updateOne(
        { _id: burst.key, $or: [{ until: { $lte: now } }, { leader: id }] },
        { $set: { leader: id, until } },
        { upsert: true },
      )
      return { leader: id, until }
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
    return (await this.#parts.windows.docs.findOne({ _id: burst.key })) ?? { leader: id, until }
  }

  /** The leader was not handed over after all: the next message of the burst leads. */
  async releaseLeadership(id: ObjectId, key: string): Promise<void> {
    await this.#parts.windows.docs.deleteOne({ _id: key, leader: id })
  }
}
