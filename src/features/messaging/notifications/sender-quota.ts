import { type Clock, HOUR } from '#kernel/clock.js'

interface Counter {
  count: number
  readonly until: number
}

interface Pair {
  /** Who causes a notification. */
  readonly from: string
  /** Who gets it. */
  readonly to: string
}

/** Counted in this process, which delivers most of what its own requests cause. */
const MOST_PAIRS = 10_000

/** How often one user can have another disturbed outside the app. What is over it is still there in the app. */
export class SenderQuota {
  readonly #clock: Clock
  readonly #perHour: number
  readonly #pairs = new Map<string, Counter>()

  constructor(parts: { clock: Clock; perHour: number }) {
    this.#clock = parts.clock
    this.#perHour = parts.perHour
  }

  /** Counts one; false when there were enough in this hour. */
  take({ from, to }: Pair): boolean {
    const key = `${from}:${to}`
    const now = this.#clock.now().getTime()
    const known = this.#pairs.get(key)
    const counter = known && known.until > now ? known : { count: 0, until: now + HOUR }
    if (counter !== known) this.#add(key, counter)
    counter.count++
    return counter.count <= this.#perHour
  }

  #add(key: string, counter: Counter): void {
    this.#pairs.delete(key)
    this.#pairs.set(key, counter)
    const [oldest] = this.#pairs.keys()
    if (this.#pairs.size > MOST_PAIRS && oldest !== undefined) this.#pairs.delete(oldest)
  }
}
