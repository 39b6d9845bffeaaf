import type { UserId, Actor } from '#kernel/auth/actor.js'
import { type Clock, MINUTE, shift } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { newId, randomToken, toId, toObjectId } from '#kernel/ids.js'
import type { PasswordHasher } from '../passwords/password-hasher.js'
import { normalizePassword, samePassword } from '../passwords/password.rules.js'
import type { AccountService } from '../users/accounts.service.js'
import type { UserDirectory } from '../users/user-directory.js'
import type { AccountLimits } from './account-limits.js'
import type { Origin } from './account-subjects.js'
import { passwordResetRequested } from './auth.events.js'
import type { PasswordResetDoc } from './password-resets.model.js'
import type { ResetTokens } from './reset-tokens.js'

const RESET_ID_BYTES = 16

interface Parts {
  readonly resets: Store<PasswordResetDoc>
  readonly tokens: ResetTokens
  readonly resetMinutes: number
  readonly accounts: AccountService
  readonly directory: UserDirectory
  readonly hasher: PasswordHasher
  readonly limits: AccountLimits
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** New passwords: by the owner who knows the old one, and by the link in a mail. */
export class PasswordService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Ends the user's other sessions and a reset link that may be under way. Throws WRONG_PASSWORD, and VALIDATION_FAILED
   * for the present one.
   */
  async change(
    actor: Actor,
    { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  ): Promise<void> {
    const proved = await this.#parts.accounts.provePassword(actor.id, currentPassword)
    if (normalizePassword(currentPassword) === normalizePassword(newPassword)) throw samePassword()
    const to = await this.#parts.hasher.hash(newPassword)
    await this.#parts.database.transaction((tx) =>
      this.#parts.accounts.changePassword(tx, actor, { proved, to }),
    )
  }

  /**
   * Has a link mailed to the address if it is an account's. An unknown one causes the same writes, under the id of
   * nobody, and only the mail, sent later, is left out: neither answer nor time tells them apart. Throws RATE_LIMITED.
   */
  async requestReset(email: string, origin: Origin): Promise<void> {
    const account = await this.#parts.accounts.findForLogin(email)
    await this.#parts.limits.takeMail({ account, identifier: email, origin })
    const userId = (await this.#parts.directory.idOfEmail(email)) ?? newId<'User'>()
    const resetId = randomToken(RESET_ID_BYTES)
    const now = this.#parts.clock.now()
    await this.#parts.database.transaction(async (tx) => {
      await this.#parts.resets.docs.updateOne(
        { _id: toObjectId(userId) },
        {
          $set: {
            resetId,
            tokenHash: this.#parts.tokens.hashOf(this.#parts.tokens.tokenOf(resetId)),
            expiresAt: shift(now, this.#parts.resetMinutes * MINUTE),
            updatedAt: now,
          },
          $setOnInsert: { createdAt: now },
        },
        { upsert: true, session: tx.session },
      )
      await this.#parts.outbox.emit(tx, passwordResetRequested, { userId, resetId })
    })
  }

  /** Ends a link that is under way. */
  async endLink(tx: Tx, userId: UserId): Promise<void> {
    await this.#parts.resets.docs.deleteOne({ _id: toObjectId(userId) }, { session: tx.session })
  }

  /** The token of a link that still works; null when it was used, replaced or has expired. */
  async liveToken(userId: UserId, resetId: string): Promise<string | null> {
    const reset = await this.#parts.resets.docs.findOne({
      _id: toObjectId(userId),
      resetId,
      expiresAt: { $gt: this.#parts.clock.now() },
    })
    return reset && this.#parts.tokens.tokenOf(resetId)
  }

  /**
   * Ends every session of the user. Throws RESET_TOKEN_INVALID, and VALIDATION_FAILED for the present password, which
   * leaves the token good; of several uses of one token one succeeds.
   */
  async reset(token: string, newPassword: string): Promise<void> {
    const now = this.#parts.clock.now()
    const link = { tokenHash: this.#parts.tokens.hashOf(token), expiresAt: { $gt: now } }
    const reset = await this.#parts.resets.docs.findOne(link)
    if (!reset) throw new AppError('RESET_TOKEN_INVALID')
    if (await this.#parts.accounts.hasPassword(toId(reset._id), newPassword)) throw samePassword()
    const passwordHash = await this.#parts.hasher.hash(newPassword)
    await this.#parts.database.transaction(async (tx) => {
      const used = await this.#parts.resets.docs.findOneAndDelete(link, { session: tx.session })
      const changed = used && (await this.#parts.accounts.resetPassword(tx, toId(used._id), passwordHash))
      if (!changed) throw new AppError('RESET_TOKEN_INVALID')
    })
  }
}
