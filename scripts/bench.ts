import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { startEmbeddedMongo } from '#kernel/db/embedded/start-embedded-mongo.js'
import { randomToken } from '#kernel/ids.js'
import { type BenchCase, benchCases } from './bench/cases.js'
import { type Figures, measure, medianOf } from './bench/load.js'
import { Market } from './bench/market.js'
import { MeasuredProcess } from './bench/measured-process.js'
import { asJson, asTable, type CaseResult } from './bench/report.js'

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

const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const UNLIMITED = '999999999'

/** Everything a production server must have; nothing of it is called. */
const serverEnv = (uri: string, dataDir: string): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  MONGODB_URI: uri,
  DATA_DIR: dataDir,
  LOG_DIR: join(dataDir, 'logs'),
  JWT_SECRET: randomToken(48),
  PUBLIC_URL: 'http://127.0.0.1',
  WEB_APP_URL: 'http://127.0.0.1',
  RESEND_API_KEY: 'unused',
  MAIL_FROM: 'bench@craftworks.example',
  CLOUDINARY_CLOUD_NAME: 'unused',
  CLOUDINARY_API_KEY: 'unused',
  CLOUDINARY_API_SECRET: 'unused',
  PUSH: 'off',
  ACCESS_TOKEN_SECONDS: '86400',
  RATE_LIMIT_GENERAL_PER_MINUTE: UNLIMITED,
  RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: UNLIMITED,
  RATE_LIMIT_ACCOUNT_PER_15_MINUTES: UNLIMITED,
  RATE_LIMIT_REFRESH_PER_15_MINUTES: UNLIMITED,
  RATE_LIMIT_MAIL_PER_HOUR: UNLIMITED,
  RATE_LIMIT_MAILBOX_PER_HOUR: UNLIMITED,
  RATE_LIMIT_MESSAGES_PER_MINUTE: UNLIMITED,
})

const seed = async (uri: string): Promise<void> => {
  const args = ['--import', 'tsx', file('seed.ts'), '--craftsmen', values.craftsmen, '--jobs', values.jobs]
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

const dataDir = await mkdtemp(join(tmpdir(), 'craftworks-bench-'))
const mongo = await startEmbeddedMongo({
  dataDir: join(dataDir, 'mongo'),
  env: process.env,
  log: say,
  cacheSizeGb: 1,
})
const servers: MeasuredProcess[] = []
try {
  say(`seeding ${values.craftsmen} craftsmen and ${values.jobs} jobs`)
  await seed(mongo.uri)
  const ours = await MeasuredProcess.start(file('bench/craftworks-server.ts'), serverEnv(mongo.uri, dataDir))
  servers.push(ours)
  const bare = await MeasuredProcess.start(file('bench/baseline-server.ts'), { MONGODB_URI: mongo.uri })
  servers.push(bare)
  const results: CaseResult[] = []
  for (const bench of await benchCases(new Market(ours.url), Number(values.scale))) {
    if (bench.name.includes(values.only)) results.push(await run(bench, ours, bare))
  }
  process.stdout.write(`${values.json ? asJson(results, values) : asTable(results)}\n`)
} finally {
  for (const server of servers) await server.stop()
  await mongo.stop()
  await rm(dataDir, { recursive: true, force: true })
}
