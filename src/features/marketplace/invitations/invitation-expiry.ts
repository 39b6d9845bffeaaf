import type { TransitionEffect } from '#features/marketplace/jobs/job-transitions.js'
import { isOpenStatus } from '#features/marketplace/jobs/jobs.rules.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { toObjectId } from '#kernel/ids.js'
import type { TimerHandler } from '#kernel/tasks/timers.js'
import { invitationPayload } from './invitation-payload.js'
import { invitationExpired, invitationsExpired } from './invitations.events.js'
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
    if (!isOpenStatus(before.status) || before.invitationCount === 0) return
    const { session } = tx
    const job = before._id
    const ended = await invitations.docs
      .find({ job, status: 'Pending' }, { session, projection: { craftsman: 1 } })
      .toArray()
    const isPending = { $eq: ['$status', 'Pending'] }
    const close = {
      jobOpen: false,
      status: { $cond: [isPending, 'Expired', '$status'] },
      updatedAt: { $cond: [isPending, clock.now(), '$updatedAt'] },
    }
    await invitations.docs.updateMany({ job }, [{ $set: close }], { session })
    if (ended.length === 0) return
    await outbox.emit(tx, invitationsExpired, {
      jobId: job.toHexString(),
      clientId: before.client.toHexString(),
      invitations: ended.map(({ _id, craftsman }) => ({
        invitationId: _id.toHexString(),
        craftsmanId: craftsman.toHexString(),
      })),
    })
  },
})

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
      await outbox.emit(tx, invitationExpired, { ...invitationPayload(invitation), cause: 'time' })
    }),
})
