import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'
import { JOB_STATUSES } from './jobs.rules.js'

const status = z.enum(JOB_STATUSES)
const job = { jobId: z.string(), clientId: z.string() }

export const jobPosted = defineEvent('job.posted', z.strictObject({ ...job, category: z.string() }))

/** The scope of an open job changed; craftsmen who quoted on it are notified. */
export const jobUpdated = defineEvent(
  'job.updated',
  z.strictObject({ ...job, by: z.string(), fields: z.array(z.string()) }),
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

/** The client confirmed the work, or 72 hours passed: money may be released. */
export const jobConfirmed = defineEvent(
  'job.confirmed',
  z.strictObject({ ...job, craftsmanId: z.string(), by: z.string().nullable() }),
)
