import type { Actor } from '#kernel/auth/actor.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { JobDoc } from '../jobs.model.js'
import { partyOf } from '../jobs.policy.js'
import {
  type DisputeTime,
  isTooLate,
  type JobStatus,
  needsFunding,
  type Party,
  permitMove,
} from '../jobs.rules.js'

/**
 * In what capacity the actor may make this move now. Throws FORBIDDEN when the move is somebody else's,
 * INVALID_TRANSITION when there is no such move, PAYMENT_REQUIRED when work would start unpaid.
 */
export const assertMove = (
  { actor, job, to }: { actor: Actor; job: JobDoc; to: JobStatus },
  time: DisputeTime,
): Party => {
  const party = partyOf(actor, job)
  if (!party) throw new AppError('FORBIDDEN')
  const permission = permitMove(job.status, to, party)
  if (permission === 'not-yours') throw new AppError('FORBIDDEN')
  if (permission === 'impossible' || isTooLate(job, to, time)) {
    throw new AppError('INVALID_TRANSITION', { from: job.status, to })
  }
  if (needsFunding(job, to)) throw new AppError('PAYMENT_REQUIRED')
  return party
}
