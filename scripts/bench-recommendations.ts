import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { type Figures, measure, medianOf } from './bench/load.js'
import { Market } from './bench/market.js'
import type { MeasuredProcess } from './bench/measured-process.js'
import { say, type Stage, setStage } from './bench/stage.js'

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

const line = (
  name: string,
  { p50Milliseconds, p99Milliseconds, cpuMillisecondsPerRequest }: Figures,
): string =>
  `${name}: p50 ${p50Milliseconds.toFixed(0)} ms, p99 ${p99Milliseconds.toFixed(0)} ms, CPU ${cpuMillisecondsPerRequest.toFixed(2)} ms`

const compare = async (
  servers: { ours: MeasuredProcess; bare: MeasuredProcess },
  paths: { ours: string; bare: string },
  authorization: string,
): Promise<{ ours: Figures; bare: Figures }> => {
  const requests = Number(values.requests)
  const load = (path: string) => ({
    requests,
    connections: CONNECTIONS,
    call: () => ({ method: 'GET', path, headers: { authorization } }) as const,
  })
  const rounds: { ours: Figures[]; bare: Figures[] } = { ours: [], bare: [] }
  for (let round = 0; round <= Number(values.rounds); round++) {
    const ours = await measure(servers.ours, load(paths.ours))
    const bare = await measure(servers.bare, load(paths.bare))
    if (round === 0) continue
    rounds.ours.push(ours)
    rounds.bare.push(bare)
  }
  return { ours: medianOf(rounds.ours), bare: medianOf(rounds.bare) }
}

for (const craftsmen of values.craftsmen.split(',')) {
  const stage = await setStage(values.uri)
  try {
    if (values.uri === undefined) {
      say(`seeding ${craftsmen} craftsmen`)
      await seed(stage.uri, craftsmen)
    }
    const servers = { ours: await stage.craftworks(), bare: await stage.baseline('baseline-server.ts') }
    const market = new Market(servers.ours.url)
    const client = await market.register('client')
    for (const [place, coordinates] of Object.entries(PLACES)) {
      say(`${craftsmen} craftsmen, ${place}`)
      const jobId = await market.postJob(client, coordinates)
      const ours = `/api/users/recommendations?jobId=${jobId}&limit=20`
      const bare = `/craftsmen/near?near=${coordinates.join(',')}`
      const examined = await documentsExamined(stage, () => market.get(ours, client))
      const figures = await compare(servers, { ours, bare }, `Bearer ${client.token}`)
      const ratio = figures.ours.cpuMillisecondsPerRequest / figures.bare.cpuMillisecondsPerRequest
      process.stdout.write(
        `${craftsmen} craftsmen, ${place} | ${line('craftworks', figures.ours)}, ${String(examined)} documents examined | ${line('bare $geoNear of 200', figures.bare)} | CPU ratio ${ratio.toFixed(2)}\n`,
      )
    }
  } finally {
    await stage.clear()
  }
}
