import { type Figures, type Load, measure } from './load.js'
import type { MeasuredProcess } from './measured-process.js'
import { untilQuiet } from './quiet.js'
import { say } from './say.js'

/** The ratio of our CPU to the baseline's that is wanted at most, and which of the two it is about. */
export interface Goal {
  readonly ratio: number
  readonly of: 'request' | 'with what follows'
}

/** One thing that is measured: the same load for us and for the baseline. */
export interface BenchCase {
  readonly name: string
  readonly goal: Goal | null
  readonly craftworks: () => Promise<Load>
  readonly baseline: () => Promise<Load>
}

export interface Servers {
  readonly craftworks: MeasuredProcess
  readonly baseline: MeasuredProcess
}

export interface Round {
  readonly craftworks: Figures
  readonly baseline: Figures
}

export interface CaseResult {
  readonly name: string
  readonly goal: Goal | null
  readonly rounds: readonly Round[]
}

/** Waits until both have nothing left to do, so that no side pays for the other, nor for what came before. */
export const bothQuiet = async ({ craftworks, baseline }: Servers): Promise<void> => {
  await Promise.all([untilQuiet(craftworks), untilQuiet(baseline)])
}

/** Plays rounds of both sides in turn, so that a noisy neighbour disturbs both alike; the first warms up. */
export const compare = async (bench: BenchCase, servers: Servers, rounds: number): Promise<CaseResult> => {
  const side = async (name: keyof Servers): Promise<Figures> => {
    const load = await bench[name]()
    await bothQuiet(servers)
    return measure(servers[name], load)
  }
  const played: Round[] = []
  for (let round = 0; round <= rounds; round++) {
    say(`${bench.name}: ${round === 0 ? 'warming up' : `round ${String(round)} of ${String(rounds)}`}`)
    const figures = { craftworks: await side('craftworks'), baseline: await side('baseline') }
    if (round > 0) played.push(figures)
  }
  return { name: bench.name, goal: bench.goal, rounds: played }
}
