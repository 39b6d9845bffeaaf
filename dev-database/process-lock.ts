import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'

const ASK_AGAIN_MS = 50
const ANSWER_WITHIN_MS = 2_000

export interface LockRequest {
  /** What is locked, such as the path of a folder. */
  name: string
  /** How long to wait for the present holder, in milliseconds. */
  waitMs: number
  /** The message of the error when the holder, such as "process 42", still has the lock by then. */
  refusal: (holder: string) => string
  onWait?: (holder: string) => void
}

/** Another living process has the lock; the message is its refusal. */
export class LockHeldError extends Error {
  override name = 'LockHeldError'
}

/**
 * Takes a lock between processes of one machine and returns the function that releases it. The lock is a local socket,
 * at whose address only one process can listen: the system releases it however its holder ends, so there is nothing
 * stale to detect. Fails with LockHeldError after `waitMs`.
 */
export async function acquireLock({ name, waitMs, refusal, onWait }: LockRequest): Promise<() => void> {
  const address = addressOf(name)
  const deadline = performance.now() + waitMs
  for (let waited = false; ;) {
    const server = await listen(address)
    if (server !== undefined) return () => server.close()
    const holder = await holderOf(address)
    if (holder === undefined) continue
    if (performance.now() > deadline) throw new LockHeldError(refusal(holder))
    if (!waited) onWait?.(holder)
    waited = true
    await delay(ASK_AGAIN_MS)
  }
}

function addressOf(name: string): string {
  const id = `craftworks-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  // Linux and Windows have names for sockets that are no files and end with the process.
  if (process.platform === 'linux') return `\0${id}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : path.join(tmpdir(), `${id}.sock`)
}

/** Undefined when somebody else listens at the address. */
async function listen(address: string): Promise<Server | undefined> {
  const server = createServer((asker) => asker.on('error', () => undefined).end(`process ${process.pid}`))
  try {
    await once(server.listen(address).unref(), 'listening')
    return server
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return undefined
  }
}

/** Undefined when nobody listens there any more. */
async function holderOf(address: string): Promise<string | undefined> {
  const socket = connect(address)
  try {
    await once(socket, 'connect')
  } catch {
    // Where sockets are files, a killed holder leaves one, at which nobody can listen.
    if (address.endsWith('.sock')) await rm(address, { force: true })
    return undefined
  }
  // A process that is halted in a debugger holds the lock and says nothing.
  socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy())
  return (await text(socket).catch(() => '')) || 'another process'
}
