import type { SessionService } from '#features/identity/sessions/sessions.service.js'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import type { JobReader } from '#features/marketplace/jobs/job-reader.js'
import type { JobsAround } from '#features/marketplace/jobs/jobs-around.js'
import type { JobPresenter } from '#features/marketplace/jobs/jobs.presenter.js'
import type { TrackRecords } from '#features/marketplace/jobs/track-records.js'
import type { QuotePace } from '#features/marketplace/quotes/quote-pace.js'
import {
  CraftsmanCandidates,
  type InvitedCraftsmen,
} from '#features/marketplace/recommendations/craftsman-candidates.js'
import { CraftsmanProfiles } from '#features/marketplace/recommendations/craftsman-profiles.js'
import { craftsmanProfileStore } from '#features/marketplace/recommendations/craftsman-profiles.model.js'
import { CraftsmanRecommendations } from '#features/marketplace/recommendations/craftsman-recommendations.js'
import {
  JobRecommendations,
  type RejectedAmong,
} from '#features/marketplace/recommendations/job-recommendations.js'
import { missingProfilesTimer } from '#features/marketplace/recommendations/missing-profiles.js'
import { profileConsumers } from '#features/marketplace/recommendations/profile-refreshes.js'
import type { ActivePolicy, Impressions } from '#features/marketplace/recommendations/ranking-policy.js'
import {
  recommendationController,
  recommendedJobController,
} from '#features/marketplace/recommendations/recommendations.controller.js'
import {
  recommendationRoutes,
  recommendedJobRoutes,
} from '#features/marketplace/recommendations/recommendations.routes.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { bind } from '#kernel/http/endpoint.js'
import type { Timers } from '#kernel/tasks/timers.js'

/** Who is recommended for a job, and which jobs to whom. */
export const composeMatching = (parts: {
  database: Database
  clock: Clock
  outbox: Outbox
  timers: Timers
  directory: UserDirectory
  sessions: SessionService
  reader: JobReader
  records: TrackRecords
  around: JobsAround
  pace: QuotePace
  presenter: JobPresenter
  invitedCraftsmen: InvitedCraftsmen
  rejectedAmong: RejectedAmong
  policy: ActivePolicy
  impressions: Impressions
}) => {
  const { outbox, presenter } = parts
  const store = craftsmanProfileStore(parts.database, parts.clock)
  const profiles = new CraftsmanProfiles({ ...parts, profiles: store })
  for (const consumer of profileConsumers(profiles)) outbox.subscribe(consumer)
  parts.timers.handle(missingProfilesTimer({ ...parts, profiles }))
  const candidates = new CraftsmanCandidates({ ...parts, profiles: store })
  const craftsmen = new CraftsmanRecommendations({ ...parts, candidates })
  const jobs = new JobRecommendations({ ...parts, profiles })

  return {
    profiles,
    groups: [
      bind(recommendationRoutes, recommendationController(craftsmen)),
      bind(recommendedJobRoutes, recommendedJobController({ jobs, presenter })),
    ],
  }
}
