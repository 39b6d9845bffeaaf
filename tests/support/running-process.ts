import { readFileSync } from 'node:fs'

/** Whether a process with this pid runs; one that has ended and was not yet waited for by its parent does not. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return true
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets, which may hold spaces; the state follows it.
    return stat[stat.lastIndexOf(')') + 2] !== 'Z'
  } catch {
    return false
  }
}
