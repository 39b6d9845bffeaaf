/** What becomes of a quote. Named here because a job shows craftsmen their own. */
export const QUOTE_STATUSES = ['Submitted', 'Accepted', 'Declined', 'Withdrawn', 'Expired'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

/** What becomes of an invitation; likewise. */
export const INVITATION_STATUSES = ['Pending', 'Accepted', 'Rejected', 'Expired'] as const
export type InvitationStatus = (typeof INVITATION_STATUSES)[number]
