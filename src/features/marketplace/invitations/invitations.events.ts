import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

const invitation = {
  invitationId: z.string(),
  jobId: z.string(),
  clientId: z.string(),
  craftsmanId: z.string(),
}

export const invitationSent = defineEvent('invitation.sent', z.strictObject(invitation))

export const invitationAnswered = defineEvent(
  'invitation.answered',
  z.strictObject({ ...invitation, response: z.enum(['Accepted', 'Rejected']) }),
)

/** It was unanswered when the account of the craftsman ended. */
export const invitationGone = defineEvent('invitation.craftsman-gone', z.strictObject(invitation))

/** All that were unanswered when their job was given to somebody or cancelled. */
export const invitationsExpired = defineEvent(
  'invitations.expired',
  z.strictObject({
    jobId: z.string(),
    clientId: z.string(),
    invitations: z.array(z.strictObject({ invitationId: z.string(), craftsmanId: z.string() })),
  }),
)

/**
 * Its time was over before it was answered. Another cause is of the release of 2026-11-21, which emits one event for each
 * of what is `invitationsExpired` now; it may go once no process of that release runs and what they left is delivered.
 */
export const invitationExpired = defineEvent(
  'invitation.expired',
  z.strictObject({ ...invitation, cause: z.enum(['time', 'job-closed']) }),
)
