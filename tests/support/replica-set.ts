import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { findMongod } from '../../dev-database/mongod/find-mongod.js'
import { type MongodProcess, startMongod } from '../../dev-database/mongod-process.js'
import { acquireLock } from '../../dev-database/process-lock.js'
import { initiateReplicaSet, replicaSetUri } from '../../dev-database/replica-set.js'

const REPLICA_SET = 'rs0'
const ENOUGH_MEMORY_BYTES = 1024 ** 3

export interface TestReplicaSet {
  /** Names no database: each test file adds its own. */
  uri: string
  stop: () => Promise<void>
}

/**
 * Starts a replica set with its data in memory where the system has room for them. Data and processes are gone after
 * `stop()`; after a killed run the processes end by themselves and the next run removes the data.
 */
export async function startTestReplicaSet({ nodes = 1 }: { nodes?: number } = {}): Promise<TestReplicaSet> {
  const { file: mongod } = await findMongod({ env: process.env, log: (message) => console.info(message) })
  const root = path.join(await storage(), `craftworks-test-runs-${userInfo().username}`)
  await mkdir(root, { recursive: true })
  await removeLeftovers(root)
  const base = path.join(root, randomUUID())
  const release = await lockRun(base)
  await mkdir(base)

  const servers: MongodProcess[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()))
    await rm(base, { recursive: true, force: true })
    release()
  }
  try {
    const starts = Array.from({ length: nodes }, (_, i) => startNode(mongod, path.join(base, String(i))))
    const started = await Promise.allSettled(starts)
    servers.push(...started.filter((start) => start.status === 'fulfilled').map(({ value }) => value))
    const failed = started.find((start) => start.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    const set = { name: REPLICA_SET, ports: servers.map(({ port }) => port) }
    await initiate(set)
    await initiateReplicaSet(set)
    return { uri: replicaSetUri(set, ''), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Makes a set in which a write counts as durable once a majority has it in memory: no test survives its server, and every
 * commit would wait for the journal.
 */
async function initiate({ name, ports }: { name: string; ports: readonly number[] }): Promise<void> {
  const members = ports.map((port, _id) => ({ _id, host: `127.0.0.1:${port}` }))
  const settings = { electionTimeoutMillis: 1_000, heartbeatIntervalMillis: 500 }
  const client = new MongoClient(`mongodb://${members[0]?.host ?? ''}/?directConnection=true`)
  try {
    await client.db('admin').command({
      replSetInitiate: { _id: name, members, settings, writeConcernMajorityJournalDefault: false },
    })
  } finally {
    await client.close()
  }
}

async function startNode(mongod: string, dbPath: string): Promise<MongodProcess> {
  await mkdir(dbPath)
  return startMongod({
    mongod,
    dbPath,
    replicaSet: REPLICA_SET,
    cacheSizeGb: 0.25,
    oplogSizeMb: 32,
    extraArgs: [
      ...['--setParameter', 'ttlMonitorSleepSecs=1'],
      // 11 MB of files for an empty node instead of 202.
      ...['--wiredTigerEngineConfigString', 'log=(prealloc=false,file_max=10MB)'],
    ],
    logFile: `${dbPath}.log`,
    env: process.env,
  })
}

async function storage(): Promise<string> {
  const memory = '/dev/shm'
  // Containers have 64 MB there by default, on which a server would run full.
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return free >= ENOUGH_MEMORY_BYTES ? memory : tmpdir()
}

/** A run holds the lock on its folder as long as it lives. Fails when another one holds it. */
function lockRun(base: string): Promise<() => void> {
  return acquireLock({ name: base, waitMs: 0, refusal: (holder) => `${base} is in use by ${holder}` })
}

async function removeLeftovers(root: string): Promise<void> {
  for (const run of await readdir(root)) {
    const base = path.join(root, run)
    const release = await lockRun(base).catch(() => undefined)
    if (release === undefined) continue
    await rm(base, { recursive: true, force: true, maxRetries: 3 })
    release()
  }
}
