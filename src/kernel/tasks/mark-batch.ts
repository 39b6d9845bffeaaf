import type { Clock } from '../clock.js'
import type { Log } from '../log.js'
import type { LeasedWork, Outcome, WorkSource } from './leased-work.js'

const LONGEST_WAIT_MS = 20
const FULL = 100

interface Parts<Work extends LeasedWork> {
  readonly name: string
  readonly source: WorkSource<Work>
  readonly clock: Clock
  readonly log: Log
}

/** Records the outcomes of work in batches: when asked to, when enough came together, or after 20 ms. */
export class MarkBatch<Work extends LeasedWork> {
  readonly #parts: Parts<Work>
  #outcomes: Outcome<Work>[] = []
  #writing: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(parts: Parts<Work>) {
    this.#parts = parts
  }

  get isEmpty(): boolean {
    return this.#outcomes.length === 0 && this.#writing === undefined
  }

  add(outcome: Outcome<Work>): void {
    this.#outcomes.push(outcome)
    if (this.#outcomes.length >= FULL) void this.flush()
    else this.#timer ??= setTimeout(() => void this.flush(), LONGEST_WAIT_MS)
  }

  /** Resolves once everything added so far is noted. One write at a time: what comes meanwhile is the next batch. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined
    })
    return this.#writing
  }

  async #writeAll(): Promise<void> {
    const { name, source, clock, log } = this.#parts
    while (this.#outcomes.length > 0) {
      const outcomes = this.#outcomes
      this.#outcomes = []
      await source.mark(outcomes, clock.now()).catch((error: unknown) => {
        // Nothing is lost: the leases run out and the work comes back.
        log.warn('work not marked', { queue: name, count: outcomes.length, error })
      })
    }
  }
}
