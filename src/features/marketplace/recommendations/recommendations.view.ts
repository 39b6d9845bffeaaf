import type { RecommendedCraftsman } from './craftsman-recommendations.js'

export const viewRecommendedCraftsman = ({ summary, ...rest }: RecommendedCraftsman) => ({
  ...summary,
  skills: rest.skills,
  verificationStatus: rest.verificationStatus,
  district: rest.district,
  score: rest.score,
  distance: rest.distance,
  reasons: rest.reasons,
})
