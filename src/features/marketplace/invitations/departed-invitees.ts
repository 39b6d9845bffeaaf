import { userBanned, userDeactivated } from '#features/identity/users/users.events.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { Timers } from '#kernel/tasks/timers.js'
import { invitationPayload } from './invitation-payload.js'
import { invitationGone } from './invitations.events.js'
import type { InvitationDoc } from './invitations.model.js'
import type { InvitationStatus } from '#features/marketplace/jobs/own-parts.rules.js'
import { INVITATION_EXPIRY } from './invitations.timers.js'

interface Parts {
  readonly invitations: Store<InvitationDoc>
  readonly timers: Timers
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** What of an invitation is still good for something. */
const STANDING: InvitationStatus[] = ['Pending', 'Accepted']

/** Ends the invitations of a craftsman who was banned or has closed the account. */
export const departedInvitees = (parts: Parts): Consumer[] => {
  const { invitations, timers, outbox, database, clock } = parts

  const endOne = async (tx: Tx, id: ObjectId): Promise<void> => {
    const before = await invitations.docs.findOneAndUpdate(
      { _id: id, status: { $in: STANDING } },
      { $set: { status: 'Expired', updatedAt: clock.now() } },
      { session: tx.session },
    )
    if (before?.status !== 'Pending') return
    await timers.cancel(tx, { kind: INVITATION_EXPIRY, subject: id.toHexString() })
    await outbox.emit(tx, invitationGone, invitationPayload(before))
  }

  const end = async ({ userId }: { userId: string }, { at }: { at: Date }): Promise<void> => {
    const standing = {
      craftsman: toObjectId(userId),
      status: { $in: STANDING },
      jobOpen: true,
      createdAt: { $lte: at },
    }
    const ids = await invitations.docs.find(standing, { projection: { _id: 1 } }).toArray()
    for (const { _id } of ids) await database.transaction((tx) => endOne(tx, _id))
  }

  return [
    consumer('invitations.user-banned', userBanned, end),
    consumer('invitations.user-deactivated', userDeactivated, end),
  ]
}
