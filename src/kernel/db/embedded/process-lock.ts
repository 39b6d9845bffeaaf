import { randomInt, randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { identityOf, isAlive } from './process-identity.js'

export interface LockRequest {
  /** The lock is a folder; each process that wants it puts a ticket of its own there. */
  dir: string
  /** How long to wait for the present holder, in milliseconds. */
  waitMs: number
  /** The message of the error when the holder has not let go by then. */
  refusal: (holderPid: number) => string
  onWait?: (holderPid: number) => void
}

/**
 * Takes a lock between processes of one machine and returns the function that gives it back.
 *
 * A process holds the lock when, after writing its own ticket, it sees no ticket of another living process; else it
 * withdraws its ticket and tries again. Of two at the same moment at least one sees the other, so both may withdraw but
 * never both hold. Ticket names are unique, so removing the ticket of a dead process cannot hit the lock of a living
 * one, however many race to do it. Fails with `refusal` after `waitMs`.
 */
export async function acquireLock({
  dir,
  waitMs,
  refusal,
  onWait,
}: LockRequest): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true })
  const mine = `${(await identityOf(process.pid)) ?? String(process.pid)}.${randomUUID()}`
  const ticket = path.join(dir, mine)
  const giveBack = (): Promise<void> => rm(ticket, { force: true })
  const deadline = performance.now() + waitMs

  for (let waited = false; ; waited = true) {
    let holder = await livingHolder(dir, mine)
    if (holder === undefined) {
      await writeFile(ticket, '')
      holder = await livingHolder(dir, mine)
      if (holder === undefined) return giveBack
      await giveBack()
    }
    if (performance.now() > deadline) throw new Error(refusal(holder))
    if (!waited) onWait?.(holder)
    await delay(randomInt(20, 200))
  }
}

/** The pid of another living ticket holder, if any; tickets of the dead are cleared away on the way. */
async function livingHolder(dir: string, mine: string): Promise<number | undefined> {
  for (const ticket of await readdir(dir)) {
    if (ticket === mine) continue
    if (await isAlive(ticket.slice(0, ticket.indexOf('.')))) return Number.parseInt(ticket, 10)
    await rm(path.join(dir, ticket), { force: true })
  }
  return undefined
}
