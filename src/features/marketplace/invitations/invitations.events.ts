import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

const invitation = {
  invitationId: z.string(),
  jobId: z.string(),
  clientId: z.string(),
  craftsmanId: z.string(),
}

export const invitationSent = defineEvent('invitation.sent', z.strictObject(invitation))

/** The invited craftsman said yes or no. */
export const invitationAnswered = defineEvent(
  'invitation.answered',
  z.strictObject({ ...invitation, response: z.enum(['Accepted', 'Rejected']) }),
)

/** It ran out unanswered: its time was over, or the job was no longer to be had. */
export const invitationExpired = defineEvent(
  'invitation.expired',
  z.strictObject({ ...invitation, cause: z.enum(['time', 'job-closed']) }),
)
