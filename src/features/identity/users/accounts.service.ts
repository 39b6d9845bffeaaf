import type { UserId, Actor, Role } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import type { StoredPoint } from '#kernel/db/schema.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { Language } from '#kernel/i18n/text.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { PasswordHasher } from '../passwords/password-hasher.js'
import { accountBanned } from '../sessions/ban-notice.rules.js'
import type { SessionService } from '../sessions/sessions.service.js'
import { applyAll, type CredentialEffect } from './credential-changes.js'
import { assertMayLeave, type Departure, hideAll } from './departures.js'
import { userDeactivated, userPasswordChanged, userRegistered } from './users.events.js'
import { type AddressMarks, withAddress } from './known-addresses.js'
import { newUser } from './new-user.js'
import type { UserDoc } from './users.model.js'
import { isMember, loginName } from './users.rules.js'

/** A whole user. Other features only hand it on to a view. */
export type Account = UserDoc

export interface NewAccount {
  readonly email: string
  /** E.164. */
  readonly phone?: string | undefined
  readonly passwordHash: string
  readonly role: Role
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly location?: StoredPoint | undefined
  /** Of a craftsman: stored names of services, as ServiceCatalog.resolve gives them. */
  readonly skills?: readonly string[] | undefined
  /** Where from it is opened. */
  readonly ip?: string
}

/** Who somebody says they are, and the hash their password has to match. */
export interface Credentials {
  readonly id: UserId
  readonly passwordHash: string
}

/** Somebody who wants to sign in. */
export interface Claimant extends Credentials {
  /** As AddressMarks makes them. */
  readonly knownAddresses: readonly string[]
}

interface Parts {
  readonly users: Store<UserDoc>
  readonly marks: AddressMarks
  readonly hasher: PasswordHasher
  readonly sessions: SessionService
  readonly departures: ExtensionPoint<Departure>
  readonly credentialEffects: ExtensionPoint<CredentialEffect>
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Accounts: how they begin and end, and what proves that somebody is their owner. */
export class AccountService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Throws EMAIL_TAKEN or PHONE_TAKEN. */
  async create(tx: Tx, account: NewAccount): Promise<Account> {
    const { skills, ip, ...person } = account
    const knownAddresses = ip === undefined ? undefined : [this.#parts.marks.of(ip)]
    const craftsman = account.role === 'craftsman' && { craftsman: { skills: [...(skills ?? [])] } }
    const at = this.#parts.clock.now()
    // Whoever runs the server gives staff their accounts, and knows their addresses.
    const emailVerifiedAt = isMember(account.role) ? undefined : at
    const user = newUser({ ...person, ...craftsman, emailVerifiedAt, knownAddresses, at })
    await this.#insert(tx, user)
    await this.#parts.outbox.emit(tx, userRegistered, { userId: user._id.toHexString(), role: user.role })
    return user
  }

  /** By email or phone in any spelling; null for nobody. */
  async findForLogin(identifier: string): Promise<Claimant | null> {
    const { field, value } = loginName(identifier)
    const user = await this.#parts.users.docs.findOne(
      { [field]: value },
      { projection: { passwordHash: 1, knownAddresses: 1 } },
    )
    if (!user) return null
    const { _id, passwordHash, knownAddresses = [] } = user
    return { id: toId<'User'>(_id), passwordHash, knownAddresses }
  }

  /**
   * Records a login whose password was proved by this hash. It writes the user, so a ban, a deactivation or a new password
   * of the same moment conflicts with it: one of the two comes first, and the session follows it. Throws INVALID_CREDENTIALS when
   * the password was changed meanwhile, ACCOUNT_BANNED, or ACCOUNT_DEACTIVATED.
   */
  async signIn(tx: Tx, { id, passwordHash, knownAddresses }: Claimant, ip: string): Promise<Account> {
    const known = withAddress(knownAddresses, this.#parts.marks.of(ip))
    const user = await this.#parts.users.docs.findOneAndUpdate(
      { _id: toObjectId(id), passwordHash, ban: null, deactivatedAt: null },
      { $set: { lastLoginAt: this.#parts.clock.now(), knownAddresses: known }, $inc: { guard: 1 } },
      { returnDocument: 'after', session: tx.session },
    )
    if (user) return user
    const refused = await this.#parts.users.docs.findOne({ _id: toObjectId(id) }, { session: tx.session })
    if (refused?.passwordHash !== passwordHash) throw new AppError('INVALID_CREDENTIALS')
    if (!refused.ban) throw new AppError('ACCOUNT_DEACTIVATED')
    throw accountBanned(refused.ban)
  }

  /** Throws WRONG_PASSWORD. */
  async provePassword(id: UserId, password: string): Promise<Credentials> {
    const passwordHash = await this.#hashOf(id)
    if (passwordHash === null || !(await this.#parts.hasher.matches(password, passwordHash))) {
      throw new AppError('WRONG_PASSWORD')
    }
    return { id, passwordHash }
  }

  /**
   * Writes the user while the proved password is theirs, so that of this transaction and a new password of the same
   * moment one comes first. Throws WRONG_PASSWORD when it has been changed meanwhile.
   */
  async assertStillProved(tx: Tx, { id, passwordHash }: Credentials): Promise<void> {
    const held = await this.#parts.users.docs.updateOne(
      { _id: toObjectId(id), passwordHash },
      { $inc: { guard: 1 } },
      { session: tx.session },
    )
    if (held.matchedCount === 0) throw new AppError('WRONG_PASSWORD')
  }

  /** Whether this is the user's password. */
  async hasPassword(id: UserId, password: string): Promise<boolean> {
    const passwordHash = await this.#hashOf(id)
    return passwordHash !== null && this.#parts.hasher.matches(password, passwordHash)
  }

  /**
   * The owner's new password. Their other sessions end with it. Throws WRONG_PASSWORD when the proved one has been
   * changed meanwhile.
   */
  async changePassword(tx: Tx, actor: Actor, change: { proved: Credentials; to: string }): Promise<void> {
    const changed = await this.#setPassword(tx, change.proved, change.to)
    if (!changed) throw new AppError('WRONG_PASSWORD')
    await this.#parts.sessions.revokeAll(tx, actor.id, { except: actor.sessionId })
    await this.#parts.outbox.emit(tx, userPasswordChanged, { userId: actor.id, by: 'owner' })
  }

  /** A new password for the user who had the link. All sessions end with it. False for a deactivated account. */
  async resetPassword(tx: Tx, id: UserId, passwordHash: string): Promise<boolean> {
    const changed = await this.#setPassword(tx, { id }, passwordHash)
    if (!changed) return false
    await this.#proveMailbox(tx, id)
    await this.#parts.sessions.revokeAll(tx, id)
    await this.#parts.outbox.emit(tx, userPasswordChanged, { userId: id, by: 'reset-link' })
    return true
  }

  /**
   * Ends every session and refuses every login from now on; all that was done stays, and open jobs are cancelled where
   * that is wanted. Throws WRONG_PASSWORD, JOBS_STILL_OPEN.
   */
  async deactivate(
    actor: Actor,
    { password, cancelOpenJobs = false }: { password: string; cancelOpenJobs?: boolean | undefined },
  ): Promise<void> {
    const { passwordHash } = await this.provePassword(actor.id, password)
    const now = this.#parts.clock.now()
    await this.#parts.database.transaction(async (tx) => {
      const deactivated = await this.#parts.users.docs.updateOne(
        { _id: toObjectId(actor.id), passwordHash, deactivatedAt: null },
        { $set: { deactivatedAt: now, updatedAt: now } },
        { session: tx.session },
      )
      if (deactivated.modifiedCount === 0) throw new AppError('WRONG_PASSWORD')
      const user = toObjectId(actor.id)
      await assertMayLeave(tx, this.#parts.departures, { user, cancelOpenJobs })
      await hideAll(tx, this.#parts.departures, user)
      await this.#parts.sessions.revokeAll(tx, actor.id)
      await this.#parts.outbox.emit(tx, userDeactivated, { userId: actor.id })
    })
  }

  async #hashOf(id: UserId): Promise<string | null> {
    const user = await this.#parts.users.docs.findOne(
      { _id: toObjectId(id) },
      { projection: { passwordHash: 1 } },
    )
    return user?.passwordHash ?? null
  }

  /** The link that was used came by mail. */
  async #proveMailbox(tx: Tx, id: UserId): Promise<void> {
    await this.#parts.users.docs.updateOne(
      { _id: toObjectId(id), emailVerifiedAt: { $exists: false } },
      { $set: { emailVerifiedAt: this.#parts.clock.now() } },
      { session: tx.session },
    )
  }

  async #setPassword(
    tx: Tx,
    { id, passwordHash }: { id: UserId; passwordHash?: string },
    to: string,
  ): Promise<boolean> {
    const changed = await this.#parts.users.docs.updateOne(
      { _id: toObjectId(id), deactivatedAt: null, ...(passwordHash !== undefined && { passwordHash }) },
      { $set: { passwordHash: to, updatedAt: this.#parts.clock.now() } },
      { session: tx.session },
    )
    if (changed.modifiedCount === 0) return false
    await applyAll(tx, this.#parts.credentialEffects, { id, changed: 'password' })
    return true
  }

  async #insert(tx: Tx, user: UserDoc): Promise<void> {
    try {
      await this.#parts.users.docs.insertOne(user, { session: tx.session })
    } catch (error) {
      if (isDuplicateKey(error, 'email_1')) throw new AppError('EMAIL_TAKEN', undefined, { cause: error })
      if (isDuplicateKey(error, 'phone_1')) throw new AppError('PHONE_TAKEN', undefined, { cause: error })
      throw error
    }
  }
}
