import { defineModule } from '#app/kernel-bundle.js'
import { services } from '#features/catalog/services/services.compose.js'
import { uploads } from '#features/catalog/uploads/uploads.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import { ExtensionPoint } from '#kernel/features/extension-point.js'
import { bind } from '#kernel/http/endpoint.js'
import { answerLookup } from '#kernel/notifications/lookups.js'
import { bindMessages } from '#kernel/realtime/socket-message.js'
import { DepartedParties } from './departed-parties.js'
import { JobPosting } from './job-posting.js'
import { JobJoins } from './job-joins.js'
import { type Involvement, JobQueries } from './job-queries.js'
import { type InvitedJobs, JobSearch } from './job-search.js'
import { JobTransitions, type TransitionEffect } from './job-transitions.js'
import { tellJobs } from './jobs.app-config.js'
import { jobController, jobSocketController, ownJobController } from './jobs.controller.js'
import { jobsFeature } from './jobs.feature.js'
import { jobTitle } from './jobs.lookups.js'
import { jobStore } from './jobs.model.js'
import { JobPresenter } from './jobs.presenter.js'
import { jobRoutes, ownJobRoutes } from './jobs.routes.js'
import { jobMessages } from './jobs.sockets.js'
import { liveStatusConsumer } from './live-status.js'
import { LiveTrip } from './live-trip.js'
import { OwnParts, type OwnPartSource } from './own-parts.js'
import type { QuoteAcceptance } from './quote-acceptance.js'
import type { StaffLook } from './staff-looks.js'
import { CancelJob } from './use-cases/cancel-job.js'
import { ConfirmJob } from './use-cases/confirm-job.js'
import { HireCraftsman } from './use-cases/hire-craftsman.js'
import { RescheduleJob } from './use-cases/reschedule-job.js'
import { MoveJob } from './use-cases/move-job.js'

export const jobs = defineModule({
  feature: jobsFeature,
  needs: { services, uploads, users },
  compose: (
    kernel,
    { services: { catalog, uses }, uploads: { uploads: uploadService }, users: { directory, departures } },
  ) => {
    const extensions = {
      effects: new ExtensionPoint<TransitionEffect>('jobs.effects'),
      involvements: new ExtensionPoint<Involvement>('jobs.involvements'),
      invitedJobs: new ExtensionPoint<InvitedJobs>('jobs.invitedJobs'),
      ownPartSources: new ExtensionPoint<() => OwnPartSource>('jobs.ownPartSources'),
      staffLooks: new ExtensionPoint<StaffLook>('jobs.staffLooks'),
      acceptance: new ExtensionPoint<QuoteAcceptance>('jobs.acceptance'),
    }
    const store = jobStore(kernel.database, kernel.clock)
    const parts = { ...kernel, ...extensions, rules: kernel.config.market, jobs: store, catalog }
    const ownParts = new OwnParts(parts)
    const queries = new JobQueries({ ...parts, ownParts })
    const joins = new JobJoins(parts)
    const transitions = new JobTransitions(parts)
    const posting = new JobPosting({ ...parts, queries, directory, uploads: uploadService })
    const search = new JobSearch({ ...parts, queries, directory })
    const cancelJob = new CancelJob({ ...parts, queries, transitions })
    const moveJob = new MoveJob({ ...parts, queries, transitions, cancelJob })
    const confirmJob = new ConfirmJob({ ...parts, queries, transitions })
    const rescheduleJob = new RescheduleJob({ ...parts, queries })
    const hireCraftsman = new HireCraftsman({ ...parts, transitions })
    const presenter = new JobPresenter({ ...parts, people: directory, ownParts })
    const trip = new LiveTrip({ ...parts, queries })
    const departedParties = new DepartedParties({ ...parts, cancelJob })
    departures.add(departedParties)
    uses.add({ isUsed: (name, tx) => queries.hasOpenJobs(name, tx), forbidsRemoval: true })
    const served = {
      posting,
      search,
      queries,
      moveJob,
      cancelJob,
      confirmJob,
      rescheduleJob,
      presenter,
      ...extensions,
    }
    return {
      endpoints: [bind(jobRoutes, jobController(served)), bind(ownJobRoutes, ownJobController(served))],
      messages: [bindMessages(jobMessages, jobSocketController(trip))],
      consumers: [liveStatusConsumer(kernel.publisher), ...departedParties.consumers],
      timers: [confirmJob.autoConfirmation],
      lookups: [answerLookup(jobTitle, (ids) => queries.titles(ids))],
      appConfig: tellJobs(kernel.config.market),
      offers: {
        ...extensions,
        queries,
        joins,
        transitions,
        posting,
        moveJob,
        confirmJob,
        hireCraftsman,
        presenter,
      },
    }
  },
})
