import { randomInt } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findMongod } from './mongod/find-mongod.js'
import { type MongodOptions, type MongodProcess, MongodStartError, startMongod } from './mongod-process.js'
import { acquireLock } from './process-lock.js'
import { initiateReplicaSet, replicaSetUri } from './replica-set.js'

const REPLICA_SET = 'rs0'
const DATABASE = 'craftworks'
/** Below the ports that systems give to outgoing connections, which could take it between two starts. */
const FIRST_PORTS = [20_000, 30_000] as const
/** Longer than the guard of a killed process takes to end its server. */
const ORPHAN_ENDS_WITHIN_MS = 12_000

export interface DevDatabaseOptions {
  /** Holds the data, the server's log and its port; made when it is not there. */
  dataDir: string
  env: NodeJS.ProcessEnv
  log: (message: string) => void
  /** The server's memory for data, in gigabytes. */
  cacheSizeGb?: number
}

export interface DevDatabase {
  uri: string
  port: number
  /** The server's own process. */
  pid: number
  stop: () => Promise<void>
}

/**
 * Starts a single-node replica set for development on the data in `dataDir`, which stay for the next start. It keeps its
 * port unless that is taken. It ends with `stop()` and also when this process ends in any way. Fails with LockHeldError
 * when another living process serves the same data.
 */
export async function startDevDatabase(options: DevDatabaseOptions): Promise<DevDatabase> {
  const dataDir = path.resolve(options.dataDir)
  const release = await acquireLock({
    name: dataDir,
    waitMs: 500,
    refusal: (holder) => `The database in ${dataDir} is already run by ${holder}. Stop that one first.`,
  })
  let server: MongodProcess | undefined
  try {
    server = await startServer(dataDir, options)
    const set = { name: REPLICA_SET, ports: [server.port] }
    await initiateReplicaSet(set)
    await writeFile(portFile(dataDir), String(server.port))
    return {
      uri: replicaSetUri(set, DATABASE),
      port: server.port,
      pid: server.pid,
      stop: stopper(server, release, options.log),
    }
  } catch (error) {
    await server?.stop()
    release()
    throw error
  }
}

/** The address of the database that was last started on the data in `dataDir`; undefined when none ever was. */
export async function lastUriOf(dataDir: string): Promise<string | undefined> {
  const port = await readPort(dataDir)
  return port === undefined ? undefined : replicaSetUri({ name: REPLICA_SET, ports: [port] }, DATABASE)
}

async function startServer(
  dataDir: string,
  { env, log, cacheSizeGb = 0.5 }: DevDatabaseOptions,
): Promise<MongodProcess> {
  const { file: mongod } = await findMongod({ env, log })
  const dbPath = path.join(dataDir, 'db')
  const logFile = path.join(dataDir, 'mongod.log')
  await mkdir(dbPath, { recursive: true })
  await rename(logFile, path.join(dataDir, 'mongod.previous.log')).catch(() => undefined)

  const lastPort = await readPort(dataDir)
  const preferredPort = lastPort ?? randomInt(...FIRST_PORTS)
  const options = { mongod, dbPath, preferredPort, replicaSet: REPLICA_SET, cacheSizeGb, logFile, env }
  const server = await startAfterOrphan({ ...options, oplogSizeMb: 256 })
  if (lastPort !== undefined && lastPort !== server.port) {
    log(
      `Port ${lastPort} is taken: the embedded database moves to ${server.port}. This may take half a minute.`,
    )
  }
  return server
}

/** Waits for the server of a process that was killed a moment ago, which still has the files while it ends. */
async function startAfterOrphan(options: MongodOptions): Promise<MongodProcess> {
  const deadline = performance.now() + ORPHAN_ENDS_WITHIN_MS
  for (;;) {
    try {
      return await startMongod(options)
    } catch (error) {
      if (!(error instanceof MongodStartError && error.reason.includes('DBPathInUse'))) throw error
      if (performance.now() > deadline) {
        const pid = (await readFile(path.join(options.dbPath, 'mongod.lock'), 'utf8')).trim()
        const problem = `The database in ${options.dbPath} is already run by another mongod, process ${pid}.`
        throw new Error(`${problem} Stop that one first.`, { cause: error })
      }
    }
    await delay(50)
  }
}

function stopper(
  server: MongodProcess,
  release: () => void,
  log: (message: string) => void,
): () => Promise<void> {
  let stopped: Promise<void> | undefined
  void server.ended.then((code) => {
    if (stopped === undefined) log(`The embedded database ended by itself with code ${code}.`)
  })
  return () => (stopped ??= server.stop().then(release))
}

async function readPort(dataDir: string): Promise<number | undefined> {
  const port = Number(await readFile(portFile(dataDir), 'utf8').catch(() => ''))
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

function portFile(dataDir: string): string {
  return path.join(dataDir, 'port')
}
