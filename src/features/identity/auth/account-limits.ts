import { addressKey } from '#kernel/http/caller-keys.js'
import type { RateLimiters } from '#kernel/http/rate-limits.js'
import { accountLimit, credentialsLimit } from '../passwords/password.limits.js'
import type { Claimant } from '../users/accounts.service.js'
import type { AccountSubjects, Origin } from './account-subjects.js'
import { mailboxLimit } from './auth.limits.js'

/** Somebody who says whose account they mean, whether or not there is one. */
interface Caller {
  readonly account: Claimant | null
  readonly identifier: string
  readonly origin: Origin
}

/** What is counted of an account before anybody has proved that it is theirs. */
export class AccountLimits {
  readonly #subjects: AccountSubjects
  readonly #limiters: RateLimiters

  constructor(parts: { subjects: AccountSubjects; rateLimiters: RateLimiters }) {
    this.#subjects = parts.subjects
    this.#limiters = parts.rateLimiters
  }

  /**
   * Proves a password within the limits: of the account and, where it was not used before, of the network. Throws
   * RATE_LIMITED; of what `prove` throws, INVALID_CREDENTIALS is counted.
   */
  async guess<Proof>({ account, identifier, origin }: Caller, prove: () => Promise<Proof>): Promise<Proof> {
    const { subject, isKnown } = await this.#subjects.of(account, identifier, origin)
    const codes = ['INVALID_CREDENTIALS'] as const
    const use = { limit: accountLimit, subject, codes, counting: 'reserved' } as const
    const ofAccount = () => this.#limiters.countFailures(use, prove)
    if (isKnown) return ofAccount()
    const network = { limit: credentialsLimit, subject: addressKey(origin.ip), codes }
    return this.#limiters.countFailures({ ...network, counting: 'recorded' }, ofAccount)
  }

  /** Counts a mail that the account is to get. Throws RATE_LIMITED. */
  async takeMail({ account, identifier, origin }: Caller): Promise<void> {
    const { subject } = await this.#subjects.of(account, identifier, origin)
    await this.#limiters.take({ limit: mailboxLimit, subject })
  }
}
