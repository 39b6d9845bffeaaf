import { z } from 'zod'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { JobSummary } from '#features/marketplace/jobs/job-views.schemas.js'
import { Answer, InvitationStatus } from '#features/marketplace/jobs/job-choices.schemas.js'
import { anyOf, feedQuery, feedSchema, timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'

export const InvitationParams = z.strictObject({ jobId: idSchema('Job') })

export const InvitationInput = z
  .strictObject({ craftsmanId: idSchema('User') })
  .meta({ id: 'InvitationInput' })

export const InvitationAnswer = z.strictObject({ response: Answer }).meta({ id: 'InvitationAnswer' })

export const InvitationQuery = feedQuery('Invitation', {
  status: anyOf(InvitationStatus).optional().describe('Any of these, in any case; may be repeated'),
})

const facts = {
  id: z.string(),
  jobId: z.string(),
  status: InvitationStatus,
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

export const InvitationPage = feedSchema('InvitationPage', InvitationView)
export const ReceivedInvitationPage = feedSchema('ReceivedInvitationPage', ReceivedInvitation)
