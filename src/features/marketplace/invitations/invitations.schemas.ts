import { z } from 'zod'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { JobSummary } from '#features/marketplace/jobs/jobs.schemas.js'
import { anyOf, feedQuery, timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'
import { INVITATION_STATUSES, RESPONSES } from './invitations.rules.js'

export const InvitationParams = z.strictObject({ jobId: idSchema('Job') })

export const InvitationInput = z.strictObject({ craftsmanId: idSchema('User') }).meta({ id: 'Invitation' })

export const InvitationAnswer = z.strictObject({ response: z.enum(RESPONSES) })

export const InvitationQuery = feedQuery('Invitation', {
  status: anyOf(INVITATION_STATUSES).optional().describe('Any of these, in any case; may be repeated'),
})

const facts = {
  id: z.string(),
  jobId: z.string(),
  status: z.enum(INVITATION_STATUSES),
  expiresAt: timestamp.describe('When it expires without an answer'),
  respondedAt: timestamp.nullable(),
  createdAt: timestamp,
}

export const InvitationView = z
  .strictObject({ ...facts, craftsman: UserSummary })
  .meta({ id: 'InvitationView' })

export const ReceivedInvitation = z
  .strictObject({ ...facts, client: UserSummary, job: JobSummary })
  .meta({ id: 'ReceivedInvitation' })
