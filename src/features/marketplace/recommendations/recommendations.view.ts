import type { RecommendedCraftsman } from './craftsman-recommendations.js'

export const viewRecommendedCraftsman = ({ summary, ...rest }: RecommendedCraftsman) => ({
  ...summary,
  skills: rest.skills,
  skillNames: rest.skillNames,
  bio: rest.bio,
  verificationStatus: rest.verificationStatus,
  district: rest.district,
  isInvited: rest.isInvited,
  score: rest.score,
  distance: rest.distance,
  reasons: rest.reasons,
})
