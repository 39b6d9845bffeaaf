import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'
import { JOB_STATUSES } from './jobs.rules.js'
import { RESCHEDULE_RESPONSES } from './reschedule.rules.js'

const status = z.enum(JOB_STATUSES)
const job = { jobId: z.string(), clientId: z.string() }

export const jobPosted = defineEvent('job.posted', z.strictObject({ ...job, category: z.string() }))

/**
 * An open job changed; craftsmen who quoted on it are told. With the `revision` it came to where their quotes do not fit it
 * any more.
 */
export const jobUpdated = defineEvent(
  'job.updated',
  z.strictObject({
    ...job,
    by: z.string(),
    fields: z.array(z.string()),
    revision: z.int().optional(),
  }),
)

/** Any change of status, including hiring and cancellation. `by` is null when the system did it. */
export const jobStatusChanged = defineEvent(
  'job.status-changed',
  z.strictObject({
    ...job,
    craftsmanId: z.string().nullable(),
    from: status,
    to: status,
    by: z.string().nullable(),
  }),
)

const reschedule = { ...job, craftsmanId: z.string(), by: z.enum(['client', 'craftsman']) }

/** One of the two would like another time. */
export const rescheduleProposed = defineEvent('job.reschedule-proposed', z.strictObject(reschedule))

/** `by` is who answered. */
export const rescheduleAnswered = defineEvent(
  'job.reschedule-answered',
  z.strictObject({ ...reschedule, response: z.enum(RESCHEDULE_RESPONSES) }),
)

/** One of the two was banned or has closed the account while they were bound to each other. */
export const jobNeedsStaff = defineEvent(
  'job.needs-staff',
  z.strictObject({ ...job, craftsmanId: z.string(), gone: z.enum(['client', 'craftsman']) }),
)

/** The client confirmed the work, or 72 hours passed: money may be released. */
export const jobConfirmed = defineEvent(
  'job.confirmed',
  z.strictObject({ ...job, craftsmanId: z.string(), by: z.string().nullable() }),
)
