import { cpus, totalmem } from 'node:os'
import type { Figures } from './load.js'

export interface CaseResult {
  readonly name: string
  readonly goal: number | null
  readonly craftworks: Figures
  readonly baseline: Figures
}

const cpuRatio = ({ craftworks, baseline }: CaseResult): number =>
  craftworks.cpuMillisecondsPerRequest / baseline.cpuMillisecondsPerRequest

const columns = (figures: Figures): string[] => [
  figures.requestsPerSecond.toFixed(0),
  figures.p50Milliseconds.toFixed(0),
  figures.p99Milliseconds.toFixed(0),
  figures.cpuMillisecondsPerRequest.toFixed(2),
]

const HEAD = [
  'case',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'base req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'CPU ratio',
  'goal',
]

/** The results as a table for people. */
export const asTable = (results: readonly CaseResult[]): string => {
  const rows = results.map((result) => [
    result.name,
    ...columns(result.craftworks),
    ...columns(result.baseline),
    cpuRatio(result).toFixed(2),
    result.goal === null ? '–' : `≤ ${String(result.goal)}`,
  ])
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [line(HEAD), ...rows.map(line)].join('\n')
}

/** The results for programs, with what they were measured on. */
export const asJson = (results: readonly CaseResult[], setting: object): string =>
  JSON.stringify(
    {
      machine: {
        cpus: cpus().length,
        model: cpus()[0]?.model,
        memoryBytes: totalmem(),
        node: process.version,
      },
      setting,
      results: results.map((result) => ({ ...result, cpuRatio: cpuRatio(result) })),
    },
    null,
    2,
  )
