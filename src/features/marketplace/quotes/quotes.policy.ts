import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Verdict } from '#kernel/auth/verdict.js'
import type { ObjectId } from '#kernel/ids.js'
import type { JobFacts } from '#features/marketplace/jobs/jobs.policy.js'

export const quotePolicy = {
  /** All quotes of a job: its owner and staff. A craftsman sees their own. */
  readAll: (actor: Actor, job: JobFacts): boolean => isStaff(actor) || job.client.toHexString() === actor.id,

  /** Accepting and declining is the owner's alone. */
  decide: (actor: Actor, job: JobFacts): Verdict =>
    job.client.toHexString() === actor.id ? 'allowed' : 'FORBIDDEN',

  /** A quote is changed and withdrawn by who made it; to others it does not exist. */
  change: (actor: Actor, quote: { readonly craftsman: ObjectId }): Verdict =>
    quote.craftsman.toHexString() === actor.id ? 'allowed' : 'NOT_FOUND',
}
