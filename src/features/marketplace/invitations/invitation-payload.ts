import type { InvitationDoc } from './invitations.model.js'

export const invitationPayload = ({ _id, job, client, craftsman }: InvitationDoc) => ({
  invitationId: _id.toHexString(),
  jobId: job.toHexString(),
  clientId: client.toHexString(),
  craftsmanId: craftsman.toHexString(),
})
