import { execFile } from 'node:child_process'
import { appendFile, copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'
import { compose } from '#app/compose.js'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { findMongoTools, type MongoTools } from '../../dev-database/mongod/mongo-tools.js'
import { startDevDatabase } from '../../dev-database/start-dev-database.js'
import { drill } from '../../scripts/backup/drill.js'
import { wholeDeployment } from '../../scripts/backup/mongo-tool.js'
import { restoreBackup } from '../../scripts/backup/restore-backup.js'
import { type Backup, takeBackup } from '../../scripts/backup/take-backup.js'
import { silentLog } from '../support/recorded-log.js'
import { startTestReplicaSet, type TestReplicaSet } from '../support/replica-set.js'

const PLACES = 5000
let folder: string
let tools: MongoTools
let source: TestReplicaSet
let target: TestReplicaSet
let client: MongoClient
let copy: MongoClient

const databaseOf = (set: TestReplicaSet): string => set.uri.replace('/?', '/craftworks?')

/** All collections and indexes as a server makes them. */
const migrate = async (): Promise<void> => {
  const env = readEnv({ NODE_ENV: 'test', DATA_DIR: join(folder, 'data') }, catalogue.limits)
  const application = compose(toConfig(env), toSecrets(env), { log: silentLog() })
  await application.connect(databaseOf(source))
  await application.stop()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
  tools = await findMongoTools({ env: process.env, log: () => undefined })
  ;[source, target] = await Promise.all([startTestReplicaSet(), startTestReplicaSet()])
  client = await MongoClient.connect(databaseOf(source))
  copy = await MongoClient.connect(databaseOf(target))
  await migrate()
  const places = Array.from({ length: PLACES }, (_, n) => ({ n, name: 'شارع التحرير'.repeat(n % 9) }))
  await client.db().collection('places').insertMany(places)
  await client.db().collection('places').createIndex({ n: -1 }, { unique: true }, {})
  await client.db().createCollection('debits')
  await client.db().createCollection('credits')
})
afterAll(async () => {
  await client.close()
  await copy.close()
  await Promise.all([source.stop(), target.stop()])
  await rm(folder, { recursive: true })
})

const take = (): Promise<Backup> =>
  takeBackup({ uri: databaseOf(source), folder, tools, now: () => new Date() })
const restore = (archive: string, force = false) =>
  restoreBackup({ uri: databaseOf(target), archive, tools, force })

/** Books transfers, each in a transaction, until it is told to stop. */
const writer = () => {
  const state = { isStopped: false, booked: 0 }
  const written = (async () => {
    while (!state.isStopped) {
      await client.withSession((session) =>
        session.withTransaction(async () => {
          for (const name of ['debits', 'credits'])
            await client.db().collection(name).insertOne({ n: state.booked }, { session })
        }),
      )
      // As in a queue, whose number of documents says nothing.
      await client.db().collection('queue').insertOne({ n: state.booked })
      await client.db().collection('queue').deleteMany({})
      state.booked++
    }
  })()
  const stop = async (): Promise<void> => {
    state.isStopped = true
    await written
  }
  return { state, stop }
}

describe('a backup', () => {
  let backup: Backup
  let booked: number
  beforeAll(async () => {
    const writing = writer()
    backup = await take().finally(writing.stop)
    booked = writing.state.booked
  })

  it('taken while others write is of one moment, and is restored with all indexes', async () => {
    const { archive, manifest } = backup
    const { collections } = await restore(archive)
    const counts = await Promise.all(
      ['debits', 'credits', 'places'].map((name) => copy.db().collection(name).countDocuments()),
    )
    expect(counts[0]).toBe(counts[1])
    expect(counts[0]).toBeLessThanOrEqual(booked)
    expect(counts[2]).toBe(PLACES)
    expect(collections.length).toBeGreaterThan(20)
    expect(collections.map(({ shape }) => shape)).toEqual(manifest.collections.map(({ shape }) => shape))
    expect(collections.map(({ shape }) => shape).join()).toContain('2dsphere')
    expect((await readdir(folder)).filter((name) => name.endsWith('unfinished'))).toEqual([])
  })

  it('is restored into what is empty only, whatever kind of collection something is in', async () => {
    const other = copy.db('other')
    await copy.db().dropDatabase()
    await other.createCollection('heat', { timeseries: { timeField: 'at' } })
    await other.collection('heat').insertOne({ at: new Date(), celsius: 21 })
    await expect(restore(backup.archive)).rejects.toThrow(/data already, such as other\.heat/)
    await restore(backup.archive, true)
    expect(await other.collection('heat').countDocuments()).toBe(1)
    await other.dropDatabase()
    await copy.db().collection('places').insertOne({ n: -1 })
    await expect(restore(backup.archive)).rejects.toThrow(/data already.*--force/)
    expect(await copy.db().collection('places').countDocuments()).toBe(PLACES + 1)
  })

  it('drops nothing before it knows that it can restore', async () => {
    const uri = databaseOf(target)
    const broken = { ...tools, mongorestore: '/bin/false' }
    await expect(
      restoreBackup({ uri, archive: backup.archive, tools: broken, force: true }),
    ).rejects.toThrow()
    expect(await copy.db().collection('places').countDocuments()).toBe(PLACES + 1)
  })

  it('that is damaged, or has lost its manifest, is refused before anything is done', async () => {
    const damaged = join(folder, 'damaged.archive.gz')
    await copyFile(backup.archive, damaged)
    await expect(restore(damaged, true)).rejects.toThrow(/cannot be read/)
    await copyFile(`${backup.archive}.json`, `${damaged}.json`)
    await appendFile(damaged, 'x')
    await expect(restore(damaged, true)).rejects.toThrow(/damaged/)
    expect(await copy.db().collection('places').countDocuments()).toBe(PLACES + 1)
  })

  it('takes the place of what is there when it is told to, and says what is not as it was', async () => {
    const { archive, manifest } = backup
    const collections = manifest.collections.map((one) => {
      if (one.name === 'craftworks.places') return { ...one, documents: [PLACES + 1, PLACES + 1] }
      return one.name === 'craftworks.jobs' ? { ...one, shape: one.shape.replace('2dsphere', '2d') } : one
    })
    const missing = { name: 'craftworks.lost', documents: [1, 1], shape: '' }
    const changed = { ...manifest, collections: [...collections, missing] }
    await writeFile(`${archive}.json`, JSON.stringify(changed))
    const refusal = await restore(archive, true).then(() => '', String)
    for (const told of [/places has 5000 documents/, /jobs has other indexes/, /lost is missing/])
      expect(refusal).toMatch(told)
    expect(refusal.match(/craftworks\./g)).toHaveLength(3)
    expect(await copy.db().collection('places').countDocuments()).toBe(PLACES)
  })
})

it('the drill restores into a MongoDB of its own and compares every document', async () => {
  const report = await drill({
    uri: databaseOf(source),
    tools,
    env: process.env,
    now: () => new Date(),
    log: () => undefined,
  })
  expect(report.same).toBe(report.collections)
  expect(report.documents).toBeGreaterThan(PLACES)
  expect(report.seconds.restore).toBeGreaterThan(0)
})

const run = (script: string, args: readonly string[], given: Readonly<Record<string, string>>) =>
  new Promise<{ stdout: string; stderr: string }>((resolve) => {
    const command = ['--import', 'tsx', `scripts/${script}.ts`, ...args]
    execFile(process.execPath, command, { env: { ...process.env, ...given } }, (_error, stdout, stderr) => {
      resolve({ stdout, stderr })
    })
  })

it('the commands do the same, and keep what they make for themselves', async () => {
  const to = join(folder, 'kept')
  const taken = await run('backup', ['--to', to], { MONGODB_URI: databaseOf(source) })
  const [archive = '', manifest = ''] = (await readdir(to)).sort()
  expect(taken).toEqual({ stdout: expect.stringContaining(archive), stderr: '' })
  expect(await readFile(join(to, manifest), 'utf8')).toContain('"sha256"')
  for (const file of [archive, manifest]) expect((await stat(join(to, file))).mode & 0o077).toBe(0)
  const restored = await run('restore', ['--from', join(to, archive)], { MONGODB_URI: databaseOf(target) })
  expect(restored).toEqual({ stdout: '', stderr: expect.stringContaining('--force drops the databases') })
})

it('the drill beside a running development server says what to do in two sentences', async () => {
  const dataDir = join(folder, 'served')
  const database = await startDevDatabase({
    dataDir: join(dataDir, 'mongo'),
    env: process.env,
    log: () => undefined,
  })
  try {
    const { stdout, stderr } = await run('backup-drill', [], { MONGODB_URI: '', DATA_DIR: dataDir })
    expect(stdout).toBe('')
    expect(stderr).toBe(
      `The database in ${join(dataDir, 'mongo')} is already run by process ${process.pid}. Stop that one first.\nOr let it run, and set MONGODB_URI='${database.uri}' for this command.\n`,
    )
  } finally {
    await database.stop()
  }
})

it.each([
  ['mongodb://a:1,b:2/craftworks?replicaSet=rs0', 'mongodb://a:1,b:2/?replicaSet=rs0'],
  ['mongodb://me:p%40ss@a/craftworks', 'mongodb://me:p%40ss@a/?authSource=craftworks'],
  ['mongodb://me:x@a/craftworks?authSource=admin&tls=true', 'mongodb://me:x@a/?authSource=admin&tls=true'],
  [
    'mongodb+srv://me:x@c.example.mongodb.net/craftworks?w=majority',
    'mongodb+srv://me:x@c.example.mongodb.net/?w=majority',
  ],
  ['mongodb://a', 'mongodb://a/'],
])('the deployment of %s is %s', (uri, whole) => {
  expect(wholeDeployment(uri)).toBe(whole)
})
