import { type Clock, SECOND, shift } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { ObjectId } from '#kernel/ids.js'
import type { PushDoc, PushWindowDoc } from './pushes.model.js'

/** Who is sent for a burst, and until when the others join him. */
export type Leader = Pick<PushWindowDoc, 'leader' | 'until'>

interface Parts {
  readonly pushes: Store<PushDoc>
  readonly windows: Store<PushWindowDoc>
  readonly clock: Clock
}

/** Which pushes went out, and which of a burst goes out for all. */
export class PushLedger {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Null when nothing has become of it yet. */
  find(id: ObjectId): Promise<PushDoc | null> {
    return this.#parts.pushes.docs.findOne({ _id: id })
  }

  /** It was handed over for these devices, or for this user. */
  async handedOver(id: ObjectId, devices: readonly ObjectId[]): Promise<void> {
    const now = this.#parts.clock.now()
    await this.#parts.pushes.docs.updateOne(
      { _id: id },
      {
        $addToSet: { handed: { $each: [...devices] } },
        $set: { updatedAt: now },
        $setOnInsert: { collapsedInto: null, createdAt: now },
      },
      { upsert: true },
    )
  }

  /**
   * The notification that is sent for the whole burst: this one, or the one that leads already, into which this one is
   * then collapsed. One guarded write decides: of many at the same moment one leads.
   */
  async leaderOf(id: ObjectId, burst: { key: string; windowSeconds: number }): Promise<Leader> {
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
    const window = await this.#parts.windows.docs.findOne({ _id: burst.key })
    if (!window) return { leader: id, until }
    await this.#collapsed(id, window.leader)
    return window
  }

  /** It was not handed over after all: the next one of the burst leads. */
  async stepDown(id: ObjectId, key: string): Promise<void> {
    await this.#parts.windows.docs.deleteOne({ _id: key, leader: id })
  }

  async #collapsed(id: ObjectId, into: ObjectId): Promise<void> {
    const now = this.#parts.clock.now()
    await this.#parts.pushes.docs.updateOne(
      { _id: id },
      { $set: { collapsedInto: into, updatedAt: now }, $setOnInsert: { handed: [], createdAt: now } },
      { upsert: true },
    )
  }
}
