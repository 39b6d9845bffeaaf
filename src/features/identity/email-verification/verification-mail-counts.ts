import type { UserId } from '#kernel/auth/actor.js'
import type { RateLimiters } from '#kernel/http/rate-limits.js'
import { verificationMailboxLimit, verificationMailLimit } from './email-verification.limits.js'

/** Bounds the mails that confirm an address: those that one user asks for, and those that reach one mailbox. */
export class VerificationMailCounts {
  readonly #rateLimiters: RateLimiters

  constructor(parts: { rateLimiters: RateLimiters }) {
    this.#rateLimiters = parts.rateLimiters
  }

  /** Throws RATE_LIMITED. */
  async countOf(user: UserId): Promise<void> {
    await this.#rateLimiters.take({ limit: verificationMailLimit, subject: user })
  }

  /** Whoever asks for them. Throws RATE_LIMITED. */
  async countTo(email: string): Promise<void> {
    await this.#rateLimiters.take({ limit: verificationMailboxLimit, subject: email })
  }
}
