import { type Clock, MINUTE } from '#kernel/clock.js'

const PER_KIND = 10
const IN_ALL = 100

/** Bounds the reports of a minute: an outage fails every request, and says the same each time. */
export class ReportBudget {
  readonly #clock: Clock
  #since = 0
  #taken = new Map<string, number>()
  #all = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Whether one more of this kind may be reported. */
  take(kind: string): boolean {
    const now = this.#clock.now().getTime()
    if (now - this.#since >= MINUTE) {
      this.#since = now
      this.#taken = new Map()
      this.#all = 0
    }
    const taken = this.#taken.get(kind) ?? 0
    if (taken >= PER_KIND || this.#all >= IN_ALL) return false
    this.#taken.set(kind, taken + 1)
    this.#all++
    return true
  }
}
