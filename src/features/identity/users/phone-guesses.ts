import type { Actor } from '#kernel/auth/actor.js'
import type { RateLimiters } from '#kernel/http/rate-limits.js'
import { phoneLimit } from './users.limits.js'

/** Bounds how many numbers one user can give for theirs: whoever could try any number would find out who is here. */
export class PhoneGuesses {
  readonly #rateLimiters: RateLimiters

  constructor(parts: { rateLimiters: RateLimiters }) {
    this.#rateLimiters = parts.rateLimiters
  }

  /** `present` is the number they have, E.164. Throws RATE_LIMITED. */
  async count(actor: Actor, { present, phone }: { present: string | null; phone: string }): Promise<void> {
    if (phone !== present) await this.#rateLimiters.take({ limit: phoneLimit, subject: actor.id })
  }
}
