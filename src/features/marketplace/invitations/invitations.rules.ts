/** Stored and sent as they are (CONTRACT.md "Conventions"). */
export const INVITATION_STATUSES = ['Pending', 'Accepted', 'Rejected', 'Expired'] as const
export type InvitationStatus = (typeof INVITATION_STATUSES)[number]

export const RESPONSES = ['Accepted', 'Rejected'] as const satisfies readonly InvitationStatus[]
export type InvitationResponse = (typeof RESPONSES)[number]

/**
 * Who was invited has to accept before he quotes (CONTRACT.md "Jobs"). An invitation that ran out binds nobody, whether
 * or not its timer has been there yet: he may quote like any craftsman.
 */
export const forbidsQuoting = (
  { status, expiresAt }: { readonly status: InvitationStatus; readonly expiresAt: Date },
  now: Date,
): boolean => status === 'Rejected' || (status === 'Pending' && expiresAt > now)
