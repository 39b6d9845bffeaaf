import { ObjectId } from 'mongodb'
import type { z } from 'zod'
import type { Clock } from '../clock.js'
import type { Database, Store, Tx } from '../db/database.js'
import type { Log } from '../log.js'
import { LeasedQueue } from '../tasks/leased-queue.js'
import type { Lane } from '../tasks/leased-work.js'
import { DeadDeliveries } from './dead-deliveries.js'
import { Deliveries, type Delivery } from './deliveries.js'
import type { Consumer, EventDefinition } from './event.js'
import { OtherReleases } from './other-releases.js'
import { Releases } from './releases.js'
import { Roster } from './roster.js'
import { eventSchema, type PendingDelivery, type StoredEvent } from './stored-event.js'

/** An event of an open transaction. */
type Emitted = Pick<StoredEvent, '_id' | 'type' | 'payload' | 'at'>

/**
 * A transactional outbox: a service emits in its transaction, so that the change and its event are stored together or not
 * at all; afterwards each consumer gets its own delivery, retried on its own until it is done.
 */
export class Outbox {
  readonly events: Store<StoredEvent>
  readonly roster = new Roster()
  readonly queue: LeasedQueue<Delivery>
  readonly releases: Releases
  /** Delivers to the consumers of this release what other releases emit. */
  readonly otherReleases: OtherReleases
  readonly dead: DeadDeliveries
  readonly #clock: Clock
  readonly #deliveries: Deliveries
  readonly #emitted = new WeakMap<Tx, Emitted[]>()

  constructor(parts: { database: Database; clock: Clock; log: Log }) {
    const { database, clock, log } = parts
    this.#clock = clock
    this.events = database.store<StoredEvent>('events', eventSchema())
    this.#deliveries = new Deliveries({ events: this.events, roster: this.roster })
    this.queue = new LeasedQueue({ name: 'outbox', source: this.#deliveries, clock, log })
    this.releases = new Releases({ database, roster: this.roster, clock })
    const { events, roster, queue, releases } = this
    this.otherReleases = new OtherReleases({ database, events, roster, queue, releases, clock, log })
    this.dead = new DeadDeliveries({ events, clock })
  }

  /** Throws when two consumers have one name. */
  subscribe(consumer: Consumer): void {
    this.roster.add(consumer)
  }

  /** Stores the event with the change that `tx` makes. Throws when the payload does not fit. */
  async emit<Payload extends z.ZodObject>(
    tx: Tx,
    definition: EventDefinition<Payload>,
    payload: z.input<Payload>,
  ): Promise<void> {
    await this.emitAll(tx, definition, [payload])
  }

  /** Stores many events of one type; all events of a transaction are one write, right before its commit. */
  async emitAll<Payload extends z.ZodObject>(
    tx: Tx,
    { type, payload: schema }: EventDefinition<Payload>,
    payloads: readonly z.input<Payload>[],
  ): Promise<void> {
    if (payloads.length === 0) return
    const at = this.#clock.now()
    const events = payloads.map((payload) => ({
      _id: new ObjectId(),
      type,
      payload: schema.parse(payload),
      at,
    }))
    const earlier = this.#emitted.get(tx)
    if (earlier) {
      earlier.push(...events)
      return
    }
    this.#emitted.set(tx, events)
    tx.beforeCommit(() => this.#store(tx, events))
  }

  /** Writes events with their deliveries, leased to this process already as far as it has room for them. */
  async #store(tx: Tx, emitted: readonly Emitted[]): Promise<void> {
    await this.releases.register()
    const lease = this.queue.newLease()
    const ours: Delivery[] = []
    const left = new Set<Lane>()
    const room = { internal: this.queue.room('internal'), external: this.queue.room('external') }
    const deliver = (event: StoredEvent, consumer: Consumer): PendingDelivery => {
      const { name, lane } = consumer
      if (room[lane] <= 0) {
        left.add(lane)
        return { consumer: name, lane, dueAt: event.at, attempts: 0 }
      }
      room[lane]--
      ours.push(this.#deliveries.of(event, consumer, { dueAt: event.at, attempts: 1, lease }))
      return { consumer: name, lane, dueAt: lease.until, attempts: 1, lease: lease.token }
    }
    const stored = emitted.map((event): StoredEvent => {
      const pending = this.roster.interestedIn(event).map((consumer) => deliver(event, consumer))
      return { ...event, rosters: [this.roster.fingerprint], ...(pending.length > 0 && { pending }) }
    })
    const inserts = stored.map((document) => ({ insertOne: { document } }))
    tx.writeLast(this.events, inserts)
    tx.onCommit(() => {
      this.queue.take(ours)
      if (left.size > 0) this.queue.wake([...left])
    })
  }
}
