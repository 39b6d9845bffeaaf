import type { InvitationDoc } from './invitations.model.js'

/** An invitation as its events tell of it. */
export const invitationFacts = ({ _id, job, client, craftsman }: InvitationDoc) => ({
  invitationId: _id.toHexString(),
  jobId: job.toHexString(),
  clientId: client.toHexString(),
  craftsmanId: craftsman.toHexString(),
})
