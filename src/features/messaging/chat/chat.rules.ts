import type { JobStatus } from '#features/marketplace/jobs/jobs.rules.js'
import { DAY, shift } from '#kernel/clock.js'
import type { ObjectId } from '#kernel/ids.js'

/** The two who talk; staff never take part. */
export const CHAT_SIDES = ['client', 'craftsman'] as const
export type ChatSide = (typeof CHAT_SIDES)[number]

/** What writes a chat takes turns with the others that do. */
export const chatTurn = ({ chatId }: { readonly chatId: string }): string => `chat:${chatId}`

export const otherSide = (side: ChatSide): ChatSide => (side === 'client' ? 'craftsman' : 'client')

/** What decides about a chat, of the job it is about. */
export interface JobProgress {
  readonly status: JobStatus
  readonly craftsman: ObjectId | null
  readonly hiredAt: Date | null
  readonly confirmedAt: Date | null
  readonly cancelledAt: Date | null
  readonly statusSince: Date | null
  readonly wasDisputed: boolean
}

const later = (one: Date, other: Date | null): Date => (other !== null && other > one ? other : one)

/**
 * The end of a job: cancelled, or completed and confirmed; null while it may still go on, so also while it is disputed.
 * A job that was confirmed before it was disputed ends when staff decide, not on the day of the confirmation.
 */
const endOf = ({ status, confirmedAt, cancelledAt, statusSince }: JobProgress): Date | null => {
  const end = status === 'Completed' ? confirmedAt : status === 'Cancelled' ? cancelledAt : null
  return end && later(end, statusSince)
}

/** When the chats of a job become read-only by themselves; null while the job goes on. */
export const closesWithJob = (job: JobProgress, openDaysAfterJob: number): Date | null => {
  const end = endOf(job)
  return end && shift(end, openDaysAfterJob * DAY)
}

/** Whether the craftsman of this chat was hired for its job. Until then contacts are masked for the other side. */
export const isHired = (chat: { readonly craftsman: ObjectId }, job: JobProgress): boolean =>
  job.hiredAt !== null && job.craftsman?.equals(chat.craftsman) === true

/** Whether the two had a dispute with each other: one about the job that this craftsman was hired for. */
export const isPartOfDispute = (chat: { readonly craftsman: ObjectId }, job: JobProgress): boolean =>
  job.wasDisputed && isHired(chat, job)
