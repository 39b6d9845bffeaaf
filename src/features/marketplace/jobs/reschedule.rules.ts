import { DAY } from '#kernel/clock.js'
import type { JobDoc, Proposal } from './jobs.model.js'
import type { JobStatus } from './jobs.rules.js'

/** Somebody is hired and has not begun. */
export const RESCHEDULABLE: readonly JobStatus[] = ['Hired', 'On The Way']

export const RESCHEDULE_RESPONSES = ['Accepted', 'Rejected'] as const
export type RescheduleResponse = (typeof RESCHEDULE_RESPONSES)[number]

/** What the history tells of a proposed time. */
export const RESCHEDULE_STEPS = ['Proposed', ...RESCHEDULE_RESPONSES] as const
export type RescheduleStep = (typeof RESCHEDULE_STEPS)[number]

const FURTHEST_DAYS = 366

/** A time lies ahead, and no more than a year. */
export const isBookable = (time: Date, now: Date): boolean =>
  time > now && time.getTime() <= now.getTime() + FURTHEST_DAYS * DAY

/** The proposal that waits for an answer; null for a time that has passed, and for work that has begun or is off. */
export const openProposal = (
  { status, reschedule }: Pick<JobDoc, 'status' | 'reschedule'>,
  now: Date,
): Proposal | null =>
  reschedule && RESCHEDULABLE.includes(status) && reschedule.scheduledFor > now ? reschedule : null

/** Whether the time that is accepted is the one that was seen. One that was never replaced needs no word of it. */
export const isProposalAsSeen = ({ revision }: Proposal, expectedRevision: number | undefined): boolean =>
  (expectedRevision ?? 1) === revision
