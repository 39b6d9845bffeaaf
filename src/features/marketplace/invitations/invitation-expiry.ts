import type { TransitionEffect } from '#features/marketplace/jobs/job-transitions.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { toObjectId } from '#kernel/ids.js'
import type { TimerHandler } from '#kernel/tasks/timers.js'
import { invitationFacts } from './invitation-facts.js'
import { invitationExpired } from './invitations.events.js'
import type { InvitationDoc } from './invitations.model.js'
import { INVITATION_EXPIRY } from './invitations.timers.js'

interface Parts {
  readonly invitations: Store<InvitationDoc>
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

const expired = (clock: Clock) => ({ $set: { status: 'Expired', updatedAt: clock.now() } }) as const

/** The job was given to somebody or cancelled. An answer of the same moment meets this write: one comes first. */
export const endPendingInvitations = ({ invitations, outbox, clock }: Parts): TransitionEffect => ({
  name: 'invitations.endPending',
  on: ['Hired', 'Cancelled'],
  run: async (tx, { before }) => {
    if (before.invitationCount === 0) return
    const { session } = tx
    const job = before._id
    const pending = { job, status: 'Pending' } as const
    await invitations.docs.updateMany({ job }, { $set: { jobOpen: false } }, { session })
    const ended = await invitations.docs.find(pending, { session }).toArray()
    if (ended.length === 0) return
    await invitations.docs.updateMany(pending, expired(clock), { session })
    const facts = ended.map((one) => ({ ...invitationFacts(one), cause: 'job-closed' as const }))
    await outbox.emitAll(tx, invitationExpired, facts)
  },
})

/** Unanswered for too long. */
export const invitationExpiryTimer = ({ invitations, outbox, database, clock }: Parts): TimerHandler => ({
  kind: INVITATION_EXPIRY,
  run: (id) =>
    database.transaction(async (tx) => {
      const invitation = await invitations.docs.findOneAndUpdate(
        { _id: toObjectId(id), status: 'Pending' },
        expired(clock),
        { session: tx.session },
      )
      if (!invitation) return
      await outbox.emit(tx, invitationExpired, { ...invitationFacts(invitation), cause: 'time' })
    }),
})
