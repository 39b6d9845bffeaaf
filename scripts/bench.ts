import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { benchCases } from './bench/cases.js'
import { type CaseResult, compare } from './bench/compare.js'
import { Market } from './bench/market.js'
import { asJson, asTable } from './bench/report.js'
import { assertSameWork } from './bench/same-work.js'
import { say } from './bench/say.js'
import { setStage } from './bench/stage.js'

/**
 * Measures the server on a seeded database of its own, beside a bare baseline that does the same work in the same run.
 * What a request costs is told apart from what follows it; a round begins when both sides are quiet.
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

const stage = await setStage()
try {
  say(`seeding ${values.craftsmen} craftsmen and ${values.jobs} jobs`)
  await seed(stage.uri)
  const servers = {
    craftworks: await stage.craftworks(),
    baseline: await stage.baseline('baseline-server.ts'),
  }
  const market = new Market(servers.craftworks.url)
  const [client, craftsman] = [await market.register('client'), await market.register('craftsman')]
  await assertSameWork(servers, { uri: stage.uri, market, client, craftsman })
  const results: CaseResult[] = []
  for (const bench of await benchCases(market, Number(values.scale))) {
    if (bench.name.includes(values.only)) results.push(await compare(bench, servers, Number(values.rounds)))
  }
  process.stdout.write(`${values.json ? asJson(results, values) : asTable(results)}\n`)
} finally {
  await stage.clear()
}
