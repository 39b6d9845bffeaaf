import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort, LOOPBACK } from './free-port.js'

const GUARD = fileURLToPath(new URL('./mongod-guard.js', import.meta.url))
const START_LIMIT_MS = 60_000
/** Longer than the guard itself waits before it uses SIGKILL. */
const STOP_LIMIT_MS = 12_000
// What a shell would say.
const NOT_STARTED = 127
const KILLED = 128 + 9
const ADDRESS_IN_USE = 48

/** The number that every server since 4.4 gives the message "Waiting for connections". */
const WAITING_FOR_CONNECTIONS = '"id":23016,'
const ERROR_OR_FATAL = /"s":"[EF]"/

interface LogEntry {
  msg?: string
  attr?: { error?: string | { errmsg?: string } }
}

export interface MongodOptions {
  /** The server's file. */
  mongod: string
  dbPath: string
  /** Taken when it is free, else any free port. */
  preferredPort?: number
  replicaSet: string
  cacheSizeGb: number
  oplogSizeMb: number
  extraArgs?: readonly string[]
  /** Emptied at the start. */
  logFile: string
  env: NodeJS.ProcessEnv
}

export interface MongodProcess {
  port: number
  pid: number
  /** Resolves when the server has ended, wanted or not, with its exit code (128 + number for a signal). */
  ended: Promise<number>
  stop: () => Promise<void>
}

/** Raised when mongod ends before it listens. */
export class MongodStartError extends Error {
  override name = 'MongodStartError'
  constructor(
    readonly exitCode: number,
    readonly reason: string,
    logFile: string,
  ) {
    super(`mongod ended with code ${exitCode} while starting: ${reason} (its log: ${logFile})`)
  }
}

/**
 * Starts a mongod that listens on loopback only and waits until it does. It ends with `stop()` and also when this
 * process ends in any way. It is in a session of its own, so that Ctrl-C in a terminal reaches only this process, and
 * does not keep this process running. Fails with MongodStartError when the server ends at once.
 */
export async function startMongod(options: MongodOptions): Promise<MongodProcess> {
  for (let triesLeft = 3; ; triesLeft--) {
    try {
      return await startAt(await freePort(options.preferredPort), options)
    } catch (error) {
      // A port that was free a moment ago may be taken when the server comes to it.
      const isTaken = error instanceof MongodStartError && error.exitCode === ADDRESS_IN_USE
      if (!isTaken || triesLeft === 1) throw error
    }
  }
}

async function startAt(port: number, options: MongodOptions): Promise<MongodProcess> {
  const log = await open(options.logFile, 'w')
  const guard = spawn(process.execPath, [GUARD, options.mongod, ...argumentsFor(port, options)], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
    // Loaders and inspectors of this process are not meant for the guard.
    env: { ...options.env, NODE_OPTIONS: '' },
  })
  let pid = 0
  guard.once('message', (message: { pid: number }) => {
    pid = message.pid
  })
  const ended = new Promise<number>((resolve) => {
    guard.on('error', () => {
      if (guard.pid === undefined) resolve(NOT_STARTED)
    })
    guard.once('exit', (code) => {
      // A guard that was itself killed leaves its server running.
      if (code === null) killIfRunning(pid)
      resolve(code ?? KILLED)
    })
  })
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= endGuarded(guard, ended, () => pid))
  try {
    await log.close()
    await untilListening(options.logFile, ended)
  } catch (error) {
    await stop()
    throw error
  }
  guard.unref()
  guard.channel?.unref()
  return { port, pid, ended, stop }
}

function argumentsFor(port: number, options: MongodOptions): string[] {
  return [
    ...['--dbpath', options.dbPath, '--port', String(port), '--bind_ip', LOOPBACK],
    ...(process.platform === 'win32' ? [] : ['--nounixsocket']),
    ...['--replSet', options.replicaSet, '--oplogSize', String(options.oplogSizeMb)],
    ...['--wiredTigerCacheSizeGB', String(options.cacheSizeGb), '--quiet'],
    // zlib, which is in the default list, has let clients read uninitialised memory (CVE-2025-14847, 8.2.3 mends it).
    ...['--networkMessageCompressors', 'snappy,zstd'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    // A node that ends waits for another to take over, 15 s by default.
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    // What a killed process had open holds its documents so long; a minute by default. Ours take a second at most.
    ...['--setParameter', 'transactionLifetimeLimitSeconds=15'],
    ...(options.extraArgs ?? []),
  ]
}

/** Goes by the log and not by the port: on a taken port somebody else would answer. */
async function untilListening(logFile: string, ended: Promise<number>): Promise<void> {
  let exitCode: number | undefined
  void ended.then((code) => {
    exitCode = code
  })
  const deadline = performance.now() + START_LIMIT_MS
  for (;;) {
    const hasEnded = exitCode
    const log = await readFile(logFile, 'utf8')
    if (log.includes(WAITING_FOR_CONNECTIONS)) return
    if (hasEnded !== undefined) throw new MongodStartError(hasEnded, lastErrorIn(log), logFile)
    if (performance.now() > deadline)
      throw new Error(`mongod does not listen after ${START_LIMIT_MS / 1000} s (its log: ${logFile})`)
    await delay(10)
  }
}

/** The last error in the log, else its last lines: what the loader or the command line parser say is not JSON. */
function lastErrorIn(log: string): string {
  const lines = log.trim().split('\n')
  const line = lines.findLast((candidate) => ERROR_OR_FATAL.test(candidate))
  if (line === undefined) return lines.slice(-2).join(' ')
  const { msg = '', attr } = JSON.parse(line) as LogEntry
  const cause = typeof attr?.error === 'object' ? attr.error.errmsg : attr?.error
  return cause === undefined ? msg : `${msg}: ${cause}`
}

async function endGuarded(guard: ChildProcess, ended: Promise<number>, pid: () => number): Promise<void> {
  // Else this process may leave before its server has ended.
  guard.ref()
  if (guard.connected) guard.disconnect()
  const limit = setTimeout(() => {
    killIfRunning(pid())
    guard.kill('SIGKILL')
  }, STOP_LIMIT_MS)
  await ended
  clearTimeout(limit)
}

function killIfRunning(pid: number): void {
  if (pid === 0) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
