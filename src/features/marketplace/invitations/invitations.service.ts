import type { ObjectId } from 'mongodb'
import type { PersonCard } from '#features/identity/users/person-card.js'
import type { JobTransitions } from '#features/marketplace/jobs/job-transitions.js'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { UserId, Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import { type Clock, HOUR, shift } from '#kernel/clock.js'
import { isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { findFeed } from '#kernel/db/find-page.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { toObjectId } from '#kernel/ids.js'
import type { Feed, FeedRequest } from '#kernel/paging.js'
import type { Timers } from '#kernel/tasks/timers.js'
import { newInvitation } from './new-invitation.js'
import { invitationPayload } from './invitation-payload.js'
import { invitationAnswered, invitationSent } from './invitations.events.js'
import { type InvitationDoc, ONE_INVITATION } from './invitations.model.js'
import { invitationPolicy } from './invitations.policy.js'
import type { InvitationStatus } from '#features/marketplace/jobs/own-parts.rules.js'
import type { InvitationResponse } from './invitations.rules.js'
import { INVITATION_EXPIRY } from './invitations.timers.js'

export type Invitation = InvitationDoc

/** The card of a craftsman who may be invited, held so until the transaction ends; null for anybody else. */
export type HoldCraftsman = (tx: Tx, user: ObjectId) => Promise<PersonCard | null>

const NO_CRAFTSMAN: FieldProblem = {
  code: 'UNKNOWN_CRAFTSMAN',
  en: 'Craftsman not found',
  ar: 'لم يتم العثور على الحرفي',
}

interface Parts {
  readonly invitations: Store<InvitationDoc>
  readonly jobs: JobQueries
  readonly transitions: JobTransitions
  readonly outbox: Outbox
  readonly timers: Timers
  readonly holdCraftsman: HoldCraftsman
  /** Fails the transaction of somebody who may no longer act when it ends. */
  readonly holdActor: (tx: Tx, user: ObjectId) => void
  readonly clock: Clock
  readonly rules: { readonly invitationExpiryHours: number }
}

/** Clients invite craftsmen to a job; these accept or reject, once. */
export class InvitationService {
  readonly #parts: Parts
  readonly #expiryHours: number

  constructor(parts: Parts) {
    this.#parts = parts
    this.#expiryHours = parts.rules.invitationExpiryHours
  }

  /**
   * Throws NOT_FOUND, FORBIDDEN, JOB_NOT_POSTED, VALIDATION_FAILED for somebody who is no active craftsman, or
   * ALREADY_INVITED, also after a rejection.
   */
  async invite(
    tx: Tx,
    actor: Actor,
    { jobId, craftsmanId }: { jobId: JobId; craftsmanId: UserId },
  ): Promise<{ invitation: InvitationDoc; invited: PersonCard }> {
    const job = await this.#parts.jobs.visible(actor, jobId, tx)
    assertMay(invitationPolicy.invite(actor, job))
    await this.#parts.transitions.recordInvitation(tx, job)
    const craftsman = toObjectId(craftsmanId)
    const invited = await this.#parts.holdCraftsman(tx, craftsman)
    if (!invited) throw invalidField('craftsmanId', NO_CRAFTSMAN)
    const at = this.#parts.clock.now()
    const expiresAt = shift(at, this.#expiryHours * HOUR)
    const invitation = newInvitation({ job: job._id, client: job.client, craftsman, expiresAt, at })
    await this.#insert(tx, invitation)
    const subject = invitation._id.toHexString()
    await this.#parts.timers.schedule(tx, { kind: INVITATION_EXPIRY, subject, dueAt: expiresAt })
    await this.#parts.outbox.emit(tx, invitationSent, invitationPayload(invitation))
    return { invitation, invited }
  }

  /**
   * Throws NOT_FOUND for who was not invited, INVITATION_ANSWERED, INVITATION_EXPIRED, or UNAUTHORIZED when their account
   * goes at the same moment.
   */
  async respond(
    tx: Tx,
    actor: Actor,
    { jobId, response }: { jobId: JobId; response: InvitationResponse },
  ): Promise<InvitationDoc> {
    const craftsman = toObjectId(actor.id)
    this.#parts.holdActor(tx, craftsman)
    const received = { job: toObjectId(jobId), craftsman }
    const now = this.#parts.clock.now()
    const answered = await this.#parts.invitations.docs.findOneAndUpdate(
      { ...received, status: 'Pending', expiresAt: { $gt: now } },
      { $set: { status: response, respondedAt: now, updatedAt: now } },
      { session: tx.session, returnDocument: 'after' },
    )
    if (!answered) throw await this.#unanswerable(tx, received)
    await this.#parts.timers.cancel(tx, { kind: INVITATION_EXPIRY, subject: answered._id.toHexString() })
    await this.#parts.outbox.emit(tx, invitationAnswered, { ...invitationPayload(answered), response })
    return answered
  }

  /** The invitations to a job, newest first. Throws NOT_FOUND, FORBIDDEN. */
  async list(actor: Actor, jobId: JobId, request: FeedRequest): Promise<Feed<InvitationDoc>> {
    const job = await this.#parts.jobs.visible(actor, jobId)
    assertMay(invitationPolicy.list(actor, job))
    return findFeed(this.#parts.invitations, { filter: { job: job._id } }, request)
  }

  received(
    actor: Actor,
    { status = [], ...request }: FeedRequest & { status?: InvitationStatus[] | undefined },
  ): Promise<Feed<InvitationDoc>> {
    const filter = { craftsman: toObjectId(actor.id), ...(status.length > 0 && { status: { $in: status } }) }
    return findFeed(this.#parts.invitations, { filter }, request)
  }

  async #insert(tx: Tx, invitation: InvitationDoc): Promise<void> {
    try {
      await this.#parts.invitations.docs.insertOne(invitation, { session: tx.session })
    } catch (error) {
      if (isDuplicateKey(error, ONE_INVITATION))
        throw new AppError('ALREADY_INVITED', undefined, { cause: error })
      throw error
    }
  }

  async #unanswerable(tx: Tx, received: { job: ObjectId; craftsman: ObjectId }): Promise<AppError> {
    const invitation = await this.#parts.invitations.docs.findOne(received, { session: tx.session })
    if (!invitation) return new AppError('NOT_FOUND')
    const answered = invitation.status === 'Accepted' || invitation.status === 'Rejected'
    return new AppError(answered ? 'INVITATION_ANSWERED' : 'INVITATION_EXPIRED')
  }
}
