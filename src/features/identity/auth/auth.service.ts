import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { Role } from '#kernel/auth/actor.js'
import type { Database } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Language } from '#kernel/i18n/text.js'
import { toId } from '#kernel/ids.js'
import type { PasswordHasher } from '../passwords/password-hasher.js'
import type { SessionService, TokenPair } from '../sessions/sessions.service.js'
import type { Account, AccountService, Claimant } from '../users/accounts.service.js'
import { isMember } from '../users/users.rules.js'
import type { AccountLimits } from './account-limits.js'
import type { Origin } from './account-subjects.js'
import type { Login, Registration } from './auth.routes.js'

export interface SignedIn {
  readonly user: Account
  readonly tokens: TokenPair
}

export interface NewStaff {
  readonly email: string
  readonly password: string
  readonly role: 'moderator' | 'admin'
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
}

const fits = (role: Role, type: Login['type']): boolean => isMember(role) === (type === 'clients')

interface Parts {
  readonly accounts: AccountService
  readonly sessions: SessionService
  readonly hasher: PasswordHasher
  readonly limits: AccountLimits
  readonly catalog: ServiceCatalog
  readonly database: Database
}

export class AuthService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Opens an account and its first session. Throws EMAIL_TAKEN, PHONE_TAKEN, VALIDATION_FAILED for an unknown skill. */
  async register(
    { password, ...person }: Registration & { language: Language },
    device: Origin,
  ): Promise<SignedIn> {
    const skills = person.skills && (await this.#parts.catalog.resolveAll(person.skills, 'skills'))
    const passwordHash = await this.#parts.hasher.hash(password)
    return this.#parts.database.transaction(async (tx) => {
      const user = await this.#parts.accounts.create(tx, { ...person, skills, passwordHash, ip: device.ip })
      const tokens = await this.#parts.sessions.open(tx, { id: toId(user._id), role: user.role }, device)
      return { user, tokens }
    })
  }

  /** An account of staff, which cannot be opened by registering. Throws EMAIL_TAKEN. */
  async addStaff({ password, ...person }: NewStaff): Promise<Account> {
    const passwordHash = await this.#parts.hasher.hash(password)
    return this.#parts.database.transaction((tx) =>
      this.#parts.accounts.create(tx, { ...person, passwordHash }),
    )
  }

  /**
   * Checks password, ban and type in this order, and opens a session. Throws INVALID_CREDENTIALS after the same work for
   * an unknown user as for a wrong password, RATE_LIMITED after too many of these, ACCOUNT_BANNED, ACCOUNT_DEACTIVATED,
   * WRONG_LOGIN_TYPE.
   */
  async login(login: Login, device: Origin): Promise<SignedIn> {
    const found = await this.#find(login)
    const caller = { account: found, identifier: login.loginIdentifier, origin: device }
    const proved = await this.#parts.limits.guess(caller, () => this.#prove(found, login.password))
    return this.#parts.database.transaction(async (tx) => {
      const user = await this.#parts.accounts.signIn(tx, proved, device.ip)
      if (!fits(user.role, login.type)) throw new AppError('WRONG_LOGIN_TYPE')
      const tokens = await this.#parts.sessions.open(tx, { id: toId(user._id), role: user.role }, device)
      return { user, tokens }
    })
  }

  async #find({ loginIdentifier, type }: Login): Promise<Claimant | null> {
    const mayBeKnown = type === 'clients' || loginIdentifier.includes('@')
    return mayBeKnown ? this.#parts.accounts.findForLogin(loginIdentifier) : null
  }

  async #prove(found: Claimant | null, password: string): Promise<Claimant> {
    const proved = found
      ? await this.#parts.hasher.matches(password, found.passwordHash)
      : await this.#parts.hasher.matchesNobody(password)
    if (!found || !proved) throw new AppError('INVALID_CREDENTIALS')
    return found
  }
}
