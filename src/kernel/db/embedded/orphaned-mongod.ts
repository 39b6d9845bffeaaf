import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findProcess, isAlive, identityOf } from './process-identity.js'

const KILL_AFTER_MS = 10_000

/**
 * Ends the mongod that still serves these files and waits until it is gone. The caller holds the lock on them, so
 * whoever started that server is dead and the server is on its way out at best. Elsewhere than on Linux and macOS it
 * does nothing, and the new server then says that the files are in use.
 */
export async function endOrphanedMongod(dbPath: string): Promise<void> {
  // The server writes its pid there and empties the file when it ends in order.
  const pid = Number.parseInt(await readFile(path.join(dbPath, 'mongod.lock'), 'utf8').catch(() => ''), 10)
  const found = await findProcess(pid)
  // After a crash the pid may by now be another program's.
  if (!found?.commandLine.includes(`--dbpath ${dbPath} `)) return
  const orphan = await identityOf(pid)
  if (orphan === undefined) return

  signal(pid, 'SIGTERM')
  const killAt = performance.now() + KILL_AFTER_MS
  while (await isAlive(orphan)) {
    if (performance.now() > killAt) signal(pid, 'SIGKILL')
    await delay(20)
  }
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended since it was looked at.
  }
}
