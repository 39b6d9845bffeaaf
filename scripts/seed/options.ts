import { parseArgs } from 'node:util'
import { CommandError } from '#app/commands/command.js'

export interface SeedOptions {
  readonly seed: string
  readonly craftsmen: number
  readonly clients: number
  readonly jobs: number
  /** The present of the data set: everything in it lies before. */
  readonly now: Date
}

export interface SeedCommand {
  readonly options: SeedOptions
  /** How many lists of shown craftsmen to add, with what clients made of them; see plantPreferences. */
  readonly impressions: number
  /** Whether production may be seeded too. */
  readonly yes: boolean
}

const DEFAULT_NOW = '2026-11-01T09:00:00Z'

export const USAGE = `Usage: npm run seed -- [options]

  --craftsmen N   how many craftsmen, default 10000
  --jobs N        how many jobs, default 1000
  --clients N     how many clients, default one for three jobs
  --impressions N add N jobs whose clients were shown craftsmen and chose by hidden weights, default 0;
                  for npm run train:recommendations, never in production
  --seed S        another seed gives another data set, default 1
  --now TIME      the present of the data set (ISO 8601), default ${DEFAULT_NOW}
  --yes           seed even in production
  --help          this text

The same options give the same documents; run again, they add nothing.`

const DEFAULTS = { craftsmen: 10_000, jobs: 1_000 }
const JOBS_PER_CLIENT = 3
/** Beyond it the phone numbers of the demo logins would be met. */
const MOST = 1_000_000
const WHOLE_NUMBER = /^\d{1,7}$/
const SEED = /^[\w.-]{1,40}$/
const ISO_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/

const parsed = (args: readonly string[]) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        craftsmen: text,
        jobs: text,
        clients: text,
        impressions: text,
        seed: text,
        now: text,
        yes: flag,
        help: flag,
      },
    }).values
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

/** Reads the command line; null when it asks for help. Throws CommandError that lists every problem. */
export const readCommand = (args: readonly string[]): SeedCommand | null => {
  const values = parsed(args)
  if (values.help) return null
  const problems: string[] = []

  const count = (name: 'craftsmen' | 'jobs' | 'clients' | 'impressions', fallback: number): number => {
    const value = values[name]
    if (value === undefined) return fallback
    if (WHOLE_NUMBER.test(value) && Number(value) <= MOST) return Number(value)
    problems.push(`--${name} ${value}: must be a whole number from 0 to ${MOST}`)
    return fallback
  }

  const craftsmen = count('craftsmen', DEFAULTS.craftsmen)
  const jobs = count('jobs', DEFAULTS.jobs)
  const clients = count('clients', Math.ceil(jobs / JOBS_PER_CLIENT))
  const impressions = count('impressions', 0)
  if (jobs + impressions > 0 && clients === 0) problems.push('--clients 0: somebody has to post the jobs')
  const { seed = '1', now: time = DEFAULT_NOW } = values
  if (!SEED.test(seed)) problems.push(`--seed ${seed}: must be 1–40 letters, digits, dots, dashes`)
  const now = new Date(time)
  if (!ISO_TIME.test(time) || Number.isNaN(now.getTime())) {
    problems.push(`--now ${time}: must be a time such as ${DEFAULT_NOW}`)
  }
  if (problems.length > 0) throw new CommandError(`${problems.join('\n')}\n\n${USAGE}`)
  return { options: { seed, craftsmen, clients, jobs, now }, impressions, yes: values.yes ?? false }
}
