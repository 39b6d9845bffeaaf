import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { type BenchCase, type CaseResult, compare, type Goal } from './bench/compare.js'
import { Market } from './bench/market.js'
import { asTable } from './bench/report.js'
import { say } from './bench/say.js'
import { type Stage, setStage } from './bench/stage.js'

/**
 * Measures the recommendation of the best 20 craftsmen for a job, at several numbers of craftsmen, where they live close
 * together and where they do not; beside the bare search for the 200 nearest of the trade, in interleaved rounds.
 */
const { values } = parseArgs({
  options: {
    craftsmen: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '3' },
    requests: { type: 'string', default: '500' },
    /** A database that is seeded already, with the one number of craftsmen; a client and some jobs are added to it. */
    uri: { type: 'string' },
  },
})

const PLACES = {
  'dense (Tahrir)': [31.2357, 30.0444],
  'sparse (Siwa)': [25.5195, 29.2032],
} as const
const CONNECTIONS = 10
const BUFFER = 256 * 1024 * 1024

const seed = async (uri: string, craftsmen: string): Promise<void> => {
  const file = fileURLToPath(new URL('seed.ts', import.meta.url))
  const args = ['--import', 'tsx', file, '--craftsmen', craftsmen, '--jobs', '100']
  const options = { env: { ...process.env, MONGODB_URI: uri }, maxBuffer: BUFFER }
  await promisify(execFile)(process.execPath, args, options)
}

/** Documents that the database examines for one call. */
const documentsExamined = async (stage: Stage, call: () => Promise<unknown>): Promise<number> => {
  const mongo = await MongoClient.connect(stage.uri)
  const database = mongo.db()
  await database.command({ profile: 2 })
  await call()
  await database.command({ profile: 0 })
  const [sum] = await database
    .collection('system.profile')
    .aggregate<{ total: number }>([{ $group: { _id: null, total: { $sum: '$docsExamined' } } }])
    .toArray()
  await database.collection('system.profile').drop()
  await mongo.close()
  return sum?.total ?? NaN
}

/** The goal is set where most craftsmen come into question. */
const goalOf = (craftsmen: number, place: string): Goal | null =>
  craftsmen >= 1_000_000 && place.startsWith('dense') ? { ratio: 1.5, of: 'request' } : null

for (const craftsmen of values.craftsmen.split(',')) {
  const stage = await setStage(values.uri)
  const results: CaseResult[] = []
  try {
    if (values.uri === undefined) {
      say(`seeding ${craftsmen} craftsmen`)
      await seed(stage.uri, craftsmen)
    }
    const servers = {
      craftworks: await stage.craftworks(),
      baseline: await stage.baseline('baseline-server.ts'),
    }
    const market = new Market(servers.craftworks.url)
    const client = await market.register('client')
    const headers = { authorization: `Bearer ${client.token}` }
    const get = (path: string): BenchCase['baseline'] => {
      const call = () => ({ method: 'GET', path, headers }) as const
      return () => Promise.resolve({ requests: Number(values.requests), connections: CONNECTIONS, call })
    }
    for (const [place, coordinates] of Object.entries(PLACES)) {
      const jobId = await market.postJob(client, coordinates)
      const path = `/api/users/recommendations?jobId=${jobId}&limit=20`
      const examined = await documentsExamined(stage, () => market.get(path, client))
      const bench = {
        name: `${craftsmen} craftsmen, ${place}, ${String(examined)} documents examined`,
        goal: goalOf(Number(craftsmen), place),
        craftworks: get(path),
        baseline: get(`/craftsmen/near?near=${coordinates.join(',')}`),
      }
      results.push(await compare(bench, servers, Number(values.rounds)))
    }
    process.stdout.write(`${asTable(results)}\n`)
  } finally {
    await stage.clear()
  }
}
