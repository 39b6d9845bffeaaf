import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Verdict } from '#kernel/auth/verdict.js'
import type { ObjectId } from '#kernel/ids.js'
import { isOpenStatus, type JobStatus, type Party } from './jobs.rules.js'

/** What a decision about a job needs to know of it. */
export interface JobFacts {
  readonly client: ObjectId
  readonly craftsman: ObjectId | null
  readonly status: JobStatus
}

const is = (id: ObjectId | null, actor: Actor): boolean => id !== null && id.toHexString() === actor.id

/** In what capacity the actor stands to the job; null for a stranger. */
export const partyOf = (actor: Actor, job: JobFacts): Party | null => {
  if (isStaff(actor)) return 'staff'
  if (is(job.client, actor)) return 'client'
  if (is(job.craftsman, actor)) return 'craftsman'
  return null
}

export const jobPolicy = {
  /** Parties and staff; craftsmen while the job is open, and afterwards those who quoted on it or accepted an invitation to it. */
  read: (actor: Actor, { job, hasDealtWith }: { job: JobFacts; hasDealtWith: boolean }): Verdict => {
    if (partyOf(actor, job)) return 'allowed'
    const mayBrowse = actor.role === 'craftsman' && (isOpenStatus(job.status) || hasDealtWith)
    return mayBrowse ? 'allowed' : 'NOT_FOUND'
  },

  /** Whether the actor sees the exact address and the client's phone. */
  seesAddress: (actor: Actor, job: JobFacts): boolean => partyOf(actor, job) !== null,

  /** The owner and staff. Asked after `read`, so a refusal tells nothing new. */
  change: (actor: Actor, job: JobFacts): Verdict =>
    isStaff(actor) || is(job.client, actor) ? 'allowed' : 'FORBIDDEN',

  /** The client alone says that the work is done. */
  confirm: (actor: Actor, job: JobFacts): Verdict => (is(job.client, actor) ? 'allowed' : 'FORBIDDEN'),

  /** Asked after `read`: only the hired craftsman travels to the client. */
  shareLocation: (actor: Actor, job: JobFacts): Verdict =>
    is(job.craftsman, actor) ? 'allowed' : 'FORBIDDEN',

  readHistory: (actor: Actor, job: JobFacts): Verdict =>
    partyOf(actor, job) !== null ? 'allowed' : 'FORBIDDEN',
}
