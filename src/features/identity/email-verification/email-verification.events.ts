import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

/** Somebody is to be mailed a link and a code that prove their address. */
export const emailVerificationRequested = defineEvent(
  'user.email-verification-requested',
  z.strictObject({ userId: z.string(), verificationId: z.string() }),
)

/** Somebody wants their mail to go to another address. */
export const emailChangeRequested = defineEvent(
  'user.email-change-requested',
  z.strictObject({ userId: z.string(), changeId: z.string() }),
)
