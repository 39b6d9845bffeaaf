import type { UserDoc } from '#features/identity/users/users.model.js'
import { derivedFields } from '#features/marketplace/recommendations/craftsman-profiles.js'
import type { CraftsmanProfileDoc } from '#features/marketplace/recommendations/craftsman-profiles.model.js'
import { MINUTE, shift } from '#kernel/clock.js'
import type { GeneratedCraftsman } from './generate.js'

/** The share of jobs begun on time, derived from the rating. */
const onTimeShareOf = ({ ratingMean, ratingCount }: GeneratedCraftsman): number | null =>
  ratingCount === 0 ? null : Math.round(100 * Math.max(0, (ratingMean - 1) / 4)) / 100

/** The profile that recommendations search: its record is generated, most of its jobs do not exist. */
export const profileDocument = (
  craftsman: GeneratedCraftsman,
  user: UserDoc,
  now: Date,
): CraftsmanProfileDoc => {
  const { completedJobs, cancelledJobs, ratingMean, ratingCount, responseMinutes } = craftsman
  const facts = {
    skills: [...craftsman.skills],
    serviceRadiusMetres: craftsman.serviceRadiusMetres,
    ratingMean,
    ratingCount,
    verified: craftsman.verified,
    joinedAt: user.createdAt,
    lastSeenAt: shift(now, -craftsman.lastSeenMinutesAgo * MINUTE),
    completedJobs,
    hiredJobs: completedJobs + cancelledJobs,
    cancelledByHim: cancelledJobs,
    responseMinutes,
    onTimeShare: onTimeShareOf(craftsman),
    activeJobs: 0,
    busyAt: [],
  }
  const coordinates = user.location?.coordinates ?? null
  const place = { coordinates, district: craftsman.district, active: true }
  return {
    _id: user._id,
    ...facts,
    ...derivedFields(user._id, facts, place),
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
}
