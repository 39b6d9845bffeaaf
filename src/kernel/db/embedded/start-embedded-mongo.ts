import { randomInt } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type MongodProcess, MongodStartError } from './mongod-process.js'
import { endOrphanedMongod } from './orphaned-mongod.js'
import { acquireLock } from './process-lock.js'
import { bringUpReplicaSet, replicaSetUri } from './replica-set.js'
import { resolveMongod } from './resolve-mongod.js'
import { startOnFreePort } from './start-on-free-port.js'

const REPLICA_SET = 'rs0'
const DATABASE = 'craftworks'
/** Below the ports that systems give to outgoing connections, which could take it between two starts. */
const FIRST_PORTS = [20_000, 30_000] as const

export interface EmbeddedMongoOptions {
  /** Holds the data, the server's log and its port; made when it is not there. */
  dataDir: string
  env: NodeJS.ProcessEnv
  log: (message: string) => void
  /** The server's memory for data, in gigabytes. */
  cacheSizeGb?: number
}

export interface EmbeddedMongo {
  uri: string
  port: number
  /** The server's own process. */
  pid: number
  stop: () => Promise<void>
}

/**
 * Starts a single-node replica set for development on the data in `dataDir`, which stay for the next start. It keeps its
 * port unless that is taken. It ends with `stop()` and also when this process ends in any way. Fails with one message
 * when another living process serves the same data.
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const dataDir = path.resolve(options.dataDir)
  const release = await acquireLock({
    dir: path.join(dataDir, 'owner'),
    waitMs: 500,
    refusal: (pid) => `The database in ${dataDir} is already run by process ${pid}. Stop that one first.`,
  })
  let server: MongodProcess | undefined
  try {
    server = await startServer(dataDir, options)
    const set = { name: REPLICA_SET, ports: [server.port] }
    await bringUpReplicaSet(set)
    await writeFile(portFile(dataDir), String(server.port))
    return {
      uri: replicaSetUri(set, DATABASE),
      port: server.port,
      pid: server.pid,
      stop: stopper(server, release, options.log),
    }
  } catch (error) {
    await server?.stop()
    await release()
    throw error
  }
}

async function startServer(
  dataDir: string,
  { env, log, cacheSizeGb = 0.5 }: EmbeddedMongoOptions,
): Promise<MongodProcess> {
  const { file: mongod } = await resolveMongod({ env, log })
  const dbPath = path.join(dataDir, 'db')
  const logFile = path.join(dataDir, 'mongod.log')
  await mkdir(dbPath, { recursive: true })
  await endOrphanedMongod(dbPath)
  await rename(logFile, path.join(dataDir, 'mongod.previous.log')).catch(() => undefined)

  const lastPort = await readPort(dataDir)
  const options = { mongod, dbPath, replicaSet: REPLICA_SET, cacheSizeGb, oplogSizeMb: 256, logFile, env }
  try {
    const server = await startOnFreePort(options, lastPort ?? randomInt(...FIRST_PORTS))
    if (lastPort !== undefined && lastPort !== server.port) {
      log(
        `Port ${lastPort} is taken: the embedded database moves to ${server.port}. This may take half a minute.`,
      )
    }
    return server
  } catch (error) {
    if (!(error instanceof MongodStartError && error.reason.includes('DBPathInUse'))) throw error
    throw new Error(`The database in ${dataDir} is already run by another mongod. Stop that one first.`, {
      cause: error,
    })
  }
}

function stopper(
  server: MongodProcess,
  release: () => Promise<void>,
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
