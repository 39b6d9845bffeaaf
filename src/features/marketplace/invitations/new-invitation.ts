import { ObjectId } from 'mongodb'
import type { InvitationDoc } from './invitations.model.js'

export const newInvitation = ({
  at,
  ...sent
}: Pick<InvitationDoc, 'job' | 'client' | 'craftsman' | 'expiresAt'> & { at: Date }): InvitationDoc => ({
  _id: new ObjectId(),
  ...sent,
  status: 'Pending',
  respondedAt: null,
  jobOpen: true,
  createdAt: at,
  updatedAt: at,
})
