import type { Filter } from 'mongodb'
import type { Clock } from '../clock.js'
import type { Store } from '../db/database.js'
import { isHexId, toObjectId } from '../ids.js'
import type { DeadItem, DeadWork } from './dead-work.js'
import type { TimerRow } from './timer-rows.js'

export class DeadTimers implements DeadWork {
  readonly #store: Store<TimerRow>
  readonly #clock: Clock

  constructor(parts: { store: Store<TimerRow>; clock: Clock }) {
    this.#store = parts.store
    this.#clock = parts.clock
  }

  count(): Promise<number> {
    return this.#store.docs.countDocuments({ state: 'dead' })
  }

  async list(limit: number): Promise<DeadItem[]> {
    const rows = await this.#store.docs.find({ state: 'dead' }, { limit, sort: { dueAt: 1 } }).toArray()
    return rows.map(({ _id, kind, subject, attempts, dueAt, lastError }) => ({
      id: _id.toHexString(),
      name: kind,
      about: subject,
      attempts,
      at: dueAt,
      error: lastError ?? '',
    }))
  }

  async retry(idOrName: string): Promise<number> {
    const { modifiedCount } = await this.#store.docs.updateMany(selectionOf(idOrName), {
      $set: { state: 'waiting', dueAt: this.#clock.now(), attempts: 0 },
      $unset: { lease: 1, lastError: 1, expireAt: 1, leftSince: 1 },
    })
    return modifiedCount
  }

  async drop(idOrName: string): Promise<number> {
    const { deletedCount } = await this.#store.docs.deleteMany(selectionOf(idOrName))
    return deletedCount
  }
}

const selectionOf = (idOrName: string): Filter<TimerRow> => ({
  state: 'dead',
  ...(isHexId(idOrName) ? { _id: toObjectId(idOrName) } : { kind: idOrName }),
})
