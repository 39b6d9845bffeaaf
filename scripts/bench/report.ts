import { cpus, totalmem } from 'node:os'
import type { CaseResult, Goal, Round } from './compare.js'
import type { Figures } from './load.js'

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}

const ratioOf = (rounds: readonly Round[], figure: keyof Figures): number =>
  medianOf(rounds.map(({ craftworks, baseline }) => craftworks[figure] / baseline[figure]))

/** The median of a side's figure over the rounds, in the places it is worth. */
const median = (figures: readonly Figures[], figure: keyof Figures, places: number): string =>
  medianOf(figures.map((round) => round[figure])).toFixed(places)

const sideColumns = (figures: readonly Figures[]): string[] => [
  median(figures, 'perSecond', 0),
  median(figures, 'p50Milliseconds', 1),
  median(figures, 'p99Milliseconds', 1),
  median(figures, 'cpuMilliseconds', 2),
  median(figures, 'cpuMillisecondsUntilQuiet', 2),
]

const verdict = (goal: Goal | null, ratios: Record<Goal['of'], number>): string => {
  if (goal === null) return '–'
  const isMet = ratios[goal.of] <= goal.ratio
  const about = goal.of === 'request' ? '' : ` ${goal.of}`
  return `≤ ${String(goal.ratio)}${about}: ${isMet ? 'met' : 'missed'}`
}

const ratiosOf = ({ rounds }: CaseResult): Record<Goal['of'], number> => ({
  request: ratioOf(rounds, 'cpuMilliseconds'),
  'with what follows': ratioOf(rounds, 'cpuMillisecondsUntilQuiet'),
})

const SIDE = ['per s', 'p50 ms', 'p99 ms', 'CPU ms', 'with all']
const HEAD = ['case', ...SIDE, 'baseline: per s', ...SIDE.slice(1), 'CPU ratio', 'with all', 'goal']

/**
 * The results as a table for people. "CPU ms" is the server's CPU time for one request, from the first request sent to
 * the last answer; "with all" goes on until the server is quiet again. A ratio is the median over the rounds.
 */
export const asTable = (results: readonly CaseResult[]): string => {
  const rows = results.map((result) => {
    const ratios = ratiosOf(result)
    return [
      result.name,
      ...sideColumns(result.rounds.map(({ craftworks }) => craftworks)),
      ...sideColumns(result.rounds.map(({ baseline }) => baseline)),
      ratios.request.toFixed(2),
      ratios['with what follows'].toFixed(2),
      verdict(result.goal, ratios),
    ]
  })
  const table = [HEAD, ...rows]
  const widths = HEAD.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)))
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return table.map((cells) => cells.map(pad).join(' | ')).join('\n')
}

/** The results for programs, with what they were measured on. */
export const asJson = (results: readonly CaseResult[], setting: object): string => {
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryBytes: totalmem(),
    node: process.version,
  }
  const withRatios = results.map((result) => ({ ...result, ratios: ratiosOf(result) }))
  return JSON.stringify({ machine, setting, results: withRatios }, null, 2)
}
