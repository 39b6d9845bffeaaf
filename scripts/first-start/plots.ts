import { metresBetween } from '#features/catalog/places/metres-between.js'
import {
  type GeneratedClient,
  type GeneratedCraftsman,
  type GeneratedJob,
  generateJobs,
} from '../seed/generate.js'
import { createRandom } from '../seed/random.js'
import { CANDIDATES, castClients, castCraftsmen, FIRST_START_SEED } from './cast.js'

/** How far a job has come. */
export type Fate = 'posted' | 'quoted' | 'hired' | 'on the way' | 'in progress' | 'completed' | 'confirmed'

/** The story of one job of the first start. */
export interface Plot {
  readonly job: GeneratedJob
  readonly fate: Fate
  /** Who quotes, in this order; the first one is hired if anybody is. */
  readonly bidders: readonly GeneratedCraftsman[]
  /** Whom the client invites before the first quote: a bidder says yes, somebody else has not answered yet. */
  readonly invitee?: GeneratedCraftsman
  readonly postedMinutesAgo: number
}

export interface Script {
  readonly clients: readonly GeneratedClient[]
  readonly craftsmen: readonly GeneratedCraftsman[]
  readonly plots: readonly Plot[]
  /** They take part in many stories, so they are the ones to sign in as. */
  readonly demoClient: GeneratedClient
  readonly demoCraftsman: GeneratedCraftsman
}

interface Kind {
  readonly fate: Fate
  readonly count: number
  /** From … to …; long enough ago for everything that has happened since. */
  readonly postedMinutesAgo: readonly [number, number]
}

const QUOTED_KINDS: readonly Kind[] = [
  { fate: 'quoted', count: 14, postedMinutesAgo: [600, 7_000] },
  { fate: 'in progress', count: 2, postedMinutesAgo: [2_900, 2_960] },
  { fate: 'confirmed', count: 4, postedMinutesAgo: [8_000, 30_000] },
  { fate: 'completed', count: 2, postedMinutesAgo: [3_400, 4_600] },
  { fate: 'hired', count: 2, postedMinutesAgo: [1_300, 2_600] },
  { fate: 'on the way', count: 1, postedMinutesAgo: [1_500, 1_520] },
]
const UNQUOTED: Kind = { fate: 'posted', count: 10, postedMinutesAgo: [10, 5_000] }
/** Fresh, so that its invitation still waits for an answer. */
const ASKED: Kind = { fate: 'posted', count: 1, postedMinutesAgo: [60, 600] }

const JOB_CANDIDATES = 1_200
const NEAR_METRES = 30_000
const MOST_BIDDERS = 3
const MOST_JOBS_OF_A_CLIENT = 6

interface Candidate {
  readonly job: GeneratedJob
  /** Who knows the trade and lives near, the nearest first. */
  readonly bidders: readonly GeneratedCraftsman[]
}

/** Everything that has happened before the first start; always the same, counted back from the present. */
export const writeScript = (): Script => {
  const clients = castClients()
  const craftsmen = castCraftsmen()
  const candidates = jobCandidates(clients).map((job) => ({ job, bidders: biddersFor(job, craftsmen) }))
  const quoted = candidates.filter(({ bidders }) => bidders.length > 0)
  const busiest = mostFrequent(quoted.map(({ job }) => job.clientIndex))
  const demoClient = clients.find(({ index }) => index === busiest)
  if (!demoClient) throw new Error('no client has a job')
  const demoCraftsman = mostFrequent(quoted.flatMap(({ bidders }) => bidders))
  const starring = quoted.map((candidate) => withStarFirst(candidate, demoCraftsman))
  const plots = plan(withStarsJobsFirst(starring, busiest), candidates, demoCraftsman)
  return { clients, craftsmen, plots, demoClient, demoCraftsman }
}

/** Jobs of these clients, no title twice, none with too many. */
const jobCandidates = (clients: readonly GeneratedClient[]): GeneratedJob[] => {
  const left = new Map(clients.map(({ index }) => [index, MOST_JOBS_OF_A_CLIENT]))
  const titles = new Set<string>()
  return [...generateJobs({ seed: FIRST_START_SEED, count: JOB_CANDIDATES, clients: CANDIDATES })].filter(
    ({ clientIndex, title }) => {
      const mayPost = left.get(clientIndex) ?? 0
      if (mayPost === 0 || titles.has(title)) return false
      titles.add(title)
      left.set(clientIndex, mayPost - 1)
      return true
    },
  )
}

const biddersFor = (job: GeneratedJob, craftsmen: readonly GeneratedCraftsman[]): GeneratedCraftsman[] =>
  craftsmen
    .map((craftsman) => ({ craftsman, metres: metresBetween(craftsman.coordinates, job.coordinates) }))
    .filter(({ craftsman, metres }) => craftsman.skills.includes(job.category) && metres < NEAR_METRES)
    .sort((a, b) => a.metres - b.metres)
    .map(({ craftsman }) => craftsman)

const mostFrequent = <Value>(values: readonly Value[]): Value => {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  if (!first) throw new Error('there is nothing to count')
  return first[0]
}

/** `Array.prototype.sort` keeps the order of equals. */
const withStarFirst = ({ job, bidders }: Candidate, star: GeneratedCraftsman): Candidate => ({
  job,
  bidders: [...bidders].sort((a, b) => Number(b === star) - Number(a === star)),
})

const withStarsJobsFirst = (candidates: readonly Candidate[], clientIndex: number): Candidate[] =>
  [...candidates].sort(
    (a, b) => Number(b.job.clientIndex === clientIndex) - Number(a.job.clientIndex === clientIndex),
  )

/** One of each kind in turn, so that the first visitor has jobs of every kind. */
const inTurn = (kinds: readonly Kind[]): Kind[] => {
  const rounds = Math.max(...kinds.map(({ count }) => count))
  return Array.from({ length: rounds }, (_, round) => kinds.filter(({ count }) => count > round)).flat()
}

/** The star accepted one invitation before quoting, and has not answered another. */
const plan = (quoted: readonly Candidate[], all: readonly Candidate[], star: GeneratedCraftsman): Plot[] => {
  const plots = inTurn(QUOTED_KINDS).flatMap((kind, position) => {
    const candidate = quoted[position]
    return candidate ? [plotOf(kind, candidate, 1 + (position % MOST_BIDDERS))] : []
  })
  const accepted = plots.find(({ fate, bidders }) => fate === 'quoted' && bidders.includes(star))
  const taken = new Set(plots.map(({ job }) => job))
  const free = all.filter(({ job }) => !taken.has(job))
  const asked = free.filter(({ bidders }) => bidders.includes(star)).slice(0, ASKED.count)
  const rest = free.filter((candidate) => !asked.includes(candidate)).slice(0, UNQUOTED.count)
  return [
    ...plots.map((plot) => (plot === accepted ? { ...plot, invitee: star } : plot)),
    ...asked.map((candidate) => ({ ...plotOf(ASKED, candidate, 0), invitee: star })),
    ...rest.map((candidate) => plotOf(UNQUOTED, candidate, 0)),
  ]
}

const plotOf = ({ fate, postedMinutesAgo }: Kind, { job, bidders }: Candidate, bids: number): Plot => {
  const random = createRandom(`${FIRST_START_SEED}:plot:${job.index}`)
  return { job, fate, bidders: bidders.slice(0, bids), postedMinutesAgo: random.int(...postedMinutesAgo) }
}
