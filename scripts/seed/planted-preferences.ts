import type { ObjectId } from 'mongodb'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import { impressionId } from '#features/marketplace/recommendations/impressions.js'
import type { ImpressionDoc } from '#features/marketplace/recommendations/impressions.model.js'
import { DEFAULT_WEIGHTS, scoreOf } from '#features/marketplace/recommendations/terms.rules.js'
import type { TradeName } from '#features/catalog/services/trades.js'
import { MINUTE, shift } from '#kernel/clock.js'
import { piastres } from '#kernel/money.js'
import { BulkInsert } from './bulk-insert.js'
import { type GeneratedJob, generateCraftsmen, generateClients, generateJobs } from './generate.js'
import { idOf } from './ids.js'
import { postedJob, usualPrice } from './job-documents.js'
import { JobStory } from './job-story.js'
import type { MarketParts } from './market-parts.js'
import { choose } from './planted-choice.js'
import { plantedTerms } from './planted-terms.js'
import { createRandom, type Random } from './random.js'
import { registrationOf } from './user-documents.js'

const LIST_LENGTH = { min: 12, max: 20 }
const DAY_MINUTES = 24 * 60
/** Long enough ago that every story has come to its end. */
const POSTED_DAYS_AGO = { min: 8, max: 60 }

interface Planted {
  readonly story: JobStory
  readonly impression: ImpressionDoc
}

interface Candidate {
  readonly id: ObjectId
  readonly since: Date
}

/** Who can be shown for a job of each trade. */
type Craftsmen = ReadonlyMap<TradeName, readonly Candidate[]>

/**
 * Adds `count` jobs to a seeded market whose clients were shown craftsmen by the default weights and chose by other, hidden
 * ones: something to learn from. Jobs, quotes and impressions as the services store them. Returns how many were new.
 */
export const plantPreferences = async (parts: MarketParts, count: number): Promise<number> => {
  const { database, options, progress } = parts
  const craftsmen = byTrade(parts)
  const clientsSince = [...generateClients({ seed: options.seed, count: options.clients })].map((client) =>
    registrationOf(client, options.now),
  )
  const quotes = new BulkInsert({ docs: database.collection<QuoteDoc>('quotes') })
  const jobs = new BulkInsert({
    docs: database.collection<JobDoc>('jobs'),
    prepare: () => quotes.finish(),
  })
  const impressions = new BulkInsert({
    docs: database.collection<ImpressionDoc>('recommendationImpressions'),
    prepare: () => jobs.finish(),
    onStored: (stored) => {
      progress.add(stored)
    },
  })
  progress.begin('lists', count)
  for (const generated of generateJobs({ ...options, count, first: options.jobs })) {
    const clientSince = clientsSince[generated.clientIndex]
    if (!clientSince) throw new RangeError(`no client ${generated.clientIndex}`)
    const { story, impression } = plant(generated, parts, { craftsmen, clientSince })
    for (const quote of story.quotes) await quotes.add(quote)
    await jobs.add(story.job)
    await impressions.add(impression)
  }
  await impressions.finish()
  await jobs.finish()
  progress.end(impressions.inserted)
  return impressions.inserted
}

const byTrade = ({ options: { seed, craftsmen: count, now } }: MarketParts): Craftsmen => {
  const craftsmen = new Map<TradeName, Candidate[]>()
  for (const craftsman of generateCraftsmen({ seed, count })) {
    const candidate = {
      id: idOf(seed, 'craftsman', craftsman.index),
      since: registrationOf(craftsman, now),
    }
    for (const trade of craftsman.skills) {
      const known = craftsmen.get(trade)
      if (known) known.push(candidate)
      else craftsmen.set(trade, [candidate])
    }
  }
  return craftsmen
}

const plant = (
  generated: GeneratedJob,
  { options, rules }: MarketParts,
  { craftsmen, clientSince }: { craftsmen: Craftsmen; clientSince: Date },
): Planted => {
  const { seed, now } = options
  const random = createRandom(`${seed}:planted:${generated.index}`)
  const days = random.int(POSTED_DAYS_AGO.min, POSTED_DAYS_AGO.max)
  const minutes = days * DAY_MINUTES + random.int(0, DAY_MINUTES - 1)
  const job = postedJob(
    // Cash, since the rest is paid through the platform first, and a data set holds no payments.
    { ...generated, paymentType: 'Cash', postedMinutesAgo: minutes },
    { seed, now, clientSince },
  )
  const known = (craftsmen.get(generated.category) ?? []).filter(({ since }) => since < job.createdAt)
  const shown = show(random, known)
  const shownAt = shift(job.createdAt, random.int(1, 9) * MINUTE)
  const story = new JobStory({ job, present: now, rules })
  play(random, { story, seed, generated, shown })
  const impression = {
    _id: impressionId(job._id, shownAt),
    job: job._id,
    client: job.client,
    policyVersion: 0,
    shownAt,
    craftsmen: shown,
  }
  return { story, impression }
}

/** Some craftsmen of the trade, ordered as the default weights order them. */
const show = (random: Random, candidates: readonly Candidate[]): ImpressionDoc['craftsmen'] => {
  const length = Math.min(random.int(LIST_LENGTH.min, LIST_LENGTH.max), candidates.length)
  const drawn = new Set<ObjectId>()
  while (drawn.size < length) drawn.add(random.pick(candidates).id)
  return [...drawn]
    .map((craftsman) => ({ craftsman, terms: plantedTerms(random, craftsman) }))
    .toSorted((a, b) => scoreOf(b.terms, DEFAULT_WEIGHTS) - scoreOf(a.terms, DEFAULT_WEIGHTS))
    .map((shown, index) => ({ ...shown, position: index + 1 }))
}

/** The client's choice, as quotes and the course of the job; it ends where its next step would lie in the future. */
const play = (
  random: Random,
  parts: { story: JobStory; seed: string; generated: GeneratedJob; shown: ImpressionDoc['craftsmen'] },
): void => {
  const { story, seed, generated, shown } = parts
  const { quoting, hires } = choose(random, shown)
  for (const [index, { craftsman }] of quoting.entries()) {
    if (!story.after(random.int(10, 180))) return
    story.quote({
      id: idOf(seed, 'quote', `${story.job._id.toHexString()}:${index}`),
      craftsman,
      price: piastres(usualPrice(generated) + index * 1_000),
      notes: null,
      etaHours: random.int(1, 48),
    })
  }
  const [favourite] = story.quotes
  if (!hires || !favourite || !story.after(random.int(10, DAY_MINUTES))) return
  story.hire(favourite)
  if (!story.after(random.int(15, DAY_MINUTES))) return
  story.move('In Progress', 'craftsman')
  if (random.chance(0.15) || !story.after(random.int(30, DAY_MINUTES))) return
  story.move('Completed', 'craftsman')
  // On the spot, so that no confirmation is left to a timer.
  story.confirm()
}
