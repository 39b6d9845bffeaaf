import type { AnyBulkWriteOperation, Filter, ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { DAY, shift } from '../clock.js'
import type { Store } from '../db/database.js'
import { storedLanes, type StoredLane } from '../events/released-version.js'
import {
  type Claimed,
  type ClaimRequest,
  type Lane,
  LANES,
  type Lease,
  type LeasedWork,
  type Outcome,
  type WorkSource,
} from './leased-work.js'

/** A timer as it is stored. `dueAt` is when it may next be taken: its time, the end of its lease, or its next try. */
export interface TimerRow {
  _id: ObjectId
  kind: string
  subject: string
  lane: StoredLane
  state: 'waiting' | 'done' | 'dead'
  dueAt: Date
  attempts: number
  lease?: string
  lastError?: string
  /** When it was first left to a release that knows what it is about. */
  leftSince?: Date
  /** When MongoDB may forget the row; set once it is done or given up. */
  expireAt?: Date
}

export interface TimerHandler {
  readonly kind: string
  /** What happens when the time has come. It looks at the present state again, because much may have changed since. */
  readonly run: (subject: string) => Promise<void>
  /** `external` where it calls a service that is not ours; `internal` when absent. */
  readonly lane?: Lane
}

const KEPT_DONE = 7 * DAY
const KEPT_DEAD = 90 * DAY

export const timerSchema = (): Schema<TimerRow> => {
  const schema = new Schema<TimerRow>(
    {
      kind: { type: String, required: true },
      subject: { type: String, required: true },
      lane: { type: String, required: true },
      state: { type: String, enum: ['waiting', 'done', 'dead'], required: true },
      dueAt: { type: Date, required: true },
      attempts: { type: Number, required: true },
      lease: String,
      lastError: String,
      leftSince: Date,
      expireAt: Date,
    },
    { strict: 'throw', versionKey: false },
  )
  // TimerRows.claim, oldestDue: what is due longest
  schema.index({ lane: 1, dueAt: 1 }, { partialFilterExpression: { state: 'waiting' } })
  // Timers.schedule, cancel: one timer for each kind and subject
  schema.index({ kind: 1, subject: 1 }, { unique: true })
  // DeadTimers
  schema.index({ dueAt: 1 }, { name: 'dead_dueAt', partialFilterExpression: { state: 'dead' } })
  schema.index({ expireAt: 1 }, { expireAfterSeconds: 0 })
  return schema
}

/** A timer whose time has come, held by this process. */
export interface DueTimer extends LeasedWork {
  readonly row: ObjectId
}

export class TimerRows implements WorkSource<DueTimer> {
  readonly #store: Store<TimerRow>
  readonly #handlers: ReadonlyMap<string, TimerHandler>

  constructor(parts: { store: Store<TimerRow>; handlers: ReadonlyMap<string, TimerHandler> }) {
    this.#store = parts.store
    this.#handlers = parts.handlers
  }

  async claim({ lanes, limit, now, lease }: ClaimRequest): Promise<Claimed<DueTimer>> {
    const { docs } = this.#store
    const found = await docs.find(this.#due(lanes, now), { sort: { dueAt: 1 }, limit }).toArray()
    if (found.length === 0) return { work: [], more: false }
    const ids = { _id: { $in: found.map(({ _id }) => _id) } }
    const { modifiedCount } = await docs.updateMany(
      { ...ids, state: 'waiting', dueAt: { $lte: now } },
      { $set: { dueAt: lease.until, lease: lease.token }, $inc: { attempts: 1 } },
    )
    let won = found
    if (modifiedCount < found.length) {
      const leased = await docs.find({ ...ids, lease: lease.token }, { projection: { _id: 1 } }).toArray()
      const names = new Set(leased.map(({ _id }) => _id.toHexString()))
      won = found.filter(({ _id }) => names.has(_id.toHexString()))
    }
    return { work: won.flatMap((row) => this.#held(row, lease)), more: found.length === limit }
  }

  async mark(outcomes: readonly Outcome<DueTimer>[], now: Date): Promise<void> {
    await this.#store.docs.bulkWrite(
      outcomes.map((outcome) => markingOf(outcome, now)),
      { ordered: false },
    )
  }

  async renew(work: readonly DueTimer[], until: Date): Promise<void> {
    const tokens = [...new Set(work.map(({ lease }) => lease.token))]
    await this.#store.docs.updateMany(
      { _id: { $in: work.map(({ row }) => row) }, state: 'waiting', lease: { $in: tokens } },
      { $set: { dueAt: until } },
    )
  }

  async oldestDue(now: Date): Promise<Date | null> {
    const oldest = await this.#store.docs.findOne(this.#due(LANES, now), { sort: { dueAt: 1 } })
    return oldest?.dueAt ?? null
  }

  #due(lanes: readonly Lane[], now: Date): Filter<TimerRow> {
    const kind = { $in: [...this.#handlers.keys()] }
    return { lane: { $in: storedLanes(lanes) }, state: 'waiting', dueAt: { $lte: now }, kind }
  }

  #held({ _id, kind, subject, dueAt, attempts, leftSince }: TimerRow, lease: Lease): DueTimer[] {
    const handler = this.#handlers.get(kind)
    if (!handler) return []
    return [
      {
        id: _id.toHexString(),
        row: _id,
        name: kind,
        lane: handler.lane ?? 'internal',
        dueAt,
        attempts: attempts + 1,
        lease,
        leftSince,
        run: () => handler.run(subject),
      },
    ]
  }
}

const markingOf = (outcome: Outcome<DueTimer>, now: Date): AnyBulkWriteOperation<TimerRow> => {
  const { row, lease, dueAt, attempts } = outcome.work
  // A timer that was rescheduled while it ran has no lease any more, and keeps its new time.
  const filter = { _id: row, lease: lease.token, state: 'waiting' } as const
  switch (outcome.end) {
    case 'done':
      return { updateOne: { filter, update: { $set: { state: 'done', expireAt: shift(now, KEPT_DONE) } } } }
    case 'dead': {
      const $set = {
        state: 'dead',
        dueAt: now,
        lastError: outcome.error,
        expireAt: shift(now, KEPT_DEAD),
      } as const
      return { updateOne: { filter, update: { $set } } }
    }
    case 'retry': {
      const $set = { dueAt: outcome.dueAt, lastError: outcome.error }
      return { updateOne: { filter, update: { $set, $unset: { lease: 1, leftSince: 1 } } } }
    }
    case 'left': {
      const $set = { dueAt: outcome.dueAt, attempts: attempts - 1, leftSince: outcome.since }
      return { updateOne: { filter, update: { $set, $unset: { lease: 1 } } } }
    }
    case 'released':
      return {
        updateOne: { filter, update: { $set: { dueAt, attempts: attempts - 1 }, $unset: { lease: 1 } } },
      }
  }
}
