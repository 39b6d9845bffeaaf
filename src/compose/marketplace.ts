import type { MarketRules } from '#config/config.js'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import { JobPosting } from '#features/marketplace/jobs/job-posting.js'
import { JobProgress } from '#features/marketplace/jobs/job-progress.js'
import { JobReader } from '#features/marketplace/jobs/job-reader.js'
import { JobsAround } from '#features/marketplace/jobs/jobs-around.js'
import { JobSearch } from '#features/marketplace/jobs/job-search.js'
import { jobController, jobSocketController } from '#features/marketplace/jobs/jobs.controller.js'
import { jobStore } from '#features/marketplace/jobs/jobs.model.js'
import { JobPresenter } from '#features/marketplace/jobs/jobs.presenter.js'
import { jobRoutes } from '#features/marketplace/jobs/jobs.routes.js'
import { jobMessages } from '#features/marketplace/jobs/jobs.sockets.js'
import { liveStatusConsumer } from '#features/marketplace/jobs/live-status.js'
import { LiveTrip } from '#features/marketplace/jobs/live-trip.js'
import { TrackRecords } from '#features/marketplace/jobs/track-records.js'
import { LiveQuotes } from '#features/marketplace/quotes/live-quotes.js'
import { QuoteBook } from '#features/marketplace/quotes/quote-book.js'
import { QuotePace } from '#features/marketplace/quotes/quote-pace.js'
import { QuoteDecisions } from '#features/marketplace/quotes/quote-decisions.js'
import { quoteController } from '#features/marketplace/quotes/quotes.controller.js'
import { quoteStore } from '#features/marketplace/quotes/quotes.model.js'
import { quoteRoutes } from '#features/marketplace/quotes/quotes.routes.js'
import { serviceController } from '#features/marketplace/services/services.controller.js'
import { serviceStore } from '#features/marketplace/services/services.model.js'
import { serviceRoutes } from '#features/marketplace/services/services.routes.js'
import { ServiceCatalog } from '#features/marketplace/services/services.service.js'
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
  const hasQuoted = liveQuotes.hasQuoted.bind(liveQuotes)
  const reader = new JobReader({ jobs, hasQuoted })
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
  const search = new JobSearch({ jobs, catalog })
  const progress = new JobProgress({ jobs, reader, liveQuotes, outbox, timers, database, clock, rules })
  timers.handle(progress.autoConfirmation)
  const book = new QuoteBook({ quotes, reader, progress, outbox, database, clock })
  const decisions = new QuoteDecisions({
    quotes,
    reader,
    progress,
    liveQuotes,
    outbox,
    holdActive: directory.holdActive.bind(directory),
    clock,
  })
  const trip = new LiveTrip({ jobs, reader, publisher, clock })
  outbox.subscribe(liveStatusConsumer(publisher))
  const presenter = new JobPresenter({ people: directory, clock, rules })

  return {
    catalog,
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
    messages: [bindMessages(jobMessages, jobSocketController(trip))],
    groups: [
      bind(serviceRoutes, serviceController(catalog)),
      bind(jobRoutes, jobController({ posting, search, reader, progress, decisions, presenter })),
      bind(quoteRoutes, quoteController({ book, decisions, people: directory, jobs: presenter })),
    ],
  }
}
