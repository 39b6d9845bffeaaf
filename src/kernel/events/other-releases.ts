import type { AnyBulkWriteOperation, Document } from 'mongodb'
import { type Clock, MINUTE, SECOND, shift } from '../clock.js'
import type { Database, Store } from '../db/database.js'
import type { Log } from '../log.js'
import { RELEASED_ROSTER, ReleasedDeliveries } from './released-version.js'
import type { Releases } from './releases.js'
import type { Roster } from './roster.js'
import type { PendingDelivery, StoredEvent } from './stored-event.js'
import { WakeUp } from './wake-up.js'

type ForeignEvent = Pick<StoredEvent, '_id' | 'type' | 'payload' | 'at' | 'rosters'>

const FOREIGN_FIELDS = { type: 1, payload: 1, at: 1, rosters: 1 } as const

interface Parts {
  readonly database: Database
  readonly events: Store<StoredEvent>
  readonly roster: Roster
  readonly releases: Releases
  readonly queue: { wake(): void }
  readonly clock: Clock
  readonly log: Log
}

const SWEEP_EVERY_MS = 10 * MINUTE
/** A transaction commits later than the time that its events bear. */
const OVERLAP = 2 * MINUTE
const ADOPT_EVERY_MS = 30 * SECOND
const AT_ONCE = 200

/**
 * Two releases may work on one database, and each emits events for its own consumers only. Each release adds to the
 * events of others the deliveries to its consumers that they lack: once, however many processes it has, and from the
 * moment on that a release with such a consumer first started.
 */
export class OtherReleases {
  readonly #parts: Parts
  readonly #released: ReleasedDeliveries
  #wakeUp: WakeUp | undefined
  #heard: ForeignEvent[] = []
  #last: Promise<void> = Promise.resolve()
  #intervals: NodeJS.Timeout[] = []

  constructor(parts: Parts) {
    this.#parts = parts
    this.#released = new ReleasedDeliveries(parts)
  }

  /** Listens to what others emit, and looks through it besides, in case a change stream missed something. */
  start(): void {
    const { events, roster, log } = this.#parts
    const sweep = (): void => {
      this.#enqueue(() => this.sweep())
    }
    const adopt = (): void => {
      this.#enqueue(() => this.adopt())
    }
    const foreign = { 'fullDocument.rosters.0': { $ne: roster.fingerprint } }
    const unleased = { 'fullDocument.pending': { $elemMatch: { lease: { $exists: false } } } }
    const fields = ['_id', ...Object.keys(FOREIGN_FIELDS)].map((name) => [`fullDocument.${name}`, 1] as const)
    this.#wakeUp = new WakeUp({
      watch: (pipeline, options) => events.docs.watch(pipeline, options),
      changes: { operationType: 'insert', $or: [foreign, unleased] },
      fields: Object.fromEntries(fields),
      wake: (change) => {
        this.#hear(change)
      },
      onOpen: sweep,
      log,
    })
    this.#wakeUp.start()
    this.#intervals = [setInterval(sweep, SWEEP_EVERY_MS), setInterval(adopt, ADOPT_EVERY_MS)]
    adopt()
  }

  async stop(): Promise<void> {
    for (const interval of this.#intervals.splice(0)) clearInterval(interval)
    await this.#wakeUp?.stop()
    await this.#last
  }

  /** Takes over deliveries left by the version before rosters. */
  async adopt(): Promise<void> {
    if ((await this.#released.adopt()) > 0) this.#parts.queue.wake()
  }

  /** Looks through the events that others emitted since the last sweep. */
  async sweep(): Promise<void> {
    const { events, roster, releases, clock } = this.#parts
    await releases.register()
    const startedAt = clock.now()
    const from = shift(await releases.sweptUntil(), -OVERLAP)
    const cursor = events.docs.find(
      { at: { $gte: from }, type: { $in: roster.types }, rosters: { $ne: roster.fingerprint } },
      { projection: FOREIGN_FIELDS, batchSize: AT_ONCE },
    )
    let batch: ForeignEvent[] = []
    for await (const event of cursor) {
      batch.push(event)
      if (batch.length < AT_ONCE) continue
      await this.#deliver(batch)
      batch = []
    }
    await this.#deliver(batch)
    await releases.swept(startedAt)
  }

  #hear({ fullDocument: event }: Document): void {
    if ((event as ForeignEvent).rosters?.[0] === this.#parts.roster.fingerprint) {
      this.#parts.queue.wake()
      return
    }
    this.#heard.push(event as ForeignEvent)
    this.#enqueue(() => this.#deliver(this.#heard.splice(0)))
  }

  async #deliver(events: readonly ForeignEvent[]): Promise<void> {
    const { events: store, roster, queue } = this.#parts
    let left = events
    while (left.length > 0) {
      const additions = await this.#additionsTo(left)
      if (additions.length === 0) return
      const { modifiedCount } = await store.docs.bulkWrite(additions, { ordered: false })
      if (modifiedCount > 0) queue.wake()
      if (modifiedCount === additions.length) return
      // Another process was first with some of them: one of this release, or of one that lacks other consumers.
      const ids = { $in: left.map(({ _id }) => _id) }
      left = await store.docs
        .find({ _id: ids, rosters: { $ne: roster.fingerprint } }, { projection: FOREIGN_FIELDS })
        .toArray()
    }
  }

  async #additionsTo(events: readonly ForeignEvent[]): Promise<AnyBulkWriteOperation<StoredEvent>[]> {
    const additions: AnyBulkWriteOperation<StoredEvent>[] = []
    for (const event of events) {
      const pending = await this.#missing(event)
      if (pending.length === 0) continue
      const { _id, rosters } = event
      const known = rosters ?? [RELEASED_ROSTER]
      // The first process changes the list, so that the others find nothing to add to.
      const filter = { _id, rosters: rosters ?? { $exists: false } }
      const update = {
        $set: { rosters: [...known, this.#parts.roster.fingerprint] },
        $push: { pending: { $each: pending } },
      }
      additions.push({ updateOne: { filter, update } })
    }
    return additions
  }

  async #missing(event: ForeignEvent): Promise<PendingDelivery[]> {
    const { roster, releases, clock, log } = this.#parts
    const reached = new Set<string>()
    for (const fingerprint of event.rosters ?? [RELEASED_ROSTER]) {
      const consumers = await releases.consumersOf(fingerprint)
      if (!consumers) {
        log.error('an event of an unknown release', { fingerprint, type: event.type })
        return []
      }
      for (const name of consumers) reached.add(name)
    }
    return roster
      .interestedIn(event)
      .filter(({ name }) => !reached.has(name) && releases.since(name) <= event.at)
      .map(({ name, lane }) => ({ consumer: name, lane, dueAt: clock.now(), attempts: 0 }))
  }

  /** One at a time; what fails is done by the next sweep. */
  #enqueue(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.#parts.log.warn('events of other releases could not be looked at', { error })
    })
  }
}
