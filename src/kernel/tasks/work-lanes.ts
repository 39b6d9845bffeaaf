import type { Store } from '../db/database.js'
import type { Clock } from '../clock.js'
import type { Log } from '../log.js'
import { LeasedQueue, type Lane, type WorkRow } from './leased-queue.js'

interface LaneOptions {
  readonly concurrency: number
  readonly maxAttempts: number
}

/**
 * Work that asks nobody outside is done or fails at once, so twelve tries, a little more than an hour, say enough. A
 * vendor may be away for a night: 35 tries are about a day.
 */
const LANES: Readonly<Record<Lane, LaneOptions>> = {
  inside: { concurrency: 8, maxAttempts: 12 },
  outside: { concurrency: 8, maxAttempts: 35 },
}

/** A queue in two lanes, so that a vendor who takes his time holds up nothing but work for vendors. */
export class WorkLanes<Row extends WorkRow> {
  readonly #lanes: readonly LeasedQueue<Row>[]

  constructor(parts: {
    name: string
    store: Store<Row>
    clock: Clock
    log: Log
    run: (row: Row) => Promise<void>
  }) {
    this.#lanes = [
      new LeasedQueue({ ...parts, ...LANES.inside, lane: 'inside' }),
      new LeasedQueue({ ...parts, ...LANES.outside, lane: 'outside' }),
    ]
  }

  start(): void {
    for (const lane of this.#lanes) lane.start()
  }

  /** Finishes the rows at work and takes no more. */
  async stop(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.stop()))
  }

  /** Looks for work now rather than at the next poll. */
  wake(): void {
    for (const lane of this.#lanes) lane.wake()
  }

  /** Works on everything that is due now, and on what that makes due, and returns how many rows it took. */
  async drain(): Promise<number> {
    let taken = 0
    for (let some = -1; some !== 0; taken += some) {
      some = 0
      for (const lane of this.#lanes) some += await lane.drain()
    }
    return taken
  }

  /** Seconds that the longest due row has been waiting; 0 when none is due. */
  async lagSeconds(): Promise<number> {
    const lags = await Promise.all(this.#lanes.map((lane) => lane.lagSeconds()))
    return Math.max(...lags)
  }
}
