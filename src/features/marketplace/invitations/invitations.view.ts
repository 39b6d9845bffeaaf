import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import type { JobSummary } from '#features/marketplace/jobs/job-projections.js'
import type { InvitationDoc } from './invitations.model.js'

type Cards = ReadonlyMap<string, PersonCard>

const viewFields = (invitation: InvitationDoc) => ({
  id: invitation._id.toHexString(),
  jobId: invitation.job.toHexString(),
  status: invitation.status,
  expiresAt: invitation.expiresAt.toISOString(),
  respondedAt: invitation.respondedAt?.toISOString() ?? null,
  createdAt: invitation.createdAt.toISOString(),
})

export const viewInvitation = (invitation: InvitationDoc, cards: Cards) => ({
  ...viewFields(invitation),
  // One of somebody who is gone ends in a moment, and waits for nobody.
  ...(invitation.status === 'Pending' &&
    cards.get(invitation.craftsman.toHexString())?.isActive === false && { status: 'Expired' as const }),
  craftsman: summaryOf(invitation.craftsman, cards),
})

export const viewReceivedInvitation = (invitation: InvitationDoc, cards: Cards, job: JobSummary) => ({
  ...viewFields(invitation),
  client: summaryOf(invitation.client, cards),
  job,
})
