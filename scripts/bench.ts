import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { type BenchCase, benchCases } from './bench/cases.js'
import { type Figures, measure, medianOf } from './bench/load.js'
import { Market } from './bench/market.js'
import type { MeasuredProcess } from './bench/measured-process.js'
import { asJson, asTable, type CaseResult } from './bench/report.js'
import { say, setStage } from './bench/stage.js'

/**
 * Measures the server on a seeded database of its own, beside a bare baseline in the same run. Rounds of both are
 * interleaved, so that a noisy neighbour disturbs both alike; figures are medians.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    scale: { type: 'string', default: '1' },
    craftsmen: { type: 'string', default: '2000' },
    jobs: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
  },
})

const seedFile = fileURLToPath(new URL('seed.ts', import.meta.url))

const seed = async (uri: string): Promise<void> => {
  const args = ['--import', 'tsx', seedFile, '--craftsmen', values.craftsmen, '--jobs', values.jobs]
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, MONGODB_URI: uri } })
}

const run = async (bench: BenchCase, ours: MeasuredProcess, bare: MeasuredProcess): Promise<CaseResult> => {
  const rounds: { craftworks: Figures[]; baseline: Figures[] } = { craftworks: [], baseline: [] }
  const total = Number(values.rounds)
  for (let round = 0; round <= total; round++) {
    say(`${bench.name}: ${round === 0 ? 'warming up' : `round ${String(round)} of ${String(total)}`}`)
    const craftworks = await measure(ours, await bench.craftworks())
    const baseline = await measure(bare, await bench.baseline())
    if (round === 0) continue
    rounds.craftworks.push(craftworks)
    rounds.baseline.push(baseline)
  }
  return {
    name: bench.name,
    goal: bench.goal,
    craftworks: medianOf(rounds.craftworks),
    baseline: medianOf(rounds.baseline),
  }
}

const stage = await setStage()
try {
  say(`seeding ${values.craftsmen} craftsmen and ${values.jobs} jobs`)
  await seed(stage.uri)
  const ours = await stage.craftworks()
  const bare = await stage.baseline('baseline-server.ts')
  const results: CaseResult[] = []
  for (const bench of await benchCases(new Market(ours.url), Number(values.scale))) {
    if (bench.name.includes(values.only)) results.push(await run(bench, ours, bare))
  }
  process.stdout.write(`${values.json ? asJson(results, values) : asTable(results)}\n`)
} finally {
  await stage.clear()
}
