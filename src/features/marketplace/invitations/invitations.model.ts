import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import { INVITATION_STATUSES, type InvitationStatus } from '#features/marketplace/jobs/own-parts.rules.js'

export interface InvitationDoc extends Timestamped {
  _id: ObjectId
  job: ObjectId
  client: ObjectId
  craftsman: ObjectId
  status: InvitationStatus
  /** When it expires without an answer. */
  expiresAt: Date
  respondedAt: Date | null
  /** Copied from the job; changed in the transaction that hires or cancels. */
  jobOpen: boolean
}

/** The index that holds "a craftsman is invited to a job once"; its duplicate-key error is ALREADY_INVITED. */
export const ONE_INVITATION = 'one_invitation'

/** The index of the jobs that a craftsman may quote on because they accepted. */
const ACCEPTED_AND_OPEN = 'accepted_and_open'

export const invitationStore = (database: Database, clock: Clock): Store<InvitationDoc> => {
  const schema = new Schema<InvitationDoc>(
    {
      job: { type: Schema.Types.ObjectId, required: true },
      client: { type: Schema.Types.ObjectId, required: true },
      craftsman: { type: Schema.Types.ObjectId, required: true },
      status: { type: String, enum: INVITATION_STATUSES, required: true },
      expiresAt: { type: Date, required: true },
      respondedAt: { type: Date, default: null },
      jobOpen: { type: Boolean, default: true },
    },
    baseSchemaOptions(clock),
  )
  // one invitation of each craftsman to a job; InvitationQueries by both, and by the job alone
  schema.index({ job: 1, craftsman: 1 }, { name: ONE_INVITATION, unique: true })
  // InvitationService.list for the owner
  schema.index({ job: 1, createdAt: -1, _id: -1 })
  // InvitationService.received
  schema.index({ craftsman: 1, createdAt: -1, _id: -1 })
  schema.index({ craftsman: 1, status: 1, createdAt: -1, _id: -1 })
  // InvitationQueries.standingJobs: few of all
  schema.index(
    { craftsman: 1, createdAt: -1, _id: -1 },
    { name: ACCEPTED_AND_OPEN, partialFilterExpression: { status: 'Accepted', jobOpen: true } },
  )
  return database.store('invitations', schema)
}
