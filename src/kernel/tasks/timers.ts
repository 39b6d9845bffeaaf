import { ObjectId } from 'mongodb'
import type { Clock } from '../clock.js'
import type { Database, Store, Tx } from '../db/database.js'
import type { LastWrite } from '../db/last-writes.js'
import { storedLane } from '../events/released-version.js'
import type { Log } from '../log.js'
import { DeadTimers } from './dead-timers.js'
import { LeasedQueue } from './leased-queue.js'
import { type DueTimer, type TimerHandler, type TimerRow, TimerRows, timerSchema } from './timer-rows.js'

export type { TimerHandler } from './timer-rows.js'

interface TimerName {
  readonly kind: string
  readonly subject: string
}

/** What a transaction does to timers: their new times, or null for those it cancels. */
type Changes = Map<string, { readonly name: TimerName; readonly dueAt: Date | null }>

/** Things that happen at a time: rows in the database, so that they survive every restart, one for each kind and subject. */
export class Timers {
  readonly store: Store<TimerRow>
  readonly queue: LeasedQueue<DueTimer>
  readonly dead: DeadTimers
  readonly #handlers = new Map<string, TimerHandler>()
  readonly #changes = new WeakMap<Tx, Changes>()

  constructor(parts: { database: Database; clock: Clock; log: Log }) {
    this.store = parts.database.store<TimerRow>('timers', timerSchema())
    const source = new TimerRows({ store: this.store, handlers: this.#handlers })
    this.queue = new LeasedQueue({ name: 'timers', source, clock: parts.clock, log: parts.log })
    this.dead = new DeadTimers({ store: this.store, clock: parts.clock })
  }

  /** Throws when a kind has two handlers. */
  handle(handler: TimerHandler): void {
    if (this.#handlers.has(handler.kind)) throw new Error(`timer ${handler.kind} is handled twice`)
    this.#handlers.set(handler.kind, handler)
  }

  /** Sets the timer of this kind and subject; an earlier one is moved. */
  async schedule(tx: Tx, { dueAt, ...name }: TimerName & { dueAt: Date }): Promise<void> {
    this.#change(tx, name, dueAt)
  }

  async cancel(tx: Tx, name: TimerName): Promise<void> {
    this.#change(tx, name, null)
  }

  /** All that a transaction does to timers is written right before its commit; of one timer the last change counts. */
  #change(tx: Tx, { kind, subject }: TimerName, dueAt: Date | null): void {
    const key = `${kind} ${subject}`
    const change = { name: { kind, subject }, dueAt }
    const earlier = this.#changes.get(tx)
    if (earlier) {
      earlier.set(key, change)
      return
    }
    const changes: Changes = new Map([[key, change]])
    this.#changes.set(tx, changes)
    tx.beforeCommit(async () => {
      this.#store(tx, changes)
    })
  }

  #store(tx: Tx, changes: Changes): void {
    const cancelled = [...changes.values()].flatMap(({ name, dueAt }) => (dueAt ? [] : [name]))
    const scheduled = [...changes.values()].flatMap(({ name, dueAt }) => (dueAt ? [{ ...name, dueAt }] : []))
    tx.writeLast(this.store, [
      ...cancelled.map((filter) => ({ deleteOne: { filter } })),
      ...scheduled.map((timer) => this.#scheduling(timer)),
    ])
    tx.onCommit(() => {
      for (const { dueAt } of scheduled) this.queue.wakeAt(dueAt)
    })
  }

  #scheduling({ kind, subject, dueAt }: TimerName & { dueAt: Date }): LastWrite<TimerRow> {
    const lane = storedLane(kind, this.#handlers.get(kind)?.lane ?? 'internal')
    return {
      updateOne: {
        filter: { kind, subject },
        update: {
          $set: { dueAt, state: 'waiting', attempts: 0, lane },
          $unset: { lease: 1, expireAt: 1, lastError: 1, leftSince: 1 },
          $setOnInsert: { _id: new ObjectId() },
        },
        upsert: true,
      },
    }
  }
}
