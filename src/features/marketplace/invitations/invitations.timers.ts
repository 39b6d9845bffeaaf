/** The timer of an unanswered invitation; its subject is the invitation's id. */
export const INVITATION_EXPIRY = 'invitation.expire'
