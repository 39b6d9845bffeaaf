import type { MarketRules } from '#config/config.js'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import { InvitationBook } from '#features/marketplace/invitations/invitation-book.js'
import { InvitationReader } from '#features/marketplace/invitations/invitation-reader.js'
import {
  invitationController,
  receivedInvitationController,
} from '#features/marketplace/invitations/invitations.controller.js'
import { invitationStore } from '#features/marketplace/invitations/invitations.model.js'
import {
  invitationRoutes,
  receivedInvitationRoutes,
} from '#features/marketplace/invitations/invitations.routes.js'
import { LiveInvitations } from '#features/marketplace/invitations/live-invitations.js'
import { JobOutlines } from '#features/marketplace/jobs/job-outlines.js'
import { JobPosting } from '#features/marketplace/jobs/job-posting.js'
import { JobProgress } from '#features/marketplace/jobs/job-progress.js'
import { JobReader } from '#features/marketplace/jobs/job-reader.js'
import { JobSummaries } from '#features/marketplace/jobs/job-summaries.js'
import { JobsAround } from '#features/marketplace/jobs/jobs-around.js'
import { JobSearch } from '#features/marketplace/jobs/job-search.js'
import {
  jobController,
  jobSocketController,
  ownJobController,
} from '#features/marketplace/jobs/jobs.controller.js'
import { jobStore } from '#features/marketplace/jobs/jobs.model.js'
import { JobPresenter } from '#features/marketplace/jobs/jobs.presenter.js'
import { jobRoutes, ownJobRoutes } from '#features/marketplace/jobs/jobs.routes.js'
import { jobMessages } from '#features/marketplace/jobs/jobs.sockets.js'
import { liveStatusConsumer } from '#features/marketplace/jobs/live-status.js'
import { LiveTrip } from '#features/marketplace/jobs/live-trip.js'
import { TrackRecords } from '#features/marketplace/jobs/track-records.js'
import { LiveQuotes } from '#features/marketplace/quotes/live-quotes.js'
import { QuoteBook } from '#features/marketplace/quotes/quote-book.js'
import { QuotePace } from '#features/marketplace/quotes/quote-pace.js'
import { QuoteDecisions } from '#features/marketplace/quotes/quote-decisions.js'
import { ownQuoteController, quoteController } from '#features/marketplace/quotes/quotes.controller.js'
import { quoteStore } from '#features/marketplace/quotes/quotes.model.js'
import { ownQuoteRoutes, quoteRoutes } from '#features/marketplace/quotes/quotes.routes.js'
import { serviceController } from '#features/catalog/services/services.controller.js'
import { serviceStore } from '#features/catalog/services/services.model.js'
import { serviceRoutes } from '#features/catalog/services/services.routes.js'
import { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { bind } from '#kernel/http/endpoint.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import { bindMessages } from '#kernel/realtime/socket-message.js'
import type { Timers } from '#kernel/tasks/timers.js'

/** Services, jobs and quotes. */
export const composeMarketplace = (parts: {
  database: Database
  clock: Clock
  outbox: Outbox
  timers: Timers
  directory: UserDirectory
  publisher: Publisher
  rules: MarketRules
}) => {
  const { database, clock, outbox, timers, directory, publisher, rules } = parts
  const jobs = jobStore(database, clock)
  const quotes = quoteStore(database, clock)
  const liveQuotes = new LiveQuotes({ quotes, clock })
  const invitations = invitationStore(database, clock)
  const liveInvitations = new LiveInvitations({ invitations, outbox, database, clock })
  timers.handle(liveInvitations.expiry)
  const invitationReader = new InvitationReader({ invitations, clock })
  const reader = new JobReader({
    jobs,
    hasDealtWith: async (job, craftsman) =>
      (await liveQuotes.hasQuoted(job, craftsman)) || (await invitationReader.hasAccepted(job, craftsman)),
  })
  const use = {
    hasOpenJobs: (name: string) => reader.hasOpenJobs(name),
    hasCraftsmen: (name: string) => directory.hasCraftsmen(name),
  }
  const catalog = new ServiceCatalog({
    services: serviceStore(database, clock),
    use,
    outbox,
    database,
    clock,
  })

  const posting = new JobPosting({ jobs, reader, catalog, outbox, database, clock })
  const search = new JobSearch({ jobs, catalog, invitations: invitationReader })
  const progress = new JobProgress({
    jobs,
    reader,
    liveQuotes,
    liveInvitations,
    outbox,
    timers,
    database,
    clock,
    rules,
  })
  timers.handle(progress.autoConfirmation)
  const book = new QuoteBook({
    quotes,
    reader,
    progress,
    invitations: invitationReader,
    outbox,
    database,
    clock,
  })
  const decisions = new QuoteDecisions({
    quotes,
    reader,
    progress,
    liveQuotes,
    outbox,
    holdActive: (tx, user) => directory.holdActive(tx, user),
    clock,
  })
  const invitationBook = new InvitationBook({
    invitations,
    reader,
    progress,
    outbox,
    timers,
    holdCraftsman: (tx, user) => directory.holdActive(tx, user, 'craftsman'),
    clock,
    rules,
  })
  const summaries = new JobSummaries({ jobs })
  const trip = new LiveTrip({ jobs, reader, publisher, clock })
  outbox.subscribe(liveStatusConsumer(publisher))
  const presenter = new JobPresenter({ people: directory, clock, rules })

  return {
    catalog,
    reader,
    outlines: new JobOutlines({ jobs }),
    liveQuotes,
    invitationReader,
    /** What matching asks of jobs and quotes. */
    facts: {
      reader,
      presenter,
      records: new TrackRecords({ jobs }),
      around: new JobsAround({ jobs }),
      pace: new QuotePace({ quotes }),
    },
    posting,
    progress,
    book,
    decisions,
    invitations: invitationBook,
    messages: [bindMessages(jobMessages, jobSocketController(trip))],
    groups: [
      bind(serviceRoutes, serviceController(catalog)),
      bind(jobRoutes, jobController({ posting, search, reader, progress, decisions, presenter })),
      bind(ownJobRoutes, ownJobController({ search, presenter })),
      bind(quoteRoutes, quoteController({ book, decisions, people: directory, jobs: presenter })),
      bind(ownQuoteRoutes, ownQuoteController({ book, people: directory, summaries })),
      bind(
        invitationRoutes,
        invitationController({ invitations: invitationBook, people: directory, summaries }),
      ),
      bind(
        receivedInvitationRoutes,
        receivedInvitationController({ invitations: invitationBook, people: directory, summaries }),
      ),
    ],
  }
}
