import type { WithLastUse } from '#features/identity/sessions/sessions.service.js'
import type { CraftsmanFacts } from '#features/identity/users/user-directory.js'
import type { JobCounts, RecentJob, WithJobRecord } from '#features/marketplace/jobs/job-joins.js'
import { UNDER_WAY } from '#features/marketplace/jobs/jobs.rules.js'
import type { WithAnswers, WithPromise } from '#features/marketplace/quotes/quote-queries.js'
import type { ProfileFacts } from './craftsman-profile.rules.js'
import type { CraftsmanProfileDoc } from './craftsman-profiles.model.js'
import { busyTime, meanResponseMinutes, onTimeShare } from './work-history.rules.js'

const NO_JOBS: JobCounts = { hiredJobs: 0, completedJobs: 0, cancelledByHim: 0, activeJobs: 0 }

const latest = (...times: (Date | null)[]): Date =>
  new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)))

/** What is joined to a craftsman for their profile, and the profile as it is. */
export interface WithRecord extends WithLastUse, WithJobRecord<RecentJob & WithPromise>, WithAnswers {
  readonly profiles: readonly Pick<CraftsmanProfileDoc, 'revision'>[]
}

/** What a profile is made of, by all that is known of a craftsman. */
export const profileFacts = (craftsman: { facts: CraftsmanFacts; joined: WithRecord }): ProfileFacts => {
  const { facts, joined } = craftsman
  const { skills, serviceRadiusMetres, ratingMean, ratingCount, verified, joinedAt, lastLoginAt } = facts
  const jobs = joined.recentJobs.map((job) => ({ ...job, promisedHours: job.quotes[0]?.etaHours ?? null }))
  const answers = joined.answers.flatMap(({ createdAt: at, jobs: [job] }) =>
    job ? [{ postedAt: job.createdAt, at }] : [],
  )
  return {
    skills,
    serviceRadiusMetres,
    ratingMean,
    ratingCount,
    verified,
    joinedAt,
    lastSeenAt: latest(joinedAt, lastLoginAt, joined.lastUses[0]?.lastUsedAt ?? null),
    ...(joined.jobCounts[0] ?? NO_JOBS),
    responseMinutes: meanResponseMinutes(answers),
    onTimeShare: onTimeShare(jobs),
    busyAt: jobs.filter(({ status }) => UNDER_WAY.includes(status)).flatMap((job) => busyTime(job) ?? []),
  }
}
