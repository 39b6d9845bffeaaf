import type { Language } from '#kernel/i18n/text.js'
import type { ObjectId } from '#kernel/ids.js'
import { withoutContacts } from '#kernel/masking/contact-masking.js'
import type { Piastres } from '#kernel/money.js'
import { revisionOf } from './job-revision.rules.js'
import type { JobDoc } from './jobs.model.js'
import type { JobStatus, PaymentType } from './jobs.rules.js'
import { viewPlace } from './jobs.view.js'

export const SUMMARY = {
  client: 1,
  title: 1,
  category: 1,
  district: 1,
  status: 1,
  paymentType: 1,
  budget: 1,
  scheduledFor: 1,
  revision: 1,
} as const

type Summarized = Pick<JobDoc, '_id' | keyof typeof SUMMARY>

/** A job in a few words, for lists of what belongs to jobs: nothing in it that a stranger may not see. */
export const viewJobSummary = (
  job: Summarized,
  { language, nameOf }: { language: Language; nameOf: (service: string) => string },
) => ({
  id: job._id.toHexString(),
  title: withoutContacts(job.title),
  category: job.category,
  categoryName: nameOf(job.category),
  ...viewPlace(job.district, language),
  status: job.status,
  paymentType: job.paymentType,
  budget: job.budget,
  scheduledFor: job.scheduledFor?.toISOString() ?? null,
  revision: revisionOf(job),
})

export type JobSummary = ReturnType<typeof viewJobSummary>

/** Whose a job is and how far it has come: what features that go along with a job need of it. */
export interface JobOutline {
  readonly id: ObjectId
  readonly client: ObjectId
  readonly craftsman: ObjectId | null
  readonly title: string
  readonly status: JobStatus
  readonly paymentType: PaymentType
  readonly budget: Piastres | null
  readonly hiredAt: Date | null
  readonly fundedAt: Date | null
  readonly confirmedAt: Date | null
  readonly cancelledAt: Date | null
  /** When it came into its status. */
  readonly statusSince: Date | null
  /** Also when the dispute is over. */
  readonly wasDisputed: boolean
}

export const OUTLINE = {
  client: 1,
  craftsman: 1,
  title: 1,
  status: 1,
  paymentType: 1,
  budget: 1,
  hiredAt: 1,
  fundedAt: 1,
  confirmedAt: 1,
  cancelledAt: 1,
  'history.status': 1,
  'history.at': 1,
} as const

export const outlineOf = ({ _id: id, history, ...job }: JobDoc): JobOutline => ({
  ...job,
  id,
  statusSince: history.at(-1)?.at ?? null,
  wasDisputed: history.some(({ status }) => status === 'Disputed'),
})
