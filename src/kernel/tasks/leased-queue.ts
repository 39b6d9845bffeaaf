import type { Filter, ObjectId, UpdateFilter } from 'mongodb'
import { type Clock, DAY, HOUR, MINUTE, SECOND, shift } from '../clock.js'
import type { Store } from '../db/database.js'
import { PermanentFailure } from '../errors/permanent-failure.js'
import { randomToken } from '../ids.js'
import type { Log } from '../log.js'

/** `outside`: work that waits for a service that is not ours, and so may take long or fail for hours. */
export const LANES = ['inside', 'outside'] as const
export type Lane = (typeof LANES)[number]

/** A piece of work waiting in a collection. `dueAt` is when it may next be taken: its time, the end of its lease, or its next try. */
export interface WorkRow {
  _id: ObjectId
  kind: string
  lane: Lane
  state: 'waiting' | 'done' | 'dead'
  dueAt: Date
  attempts: number
  lease?: string
  lastError?: string
  /** When MongoDB may forget the row; set once it is done or given up. */
  expireAt?: Date
}

export interface LeasedQueueParts<Row extends WorkRow> {
  readonly name: string
  readonly store: Store<Row>
  readonly clock: Clock
  readonly log: Log
  readonly lane: Lane
  readonly concurrency: number
  /** After so many tries a row is given up. */
  readonly maxAttempts: number
  /** Does the work. May be called again for the same row after a crash, so it is idempotent by the row's id. */
  readonly run: (row: Row) => Promise<void>
}

const LEASE = MINUTE
const FIRST_RETRY = 2 * SECOND
const LONGEST_RETRY = HOUR
const KEPT_DONE = 7 * DAY
const KEPT_DEAD = 90 * DAY
const POLL_MS = 1000
const MAX_ERROR_TEXT = 500

/** Milliseconds before try `attempts + 1`: 2 s doubled each time, at most an hour, plus up to a tenth so that tries spread. */
export const retryDelay = (attempts: number, spread: number): number => {
  const delay = Math.min(FIRST_RETRY * 2 ** (attempts - 1), LONGEST_RETRY)
  return Math.round(delay * (1 + spread / 10))
}

/** A number in [0, 1) that differs from row to row, so that rows that failed together do not return together. */
const spreadOf = (id: ObjectId): number => parseInt(id.toHexString().slice(-4), 16) / 0x10000

/**
 * Works through rows at least once each, over any number of processes: a row is leased, worked on while its lease is
 * renewed, and marked done after the work. A failure is tried again later, and after too many tries, or at once on a
 * PermanentFailure, the row is parked as `dead` for an operator. Nothing is lost when a process dies: its leases run out.
 */
export class LeasedQueue<Row extends WorkRow> {
  readonly #parts: LeasedQueueParts<Row>
  #stopping = false
  #loop: Promise<void> | undefined
  #wake: () => void = () => undefined
  #wakes = 0

  constructor(parts: LeasedQueueParts<Row>) {
    this.#parts = parts
  }

  start(): void {
    this.#stopping = false
    this.#loop = this.#work()
  }

  /** Finishes the rows at work and takes no more. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.wake()
    await this.#loop
  }

  /** Looks for work now rather than at the next poll. */
  wake(): void {
    this.#wakes++
    this.#wake()
  }

  /** Works on everything that is due now, and on what that makes due, and returns how many rows it took. */
  async drain(): Promise<number> {
    let taken = 0
    for (let row = await this.#claim(); row; row = await this.#claim()) {
      await this.#execute(row)
      taken++
    }
    return taken
  }

  /** Seconds that the longest due row has been waiting; 0 when none is due. */
  async lagSeconds(): Promise<number> {
    const now = this.#parts.clock.now()
    const oldest = await this.#parts.store.docs.findOne(
      { lane: this.#parts.lane, state: 'waiting', dueAt: { $lte: now } } as Filter<Row>,
      { sort: { dueAt: 1 }, projection: { dueAt: 1 } },
    )
    return oldest ? (now.getTime() - oldest.dueAt.getTime()) / SECOND : 0
  }

  async #work(): Promise<void> {
    const active = new Set<Promise<void>>()
    while (!this.#stopping) {
      const wakes = this.#wakes
      const row = active.size < this.#parts.concurrency ? await this.#tryClaim() : undefined
      if (row) {
        const work = this.#execute(row).finally(() => {
          active.delete(work)
          this.wake()
        })
        active.add(work)
      } else if (this.#wakes === wakes) {
        await this.#sleep()
      }
    }
    await Promise.all(active)
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #tryClaim(): Promise<Row | undefined> {
    try {
      return await this.#claim()
    } catch (error) {
      this.#parts.log.warn('queue cannot reach its rows', { queue: this.#parts.name, error })
      return undefined
    }
  }

  async #claim(): Promise<Row | undefined> {
    const now = this.#parts.clock.now()
    const claimed = await this.#parts.store.docs.findOneAndUpdate(
      { lane: this.#parts.lane, state: 'waiting', dueAt: { $lte: now } } as Filter<Row>,
      {
        $set: { dueAt: shift(now, LEASE), lease: randomToken(12) },
        $inc: { attempts: 1 },
      } as unknown as UpdateFilter<Row>,
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    )
    return (claimed ?? undefined) as Row | undefined
  }

  async #execute(row: Row): Promise<void> {
    const renewal = setInterval(
      () => void this.#mark(row, { dueAt: shift(this.#parts.clock.now(), LEASE) }),
      LEASE / 3,
    )
    try {
      if (row.attempts > this.#parts.maxAttempts) throw new Error('every attempt ended in a crash')
      await this.#parts.run(row)
      await this.#mark(row, { state: 'done', expireAt: shift(this.#parts.clock.now(), KEPT_DONE) })
    } catch (error) {
      await this.#fail(row, error)
    } finally {
      clearInterval(renewal)
    }
  }

  async #fail(row: Row, error: unknown): Promise<void> {
    const { log, name, clock, maxAttempts } = this.#parts
    const dead = row.attempts >= maxAttempts || error instanceof PermanentFailure
    const facts = { queue: name, kind: row.kind, row: row._id.toHexString(), attempts: row.attempts, error }
    if (dead) log.error('work given up', facts)
    else log.warn('work failed, will be tried again', facts)
    await this.#mark(row, {
      state: dead ? 'dead' : 'waiting',
      dueAt: shift(clock.now(), retryDelay(row.attempts, spreadOf(row._id))),
      lastError: String(error).slice(0, MAX_ERROR_TEXT),
      ...(dead && { expireAt: shift(clock.now(), KEPT_DEAD) }),
    })
  }

  /** Changes the row while its lease is ours. A failure is logged only: the lease runs out and the row comes back. */
  async #mark(row: Row, change: Partial<WorkRow>): Promise<void> {
    try {
      await this.#parts.store.docs.updateOne(
        { _id: row._id, lease: row.lease, state: 'waiting' } as Filter<Row>,
        { $set: change } as unknown as UpdateFilter<Row>,
      )
    } catch (error) {
      this.#parts.log.warn('row not marked', { queue: this.#parts.name, row: row._id.toHexString(), error })
    }
  }
}
