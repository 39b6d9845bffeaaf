import { type Clock, SECOND, shift } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { ObjectId } from '#kernel/ids.js'
import type { PushDoc, PushWindowDoc } from './pushes.model.js'

/** Which pushes went out, and which of a burst goes out for all. */
export class PushLedger {
  readonly #pushes: Store<PushDoc>
  readonly #windows: Store<PushWindowDoc>
  readonly #clock: Clock

  constructor(parts: { pushes: Store<PushDoc>; windows: Store<PushWindowDoc>; clock: Clock }) {
    this.#pushes = parts.pushes
    this.#windows = parts.windows
    this.#clock = parts.clock
  }

  /** Null when nothing has become of it yet. */
  find(id: ObjectId): Promise<PushDoc | null> {
    return this.#pushes.docs.findOne({ _id: id })
  }

  /** It was handed over for these devices. */
  async handedOver(id: ObjectId, devices: readonly ObjectId[]): Promise<void> {
    const now = this.#clock.now()
    await this.#pushes.docs.updateOne(
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
   * Whether this notification is the one of its burst that is pushed. Any other is noted as collapsed into that one, for
   * good. One guarded write decides: of many at the same moment one leads.
   */
  async leads(id: ObjectId, burst: { key: string; windowSeconds: number }): Promise<boolean> {
    const now = this.#clock.now()
    const until = shift(now, burst.windowSeconds * SECOND)
    try {
      await this.#windows.docs.updateOne(
        { _id: burst.key, until: { $lte: now } },
        { $set: { leader: id, until } },
        { upsert: true },
      )
      return true
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
    const window = await this.#windows.docs.findOne({ _id: burst.key })
    if (!window || window.leader.equals(id)) return true
    await this.#collapsed(id, window.leader)
    return false
  }

  async #collapsed(id: ObjectId, into: ObjectId): Promise<void> {
    const now = this.#clock.now()
    await this.#pushes.docs.updateOne(
      { _id: id },
      { $set: { collapsedInto: into, updatedAt: now }, $setOnInsert: { handed: [], createdAt: now } },
      { upsert: true },
    )
  }
}
