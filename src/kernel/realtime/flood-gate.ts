import { MemoryStore } from 'express-rate-limit'
import { SECOND, systemClock } from '../clock.js'
import type { NamedLimit } from '../http/limit.js'
import { limitReached } from '../http/limit-refusal.js'

/** Counts uses by key in this process: what keeps a flood from everything that costs more than counting. */
export class FloodGate {
  readonly #store = new MemoryStore()
  readonly #limit: NamedLimit

  constructor(limit: NamedLimit) {
    this.#limit = limit
    this.#store.init({ windowMs: limit.windowSeconds * SECOND } as Parameters<MemoryStore['init']>[0])
  }

  /** Throws RATE_LIMITED. */
  async pass(key: string): Promise<void> {
    const { totalHits, resetTime } = await this.#store.increment(key)
    if (totalHits <= this.#limit.limit) return
    // The store goes by the time of the machine.
    const wait = resetTime
      ? (resetTime.getTime() - systemClock.now().getTime()) / SECOND
      : this.#limit.windowSeconds
    throw limitReached(this.#limit, Math.max(1, Math.ceil(wait)))
  }

  /** Takes back the count of a use. */
  async giveBack(key: string): Promise<void> {
    await this.#store.decrement(key)
  }

  close(): void {
    this.#store.shutdown()
  }
}
