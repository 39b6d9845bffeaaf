import { readFile } from 'node:fs/promises'
import { runCommand } from './run-command.js'

interface RunningProcess {
  /** When it started, in the system's own notation: tells it from a later process with the same pid. */
  started: string
  commandLine: string
}

/** The process that has this pid now; undefined when there is none or only its unreaped remains. */
export async function findProcess(pid: number): Promise<RunningProcess | undefined> {
  if (!exists(pid)) return undefined
  if (process.platform === 'linux') return readProc(pid)
  if (process.platform === 'win32') return { started: '', commandLine: '' }
  return readPs(pid)
}

/** A name for a process that no other process gets, not even a later one with the same pid. It is safe in file names. */
export async function identityOf(pid: number): Promise<string | undefined> {
  const found = await findProcess(pid)
  return found && `${pid}-${found.started}`
}

export async function isAlive(identity: string): Promise<boolean> {
  return (await identityOf(Number.parseInt(identity, 10))) === identity
}

function exists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function readProc(pid: number): Promise<RunningProcess | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may hold spaces; what follows is the state and, 19 on, the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    return { started: fields[19] ?? '', commandLine: commandLine.replaceAll('\0', ' ') }
  } catch {
    return undefined
  }
}

async function readPs(pid: number): Promise<RunningProcess | undefined> {
  const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C' }
  const row = await runCommand('ps', ['-p', String(pid), '-o', 'lstart=,args='], {
    env,
    timeLimitMs: 5_000,
  }).catch(() => '')
  const lstartLength = 'Mon Jan  1 00:00:00 2026'.length
  const started = row.slice(0, lstartLength).replaceAll(/[ :]/g, '')
  return row.trim() === '' ? undefined : { started, commandLine: row.slice(lstartLength).trim() }
}
