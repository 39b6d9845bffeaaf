import { ObjectId } from 'mongodb'
import type { Clock } from '../clock.js'
import type { Database, Store, Tx } from '../db/database.js'
import type { Log } from '../log.js'
import type { Lane, WorkRow } from './leased-queue.js'
import { WorkLanes } from './work-lanes.js'
import { workRowSchema } from './work-row.js'

interface TimerRow extends WorkRow {
  subject: string
}

export interface TimerHandler {
  /** Such as `job.auto-confirm`. */
  readonly kind: string
  /** What happens when the time has come. It looks at the present state again, because much may have changed since. */
  readonly run: (subject: string) => Promise<void>
  /** `outside` where it calls a service that is not ours; `inside` when absent. */
  readonly lane?: Lane
}

/** Things that happen at a time: rows in the database, so that they survive every restart, one for each kind and subject. */
export class Timers {
  readonly store: Store<TimerRow>
  readonly #handlers = new Map<string, TimerHandler>()
  readonly queue: WorkLanes<TimerRow>

  constructor(parts: { database: Database; clock: Clock; log: Log }) {
    const schema = workRowSchema<TimerRow>({ subject: { type: String, required: true } })
    // schedule, cancel: one timer for each kind and subject
    schema.index({ kind: 1, subject: 1 }, { unique: true })
    this.store = parts.database.store<TimerRow>('timers', schema)
    this.queue = new WorkLanes<TimerRow>({
      name: 'timers',
      store: this.store,
      clock: parts.clock,
      log: parts.log,
      run: async (row) => {
        const handler = this.#handlers.get(row.kind)
        if (!handler) throw new Error(`no handler for timer ${row.kind}`)
        await handler.run(row.subject)
      },
    })
  }

  handle(handler: TimerHandler): void {
    this.#handlers.set(handler.kind, handler)
  }

  /** Sets the timer of this kind and subject; an earlier one is moved. */
  async schedule(tx: Tx, timer: { kind: string; subject: string; dueAt: Date }): Promise<void> {
    const lane = this.#handlers.get(timer.kind)?.lane ?? 'inside'
    await this.store.docs.updateOne(
      { kind: timer.kind, subject: timer.subject },
      {
        $set: { dueAt: timer.dueAt, state: 'waiting', attempts: 0, lane },
        $unset: { lease: 1, expireAt: 1, lastError: 1 },
        $setOnInsert: { _id: new ObjectId() },
      },
      { upsert: true, session: tx.session },
    )
  }

  async cancel(tx: Tx, timer: { kind: string; subject: string }): Promise<void> {
    await this.store.docs.deleteOne({ kind: timer.kind, subject: timer.subject }, { session: tx.session })
  }
}
