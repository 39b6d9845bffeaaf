import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { TimerHandler } from '#kernel/tasks/timers.js'
import { invitationFacts } from './invitation-facts.js'
import { invitationExpired } from './invitations.events.js'
import type { InvitationDoc } from './invitations.model.js'

/** The timer of an unanswered invitation; its subject is the invitation's id. */
export const INVITATION_EXPIRY = 'invitation.expire'

/** How invitations that nobody has answered come to their end. */
export class LiveInvitations {
  readonly #invitations: Store<InvitationDoc>
  readonly #outbox: Outbox
  readonly #database: Database
  readonly #clock: Clock

  constructor(parts: {
    invitations: Store<InvitationDoc>
    outbox: Outbox
    database: Database
    clock: Clock
  }) {
    this.#invitations = parts.invitations
    this.#outbox = parts.outbox
    this.#database = parts.database
    this.#clock = parts.clock
  }

  /** The job was given to somebody or cancelled. An answer of the same moment meets this write: one comes first. */
  async expireAll(tx: Tx, job: ObjectId): Promise<void> {
    const pending = { job, status: 'Pending' } as const
    const { session } = tx
    await this.#invitations.docs.updateMany({ job }, { $set: { jobOpen: false } }, { session })
    const invitations = await this.#invitations.docs.find(pending, { session }).toArray()
    if (invitations.length === 0) return
    await this.#invitations.docs.updateMany(pending, this.#expired(), { session })
    const facts = invitations.map((one) => ({ ...invitationFacts(one), cause: 'job-closed' as const }))
    await this.#outbox.emitAll(tx, invitationExpired, facts)
  }

  /** Unanswered for too long. */
  get expiry(): TimerHandler {
    return {
      kind: INVITATION_EXPIRY,
      run: (id) =>
        this.#database.transaction(async (tx) => {
          const invitation = await this.#invitations.docs.findOneAndUpdate(
            { _id: toObjectId(id), status: 'Pending' },
            this.#expired(),
            { session: tx.session },
          )
          if (!invitation) return
          await this.#outbox.emit(tx, invitationExpired, { ...invitationFacts(invitation), cause: 'time' })
        }),
    }
  }

  #expired() {
    return { $set: { status: 'Expired', updatedAt: this.#clock.now() } } as const
  }
}
