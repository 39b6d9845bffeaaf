import type { Actor, UserId } from '#kernel/auth/actor.js'
import { type Clock, HOUR, MINUTE, shift } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { randomToken, toId, toObjectId } from '#kernel/ids.js'
import type { ContactProofs } from '../users/contact-proofs.js'
import type { UserDirectory } from '../users/user-directory.js'
import { emailVerificationRequested } from './email-verification.events.js'
import type { EmailVerificationDoc } from './email-verifications.model.js'
import type { VerificationMailCounts } from './verification-mail-counts.js'
import type { VerificationTokens } from './verification-tokens.js'

const ID_BYTES = 16
export const LINK_HOURS = 24
export const CODE_MINUTES = 15
const MOST_TRIES = 5

interface Parts {
  readonly verifications: Store<EmailVerificationDoc>
  readonly tokens: VerificationTokens
  readonly proofs: ContactProofs
  readonly mailCounts: VerificationMailCounts
  readonly directory: UserDirectory
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Proves that mail reaches a user: by a link, or by a code that is typed. */
export class EmailVerifications {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** For a new account; done once, however often it is asked for. */
  async begin(id: UserId): Promise<void> {
    const { verifications, database, proofs } = this.#parts
    try {
      await database.transaction(async (tx) => {
        const address = await proofs.addressOf(id, tx)
        if (!address || address.isVerified) return
        const fields = this.#newFields(address.email)
        const createdAt = fields.updatedAt
        await verifications.docs.insertOne(
          { _id: toObjectId(id), ...fields, createdAt },
          { session: tx.session },
        )
        await this.#announce(tx, id, fields)
      })
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }

  /** Another link and code, which end the last ones. False when the address is proved already. Throws RATE_LIMITED. */
  async resend(actor: Actor): Promise<boolean> {
    const { verifications, mailCounts, database, proofs } = this.#parts
    const to = await proofs.addressOf(actor.id)
    if (to && !to.isVerified) await mailCounts.countTo(to.email)
    return database.transaction(async (tx) => {
      const address = await proofs.addressOf(actor.id, tx)
      if (!address) throw new AppError('UNAUTHORIZED')
      if (address.isVerified) return false
      const fields = this.#newFields(address.email)
      await verifications.docs.updateOne(
        { _id: toObjectId(actor.id) },
        { $set: fields, $setOnInsert: { createdAt: fields.updatedAt } },
        { upsert: true, session: tx.session },
      )
      await this.#announce(tx, actor.id, fields)
      return true
    })
  }

  /** False for a token that is none of these; one whose first answer was lost succeeds again. Throws VERIFICATION_INVALID. */
  async byToken(token: string): Promise<boolean> {
    const { verifications, database, tokens, clock } = this.#parts
    const now = clock.now()
    const link = { tokenHash: tokens.hashOf(token), expiresAt: { $gt: now } }
    return database.transaction(async (tx) => {
      const { session } = tx
      const used = await verifications.docs.findOneAndUpdate(
        { ...link, usedAt: null },
        { $set: { usedAt: now } },
        { session },
      )
      if (used) await this.#prove(tx, used)
      return used !== null || (await verifications.docs.findOne(link, { session })) !== null
    })
  }

  /** Each code can be tried a few times. Throws VERIFICATION_INVALID. */
  async byCode(email: string, code: string): Promise<void> {
    const { verifications, database, directory, tokens, clock } = this.#parts
    const id = await directory.idOfEmail(email)
    const tried = id && {
      _id: toObjectId(id),
      email,
      codeExpiresAt: { $gt: clock.now() },
      triesLeft: { $gt: 0 },
      usedAt: null,
    }
    const found = tried && (await verifications.docs.findOneAndUpdate(tried, { $inc: { triesLeft: -1 } }))
    if (!found || !tokens.isCodeOf(found.verificationId, code)) throw new AppError('VERIFICATION_INVALID')
    await database.transaction(async (tx) => {
      const used = await verifications.docs.findOneAndUpdate(
        { _id: found._id, verificationId: found.verificationId, usedAt: null },
        { $set: { usedAt: clock.now() } },
        { session: tx.session },
      )
      if (!used) throw new AppError('VERIFICATION_INVALID')
      await this.#prove(tx, used)
    })
  }

  /** What the mail says; null when it was used or replaced, or the link has expired. */
  async live(
    id: UserId,
    verificationId: string,
  ): Promise<{ email: string; token: string; code: string } | null> {
    const { verifications, tokens, clock } = this.#parts
    const found = await verifications.docs.findOne({
      _id: toObjectId(id),
      verificationId,
      expiresAt: { $gt: clock.now() },
      usedAt: null,
    })
    if (!found) return null
    const token = tokens.tokenOf(verificationId, 'verify')
    return { email: found.email, token, code: tokens.codeOf(verificationId) }
  }

  async #prove(tx: Tx, { _id, email }: EmailVerificationDoc): Promise<void> {
    const isOwn = await this.#parts.proofs.proveEmail(tx, toId(_id), email)
    if (!isOwn) throw new AppError('VERIFICATION_INVALID')
  }

  async #announce(tx: Tx, userId: UserId, { verificationId }: { verificationId: string }): Promise<void> {
    await this.#parts.outbox.emit(tx, emailVerificationRequested, { userId, verificationId })
  }

  #newFields(email: string) {
    const { tokens, clock } = this.#parts
    const verificationId = randomToken(ID_BYTES)
    const now = clock.now()
    return {
      email,
      verificationId,
      tokenHash: tokens.hashOf(tokens.tokenOf(verificationId, 'verify')),
      codeExpiresAt: shift(now, CODE_MINUTES * MINUTE),
      triesLeft: MOST_TRIES,
      usedAt: null,
      expiresAt: shift(now, LINK_HOURS * HOUR),
      updatedAt: now,
    }
  }
}
