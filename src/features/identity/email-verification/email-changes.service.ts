import type { Actor, UserId } from '#kernel/auth/actor.js'
import { type Clock, HOUR, shift } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { randomToken, toId, toObjectId } from '#kernel/ids.js'
import type { AccountService } from '../users/accounts.service.js'
import type { ContactProofs } from '../users/contact-proofs.js'
import type { EmailChangeDoc } from './email-changes.model.js'
import { emailChangeRequested } from './email-verification.events.js'
import { LINK_HOURS } from './email-verifications.service.js'
import type { VerificationMailCounts } from './verification-mail-counts.js'
import type { VerificationTokens } from './verification-tokens.js'

const ID_BYTES = 16

import type { FieldProblem } from '#kernel/i18n/field-problems.js'
const OWN_ALREADY: FieldProblem = {
  code: 'UNCHANGED',
  en: 'This is your email address already',
  ar: 'هذا هو بريدك الإلكتروني الحالي',
}

/** What a confirmation has come to: the change is made, the other address has to agree, or the token is none of these. */
export type Confirmation = 'changed' | 'waiting' | 'unknown'

/** One of the mails of a change; one that only tells of it has no token. */
export interface ChangeMail {
  readonly to: string
  readonly token: string | null
}

interface Parts {
  readonly changes: Store<EmailChangeDoc>
  readonly tokens: VerificationTokens
  readonly accounts: AccountService
  readonly proofs: ContactProofs
  readonly mailCounts: VerificationMailCounts
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Changes where a user's mail goes, once both addresses have agreed. */
export class EmailChanges {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * A later request replaces it. Throws WRONG_PASSWORD, EMAIL_TAKEN, VALIDATION_FAILED for the present address, and
   * RATE_LIMITED, which counts only what would be mailed.
   */
  async request(actor: Actor, { email, password }: { email: string; password: string }): Promise<void> {
    const { accounts, proofs, changes, mailCounts, database, outbox } = this.#parts
    const proved = await accounts.provePassword(actor.id, password)
    const owner = await proofs.ownerOf(email)
    if (owner === actor.id) throw invalidField('email', OWN_ALREADY)
    if (owner !== null) throw new AppError('EMAIL_TAKEN')
    const present = await proofs.addressOf(actor.id)
    await mailCounts.countOf(actor.id)
    const strangers = present && !present.isVerified ? [email, present.email] : [email]
    for (const address of strangers) await mailCounts.countTo(address)
    await database.transaction(async (tx) => {
      await accounts.assertStillProved(tx, proved)
      const from = await proofs.addressOf(actor.id, tx)
      if (!from) throw new AppError('UNAUTHORIZED')
      const change = this.#newFields({ from: from.email, isFromOnlyTold: !from.isVerified, to: email })
      await changes.docs.updateOne(
        { _id: toObjectId(actor.id) },
        { $set: change, $setOnInsert: { createdAt: change.updatedAt } },
        { upsert: true, session: tx.session },
      )
      await outbox.emit(tx, emailChangeRequested, { userId: actor.id, changeId: change.changeId })
    })
  }

  /**
   * By the token of either mail, which answers the same again. An address that was proved after the request has to agree
   * too. Throws EMAIL_TAKEN when somebody else has the address by now.
   */
  async confirm(token: string): Promise<Confirmation> {
    const { changes, database, tokens, clock, proofs } = this.#parts
    const hash = tokens.hashOf(token)
    const now = clock.now()
    return database.transaction(async (tx) => {
      const { session } = tx
      const agree = (side: 'from' | 'to') =>
        changes.docs.findOneAndUpdate(
          { [`${side}TokenHash`]: hash, expiresAt: { $gt: now } },
          [{ $set: { [`${side}ConfirmedAt`]: { $ifNull: [`$${side}ConfirmedAt`, now] }, updatedAt: now } }],
          { returnDocument: 'after', session },
        )
      const change = (await agree('to')) ?? (await agree('from'))
      if (!change) return 'unknown'
      if (change.changedAt) return 'changed'
      if (!change.toConfirmedAt) return 'waiting'
      const owner = toId<'User'>(change._id)
      if (!change.fromConfirmedAt && (await proofs.addressOf(owner, tx))?.isVerified) {
        if (change.isFromOnlyTold) await this.#askFrom(tx, change)
        return 'waiting'
      }
      if (!(await proofs.replaceEmail(tx, owner, change))) return 'unknown'
      await changes.docs.updateOne({ _id: change._id }, { $set: { changedAt: now } }, { session })
      return 'changed'
    })
  }

  /** What is mailed to one of the two; null when there is nothing to ask of it any more. */
  async live(id: UserId, changeId: string, side: 'from' | 'to'): Promise<ChangeMail | null> {
    const { changes, tokens, clock } = this.#parts
    const change = await changes.docs.findOne({
      _id: toObjectId(id),
      changeId,
      expiresAt: { $gt: clock.now() },
      [`${side}ConfirmedAt`]: null,
    })
    const isOnlyTold = side === 'from' && change?.isFromOnlyTold === true
    if (!change || (change.changedAt && !isOnlyTold)) return null
    return { to: change[side], token: isOnlyTold ? null : tokens.tokenOf(changeId, `change-${side}`) }
  }

  /** Forgets a change that is under way: whoever began it may no longer be the one who has the account. */
  async endPending(tx: Tx, id: UserId): Promise<void> {
    await this.#parts.changes.docs.deleteOne(
      { _id: toObjectId(id), changedAt: null },
      { session: tx.session },
    )
  }

  async #askFrom(tx: Tx, { _id, changeId }: EmailChangeDoc): Promise<void> {
    const { changes, outbox } = this.#parts
    await changes.docs.updateOne({ _id }, { $set: { isFromOnlyTold: false } }, { session: tx.session })
    await outbox.emit(tx, emailChangeRequested, { userId: toId<'User'>(_id), changeId })
  }

  #newFields({ from, isFromOnlyTold, to }: { from: string; isFromOnlyTold: boolean; to: string }) {
    const { tokens, clock } = this.#parts
    const changeId = randomToken(ID_BYTES)
    const now = clock.now()
    return {
      changeId,
      from,
      to,
      fromTokenHash: tokens.hashOf(tokens.tokenOf(changeId, 'change-from')),
      toTokenHash: tokens.hashOf(tokens.tokenOf(changeId, 'change-to')),
      // Nobody knows whose an address is that was never proved: it is told, but cannot be in the way.
      isFromOnlyTold,
      fromConfirmedAt: null,
      toConfirmedAt: null,
      changedAt: null,
      expiresAt: shift(now, LINK_HOURS * HOUR),
      updatedAt: now,
    }
  }
}
