import { defineFeature } from '#kernel/features/feature.js'
import { recommendationMigrations } from './recommendations.migrations.js'
import { MISSING_PROFILES } from './recommendations.timers.js'
import { recommendationRoutes, recommendedJobRoutes } from './recommendations.routes.js'

export const recommendationsFeature = defineFeature({
  name: 'recommendations',
  headings: [
    {
      tag: 'Recommendations',
      text: 'Which craftsmen to invite to a job, and which jobs to quote on.',
      position: 70,
    },
  ],
  routes: [recommendationRoutes, recommendedJobRoutes],
  timers: [MISSING_PROFILES],
  migrations: recommendationMigrations,
})
