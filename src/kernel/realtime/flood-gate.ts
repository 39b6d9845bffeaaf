import { MemoryStore } from 'express-rate-limit'
import { SECOND } from '../clock.js'
import { AppError } from '../errors/app-error.js'
import type { RateLimit } from '../http/limit.js'

/** Counts uses by key in this process: what keeps a flood from everything that costs more than counting. */
export class FloodGate {
  readonly #store = new MemoryStore()
  readonly #limit: number

  constructor({ limit, windowSeconds }: RateLimit) {
    this.#limit = limit
    this.#store.init({ windowMs: windowSeconds * SECOND } as Parameters<MemoryStore['init']>[0])
  }

  /** Throws RATE_LIMITED. */
  async pass(key: string): Promise<void> {
    const { totalHits } = await this.#store.increment(key)
    if (totalHits > this.#limit) throw new AppError('RATE_LIMITED')
  }

  close(): void {
    this.#store.shutdown()
  }
}
