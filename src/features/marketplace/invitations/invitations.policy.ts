import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Verdict } from '#kernel/auth/verdict.js'
import type { JobFacts } from '#features/marketplace/jobs/jobs.policy.js'

/** Asked of jobs that the actor may see. */
export const invitationPolicy = {
  /** Whom to invite is the owner's choice alone. */
  invite: (actor: Actor, job: JobFacts): Verdict =>
    job.client.toHexString() === actor.id ? 'allowed' : 'FORBIDDEN',

  list: (actor: Actor, job: JobFacts): Verdict =>
    isStaff(actor) ? 'allowed' : invitationPolicy.invite(actor, job),
}
