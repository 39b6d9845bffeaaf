import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Verdict } from '#kernel/auth/verdict.js'
import type { ObjectId } from '#kernel/ids.js'
import { type ContactTime, isDealOn, type JobStatus, type Party } from './jobs.rules.js'

/** What decides about contacts, too. */
type DealFacts = JobFacts & Parameters<typeof isDealOn>[0]

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
  /** Parties and staff; craftsmen while the job is open, and afterwards those whom a quote or an accepted invitation still connects with it. */
  read: (
    actor: Actor,
    { job, hasDealtWith }: { job: JobFacts & { readonly open: boolean }; hasDealtWith: boolean },
  ): Verdict => {
    if (partyOf(actor, job)) return 'allowed'
    const mayBrowse = actor.role === 'craftsman' && (job.open || hasDealtWith)
    return mayBrowse ? 'allowed' : 'NOT_FOUND'
  },

  /** Whether the actor sees the exact place, which is the client's as their phone is. */
  seesPlace: (actor: Actor, job: DealFacts, time: ContactTime): boolean =>
    jobPolicy.seesPhone(actor, job, { of: 'client', time }),

  /** Whether the actor sees the phone of one of the two: their own, staff, and the other one while the deal is on. */
  seesPhone: (
    actor: Actor,
    job: DealFacts,
    { of, time }: { of: 'client' | 'craftsman'; time: ContactTime },
  ): boolean => {
    const party = partyOf(actor, job)
    return party === 'staff' || party === of || (party !== null && isDealOn(job, time))
  },

  /** Whether the actor sees contacts in what somebody wrote about the job: the writer, staff, and the two while the deal is on. */
  seesContactsOf: (
    actor: Actor,
    job: DealFacts,
    { writer, time }: { writer: ObjectId | null; time: ContactTime },
  ): boolean => {
    const party = partyOf(actor, job)
    return party === 'staff' || is(writer, actor) || (party !== null && isDealOn(job, time))
  },

  /** The owner and staff. Asked after `read`, so a refusal tells nothing new. */
  change: (actor: Actor, job: JobFacts): Verdict =>
    isStaff(actor) || is(job.client, actor) ? 'allowed' : 'FORBIDDEN',

  /** The client alone says that the work is done. */
  confirm: (actor: Actor, job: JobFacts): Verdict => (is(job.client, actor) ? 'allowed' : 'FORBIDDEN'),

  /** Asked after `read`: only the hired craftsman travels to the client. */
  shareLocation: (actor: Actor, job: JobFacts): Verdict =>
    is(job.craftsman, actor) ? 'allowed' : 'FORBIDDEN',

  /** The two agree on a time; staff have no part in it. */
  reschedule: (actor: Actor, job: JobFacts): Verdict =>
    is(job.client, actor) || is(job.craftsman, actor) ? 'allowed' : 'FORBIDDEN',

  readHistory: (actor: Actor, job: JobFacts): Verdict =>
    partyOf(actor, job) !== null ? 'allowed' : 'FORBIDDEN',
}
