import type { UserId } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import { toId, toObjectId } from '#kernel/ids.js'
import { applyAll, type CredentialEffect } from './credential-changes.js'
import { userUpdated } from './users.events.js'
import type { UserDoc } from './users.model.js'

/** The address that somebody's mails go to. */
export interface OwnAddress {
  readonly email: string
  readonly isVerified: boolean
}

interface Parts {
  readonly users: Store<UserDoc>
  readonly credentialEffects: ExtensionPoint<CredentialEffect>
  readonly outbox: Outbox
  readonly clock: Clock
}

/** Which address and number of a user are proved to be theirs. How they prove it is for others to say. */
export class ContactProofs {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Null for a user who is unknown or has closed their account. */
  async addressOf(id: UserId, tx?: Tx): Promise<OwnAddress | null> {
    const user = await this.#parts.users.docs.findOne(
      { _id: toObjectId(id), deactivatedAt: null },
      { projection: { email: 1, emailVerifiedAt: 1 }, ...(tx && { session: tx.session }) },
    )
    return user && { email: user.email, isVerified: user.emailVerifiedAt !== undefined }
  }

  /** Whose address it is, closed accounts included: nobody else can have it. */
  async ownerOf(email: string): Promise<UserId | null> {
    const user = await this.#parts.users.docs.findOne({ email }, { projection: { _id: 1 } })
    return user && toId<'User'>(user._id)
  }

  /** Mail to this address reaches them. False when it is no longer theirs. */
  async proveEmail(tx: Tx, id: UserId, email: string): Promise<boolean> {
    const now = this.#parts.clock.now()
    const proved = await this.#parts.users.docs.updateOne(
      { _id: toObjectId(id), email, deactivatedAt: null },
      { $set: { emailVerifiedAt: now, updatedAt: now } },
      { session: tx.session },
    )
    return proved.matchedCount === 1
  }

  /** Another number than the proved one is not proved. */
  async forgetPhone(tx: Tx, id: UserId, phone: string | null): Promise<void> {
    await this.#parts.users.docs.updateOne(
      { _id: toObjectId(id), phone: { $ne: phone }, phoneVerifiedAt: { $exists: true } },
      { $unset: { phoneVerifiedAt: 1 } },
      { session: tx.session },
    )
  }

  /** Another address, which is proved. False when `from` is no longer theirs. Throws EMAIL_TAKEN. */
  async replaceEmail(tx: Tx, id: UserId, { from, to }: { from: string; to: string }): Promise<boolean> {
    const now = this.#parts.clock.now()
    const replaced = await this.#unlessTaken('EMAIL_TAKEN', () =>
      this.#parts.users.docs.updateOne(
        { _id: toObjectId(id), email: from, deactivatedAt: null },
        { $set: { email: to, emailVerifiedAt: now, updatedAt: now } },
        { session: tx.session },
      ),
    )
    if (replaced.matchedCount === 0) return false
    await applyAll(tx, this.#parts.credentialEffects, { id, changed: 'email' })
    await this.#parts.outbox.emit(tx, userUpdated, { userId: id, fields: ['email'] })
    return true
  }

  /**
   * Calls and codes to this number, in E.164, reach them. Who has it without a proof loses it. Throws PHONE_TAKEN when
   * somebody else has proved it, UNAUTHORIZED for a closed account.
   */
  async provePhone(tx: Tx, id: UserId, phone: string): Promise<void> {
    const now = this.#parts.clock.now()
    const { docs } = this.#parts.users
    await docs.updateOne(
      { phone, phoneVerifiedAt: { $exists: false }, _id: { $ne: toObjectId(id) } },
      { $set: { phone: null, updatedAt: now } },
      { session: tx.session },
    )
    const proved = await this.#unlessTaken('PHONE_TAKEN', () =>
      docs.updateOne(
        { _id: toObjectId(id), deactivatedAt: null },
        { $set: { phone, phoneVerifiedAt: now, updatedAt: now } },
        { session: tx.session },
      ),
    )
    if (proved.matchedCount === 0) throw new AppError('UNAUTHORIZED')
  }

  async #unlessTaken<Result>(
    code: 'EMAIL_TAKEN' | 'PHONE_TAKEN',
    write: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await write()
    } catch (error) {
      if (isDuplicateKey(error)) throw new AppError(code, undefined, { cause: error })
      throw error
    }
  }
}
