import { ObjectId } from 'mongodb'
import type { Clock } from '../clock.js'
import type { Store } from '../db/database.js'
import { isHexId } from '../ids.js'
import type { DeadItem, DeadWork } from '../tasks/dead-work.js'
import type { DeadDelivery, PendingDelivery, StoredEvent } from './stored-event.js'

const ANY = { 'dead.consumer': { $exists: true } } as const

/** The deliveries that were given up. An id is that of a delivery, `<event>:<consumer>`, or of an event, for all of it. */
export class DeadDeliveries implements DeadWork {
  readonly #events: Store<StoredEvent>
  readonly #clock: Clock

  constructor(parts: { events: Store<StoredEvent>; clock: Clock }) {
    this.#events = parts.events
    this.#clock = parts.clock
  }

  async count(): Promise<number> {
    const [found] = await this.#events.docs
      .aggregate<{ dead: number }>([
        { $match: ANY },
        { $group: { _id: null, dead: { $sum: { $size: '$dead' } } } },
      ])
      .toArray()
    return found?.dead ?? 0
  }

  async list(limit: number): Promise<DeadItem[]> {
    const events = await this.#events.docs
      .find(ANY, { limit, sort: { at: 1 }, projection: { payload: 0 } })
      .toArray()
    const items = events.flatMap(({ _id, type, dead = [] }) =>
      dead.map(({ consumer, attempts, at, lastError }) => ({
        id: `${_id.toHexString()}:${consumer}`,
        name: consumer,
        about: type,
        attempts,
        at,
        error: lastError,
      })),
    )
    return items.slice(0, limit)
  }

  retry(idOrName: string): Promise<number> {
    const now = this.#clock.now()
    return this.#take(idOrName, ({ consumer, lane, lastError }) => ({
      consumer,
      lane,
      dueAt: now,
      attempts: 0,
      lastError,
    }))
  }

  drop(idOrName: string): Promise<number> {
    return this.#take(idOrName, () => null)
  }

  /** Takes deliveries from the dead, and makes pending what `revive` makes of them. */
  async #take(idOrName: string, revive: (dead: DeadDelivery) => PendingDelivery | null): Promise<number> {
    const { filter, matches } = selectionOf(idOrName)
    let taken = 0
    for await (const event of this.#events.docs.find(filter, { projection: { dead: 1 } })) {
      for (const dead of (event.dead ?? []).filter(matches)) {
        const pending = revive(dead)
        const { modifiedCount } = await this.#events.docs.updateOne(
          { _id: event._id, 'dead.consumer': dead.consumer },
          { $pull: { dead: { consumer: dead.consumer } }, ...(pending && { $push: { pending } }) },
        )
        taken += modifiedCount
      }
    }
    return taken
  }
}

const selectionOf = (idOrName: string) => {
  const [event = '', ...rest] = idOrName.split(':')
  const name = isHexId(event) ? rest.join(':') : idOrName
  return {
    filter: {
      ...(isHexId(event) && { _id: ObjectId.createFromHexString(event) }),
      'dead.consumer': name === '' ? { $exists: true } : name,
    },
    matches: ({ consumer }: DeadDelivery): boolean => name === '' || consumer === name,
  }
}
