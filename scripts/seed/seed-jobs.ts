import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import { AUTO_CONFIRM } from '#features/marketplace/jobs/jobs.timers.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import { HOUR, shift } from '#kernel/clock.js'
import type { TimerRow } from '#kernel/tasks/timer-rows.js'
import { BulkInsert } from './bulk-insert.js'
import type { Bidder, CraftsmenNearby } from './craftsmen-nearby.js'
import { type GeneratedJob, generateJobs } from './generate.js'
import { idOf } from './ids.js'
import { playCourse } from './job-course.js'
import { postedJob, usualPrice } from './job-documents.js'
import { JobStory } from './job-story.js'
import type { MarketParts } from './market-parts.js'
import { createRandom, type Random } from './random.js'

/** Who takes part in the jobs. */
export interface People {
  readonly nearby: CraftsmenNearby
  /** When each client registered, by index. */
  readonly clientsSince: readonly Date[]
}

const QUOTED_SHARE = 0.8
const QUOTES_OF_A_JOB = [
  { value: 1, weight: 30 },
  { value: 2, weight: 30 },
  { value: 3, weight: 20 },
  { value: 4, weight: 12 },
  { value: 6, weight: 8 },
]

/** Stores the jobs with their quotes and the timers of unconfirmed work, those first: no job tells of quotes that are not there. */
export const seedJobs = async (
  parts: MarketParts,
  people: People,
): Promise<{ jobs: number; quotes: number }> => {
  const { database, options, progress } = parts
  const quotes = new BulkInsert({ docs: database.collection<QuoteDoc>('quotes') })
  const timers = new BulkInsert({ docs: database.collection<TimerRow>('timers') })
  const jobs = new BulkInsert({
    docs: database.collection<JobDoc>('jobs'),
    prepare: () => Promise.all([quotes.finish(), timers.finish()]),
    onStored: (count) => {
      progress.add(count)
    },
  })
  progress.begin('jobs', options.jobs)
  for (const generated of generateJobs({
    seed: options.seed,
    count: options.jobs,
    clients: options.clients,
  })) {
    const { job, quotes: ofJob } = tell(generated, parts, people)
    for (const quote of ofJob) await quotes.add(quote)
    if (job.status === 'Completed' && job.confirmedAt === null) await timers.add(autoConfirmation(job, parts))
    await jobs.add(job)
  }
  await jobs.finish()
  progress.end(jobs.inserted)
  return { jobs: jobs.inserted, quotes: quotes.inserted }
}

/** The whole story of one job. */
const tell = (generated: GeneratedJob, parts: MarketParts, people: People): JobStory => {
  const { seed, now } = parts.options
  const clientSince = people.clientsSince[generated.clientIndex]
  if (!clientSince) throw new RangeError(`no client ${generated.clientIndex}`)
  const paymentType = parts.rules.paymentTypes.includes(generated.paymentType)
    ? generated.paymentType
    : 'Cash'
  const random = createRandom(`${seed}:course:${generated.index}`)
  const story = new JobStory({
    job: postedJob({ ...generated, paymentType }, { seed, now, clientSince }),
    present: now,
    rules: parts.rules,
  })
  playCourse(random, {
    seed,
    story,
    bidders: bidders(random, story, { generated, nearby: people.nearby }),
    usualPrice: usualPrice(generated),
    autoConfirmHours: parts.rules.autoConfirmHours,
  })
  return story
}

const bidders = (
  random: Random,
  { job }: JobStory,
  { generated, nearby }: { generated: GeneratedJob; nearby: CraftsmenNearby },
): Bidder[] => {
  if (!random.chance(QUOTED_SHARE)) return []
  return nearby.draw(random, {
    trade: generated.category,
    coordinates: job.area.coordinates,
    count: random.weighted(QUOTES_OF_A_JOB),
    registeredBefore: job.createdAt,
  })
}

/** As MoveJob schedules it on completion. */
const autoConfirmation = (job: JobDoc, { options, rules }: MarketParts): TimerRow => ({
  _id: idOf(options.seed, 'timer', job._id.toHexString()),
  kind: AUTO_CONFIRM,
  lane: 'inside',
  subject: job._id.toHexString(),
  state: 'waiting',
  dueAt: shift(job.completedAt ?? options.now, rules.autoConfirmHours * HOUR),
  attempts: 0,
})
