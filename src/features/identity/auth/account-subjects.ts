import { newId } from '#kernel/ids.js'
import type { UserId } from '#kernel/auth/actor.js'
import type { Device, SessionService } from '../sessions/sessions.service.js'
import type { Claimant } from '../users/accounts.service.js'
import type { AddressMarks } from '../users/known-addresses.js'
import { loginName } from '../users/users.rules.js'

/** From where somebody calls, with whose access token, if any. */
export interface Origin extends Device {
  readonly tokenOwner?: UserId | null
}

export interface AccountSubject {
  readonly subject: string
  /** Whether the account was used before from where the call comes. */
  readonly isKnown: boolean
}

/**
 * What is counted of an account: the account itself, however it is spelled. Where it was used from before, a network or a
 * device, has a count of its own, so that guesses from elsewhere do not lock its owner out.
 */
export class AccountSubjects {
  readonly #sessions: SessionService
  readonly #marks: AddressMarks

  constructor(parts: { sessions: SessionService; marks: AddressMarks }) {
    this.#sessions = parts.sessions
    this.#marks = parts.marks
  }

  /** Asks the database as much for a name that nobody has. */
  async of(
    account: Claimant | null,
    identifier: string,
    { ip, tokenOwner }: Origin,
  ): Promise<AccountSubject> {
    const mark = this.#marks.of(ip)
    const isMarked = account?.knownAddresses.includes(mark) ?? false
    const wasUsed = isMarked || (await this.#sessions.wasUsedFrom(account?.id ?? newId(), ip))
    if (!account) return { subject: `nobody:${loginName(identifier).value}`, isKnown: false }
    if (tokenOwner === account.id) return { subject: `device:${account.id}`, isKnown: true }
    if (wasUsed) return { subject: `address:${account.id}:${mark}`, isKnown: true }
    return { subject: `account:${account.id}`, isKnown: false }
  }
}
