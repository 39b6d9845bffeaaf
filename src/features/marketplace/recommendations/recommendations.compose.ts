import { defineModule } from '#app/kernel-bundle.js'
import { services } from '#features/catalog/services/services.compose.js'
import { sessions } from '#features/identity/sessions/sessions.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import { invitations } from '#features/marketplace/invitations/invitations.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import { quotes } from '#features/marketplace/quotes/quotes.compose.js'
import { ExtensionPoint } from '#kernel/features/extension-point.js'
import { bind } from '#kernel/http/endpoint.js'
import type { ContributedTerm } from './contributed-term.rules.js'
import { CraftsmanCandidates } from './craftsman-candidates.js'
import { CraftsmanProfiles } from './craftsman-profiles.js'
import { craftsmanProfileStore } from './craftsman-profiles.model.js'
import { CraftsmanRecommendations } from './craftsman-recommendations.js'
import { StoredImpressions } from './impressions.js'
import { impressionStore } from './impressions.model.js'
import { JobRecommendations } from './job-recommendations.js'
import { missingProfilesTimer } from './missing-profiles.js'
import { profileConsumers } from './profile-refreshes.js'
import { RankingPolicies } from './ranking-policies.js'
import { activePolicyStore, rankingPolicyStore } from './ranking-policies.model.js'
import { recommendationController, recommendedJobController } from './recommendations.controller.js'
import { recommendationsFeature } from './recommendations.feature.js'
import { recommendationRoutes, recommendedJobRoutes } from './recommendations.routes.js'
import { PolicyTraining } from './training/policy-training.js'

export const recommendations = defineModule({
  feature: recommendationsFeature,
  needs: { services, sessions, users, jobs, quotes, invitations },
  compose: (kernel, needs) => {
    const { database, clock } = kernel
    const store = craftsmanProfileStore(database, clock)
    const parts = {
      ...kernel,
      ...needs.services,
      ...needs.sessions,
      directory: needs.users.directory,
      jobs: needs.jobs.queries,
      jobJoins: needs.jobs.joins,
      quotes: needs.quotes.queries,
      invitations: needs.invitations.queries,
      contributedTerms: new ExtensionPoint<ContributedTerm>('recommendations.contributedTerms'),
    }
    const policies = new RankingPolicies({
      ...kernel,
      policies: rankingPolicyStore(database, clock),
      activePolicy: activePolicyStore(database, clock),
    })
    const impressions = new StoredImpressions({ ...kernel, impressions: impressionStore(database, clock) })
    const profiles = new CraftsmanProfiles({ ...parts, profiles: store })
    const candidates = new CraftsmanCandidates({ ...parts, profiles: store })
    const craftsmen = new CraftsmanRecommendations({ ...parts, candidates, policy: policies, impressions })
    const jobRanking = new JobRecommendations({ ...parts, profiles, policy: policies })
    const training = new PolicyTraining({
      impressions,
      policies,
      readers: {
        hiresOf: (ids) => parts.jobs.hires(ids),
        quotersOf: (ids) => parts.quotes.quotersOf(ids),
        invitationsOf: (ids) => parts.invitations.invitationsTo(ids),
      },
    })
    return {
      endpoints: [
        bind(recommendationRoutes, recommendationController(craftsmen)),
        bind(
          recommendedJobRoutes,
          recommendedJobController({ jobs: jobRanking, presenter: needs.jobs.presenter }),
        ),
      ],
      consumers: profileConsumers(profiles),
      timers: [missingProfilesTimer({ ...kernel, profiles })],
      offers: { profiles, policies, impressions, training, contributedTerms: parts.contributedTerms },
    }
  },
})
