import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'

/** How long a readiness check waits for the database, in milliseconds. */
const PATIENCE_MS = 2000

interface Parts {
  readonly version: string
  readonly database: Database
  readonly outbox: Outbox
  readonly clock: Clock
}

export class HealthService {
  readonly version: string
  readonly #parts: Parts
  #stopping = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.version = parts.version
  }

  /** From here on the server is not ready, so that a load balancer sends nothing more. */
  stopping(): void {
    this.#stopping = true
  }

  /** Throws SERVICE_UNAVAILABLE when the server stops or the database does not answer in two seconds. */
  async readiness(): Promise<{ outboxLagSeconds: number; at: Date }> {
    if (this.#stopping) throw new AppError('SERVICE_UNAVAILABLE')
    try {
      await this.#parts.database.ping(PATIENCE_MS)
      return { outboxLagSeconds: await this.#parts.outbox.queue.lagSeconds(), at: this.#parts.clock.now() }
    } catch (error) {
      throw new AppError('SERVICE_UNAVAILABLE', undefined, { cause: error })
    }
  }
}
