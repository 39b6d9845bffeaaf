import { defineModule } from '#app/kernel-bundle.js'
import { users } from '#features/identity/users/users.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import { bind } from '#kernel/http/endpoint.js'
import { departedInvitees } from './departed-invitees.js'
import { endPendingInvitations, invitationExpiryTimer } from './invitation-expiry.js'
import { InvitationQueries } from './invitation-queries.js'
import { invitationController, receivedInvitationController } from './invitations.controller.js'
import { invitationsFeature } from './invitations.feature.js'
import { invitationStore } from './invitations.model.js'
import { invitationRoutes, receivedInvitationRoutes } from './invitations.routes.js'
import { InvitationService } from './invitations.service.js'

export const invitations = defineModule({
  feature: invitationsFeature,
  needs: { jobs, users },
  compose: (kernel, needs) => {
    const store = invitationStore(kernel.database, kernel.clock)
    const {
      queries: jobQueries,
      transitions,
      effects,
      involvements,
      invitedJobs,
      ownPartSources,
    } = needs.jobs
    const { directory } = needs.users
    const parts = { ...kernel, invitations: store, jobs: jobQueries }
    const queries = new InvitationQueries(parts)
    const service = new InvitationService({
      ...parts,
      transitions,
      holdCraftsman: (tx, user) => directory.holdActive(tx, user, 'craftsman'),
      holdActor: (tx, user) => directory.holdActor(tx, user),
      rules: kernel.config.market,
    })
    effects.add(endPendingInvitations(parts))
    involvements.add((job, craftsman) => queries.hasAccepted(job, craftsman))
    invitedJobs.add((craftsman) => queries.standingJobs(craftsman))
    ownPartSources.add(() => queries.ownParts)
    const served = { invitations: service, people: directory, jobs: jobQueries }
    return {
      endpoints: [
        bind(invitationRoutes, invitationController(served)),
        bind(receivedInvitationRoutes, receivedInvitationController(served)),
      ],
      consumers: departedInvitees(parts),
      timers: [invitationExpiryTimer(parts)],
      offers: { invitations: service, queries },
    }
  },
})
