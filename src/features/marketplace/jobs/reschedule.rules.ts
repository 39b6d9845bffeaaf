import type { JobStatus } from './jobs.rules.js'

/** Another time for the job, which one of the two has proposed. */
export interface Proposal {
  by: 'client' | 'craftsman'
  scheduledFor: Date
  reason: string | null
  at: Date
  /** From 1; which proposal of the job it is, whatever became of those before. */
  revision: number
}

/** Somebody is hired and has not begun. */
export const RESCHEDULABLE: readonly JobStatus[] = ['Hired', 'On The Way']

export const RESCHEDULE_RESPONSES = ['Accepted', 'Rejected'] as const
export type RescheduleResponse = (typeof RESCHEDULE_RESPONSES)[number]

/** What the history tells of a proposed time. */
export const RESCHEDULE_STEPS = ['Proposed', ...RESCHEDULE_RESPONSES] as const
export type RescheduleStep = (typeof RESCHEDULE_STEPS)[number]

/** The proposal that waits for an answer; null for a time that has passed, and for work that has begun or is off. */
export const openProposal = (
  { status, reschedule }: { readonly status: JobStatus; readonly reschedule?: Proposal },
  now: Date,
): Proposal | null =>
  reschedule && RESCHEDULABLE.includes(status) && reschedule.scheduledFor > now ? reschedule : null

/** How many of the entries of a history tell of a time that was proposed. */
export const proposalsIn = (
  history: readonly { readonly reschedule?: { readonly step: RescheduleStep } }[],
) => history.filter(({ reschedule }) => reschedule?.step === 'Proposed').length

/** Whether the time that is answered is the one that was seen. The first of a job needs no word of it. */
export const isProposalAsSeen = ({ revision }: Proposal, expectedRevision: number | undefined): boolean =>
  (expectedRevision ?? 1) === revision
