import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { HOUR, systemClock } from '../clock.js'
import { randomToken } from '../ids.js'

/** Files that one piece of work puts down, and what takes all of them away. */
export interface Workspace {
  /** A path that nothing has yet, in a folder that is there. */
  newPath(): string
  /** Removes everything of this work; a second time does nothing. */
  close(): Promise<void>
}

/** Longer than any request may take: what nobody has touched for so long belongs to nobody. */
const ABANDONED_AFTER_MS = HOUR

const HOST = hostname().replace(/[^\w.-]/g, '_')

/** `host~pid~token`: the folder of one process; the token tells it from an earlier one with the same number. */
const OWNER = /^(?<host>[\w.-]+)~(?<pid>\d+)~[\w-]+$/

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // somebody else's process is one, too
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Files that live no longer than the work that needs them. Each process has a folder of its own, which the next one to
 * start removes when that process was killed.
 */
export class TemporaryFiles {
  readonly #root: string
  readonly #own: string

  constructor({ directory }: { directory: string }) {
    this.#root = resolve(directory)
    this.#own = join(this.#root, `${HOST}~${String(process.pid)}~${randomToken(9)}`)
  }

  async open(): Promise<Workspace> {
    const folder = join(this.#own, randomToken(12))
    await mkdir(folder, { recursive: true })
    return {
      newPath: () => join(folder, randomToken(12)),
      close: () => rm(folder, { recursive: true, force: true }),
    }
  }

  /** Removes what killed processes have left; of another machine that shares the folder, what is old. */
  async removeLeftovers(): Promise<void> {
    const folders = await readdir(this.#root).catch(() => [])
    for (const name of folders) {
      const folder = join(this.#root, name)
      if (folder !== this.#own && (await this.#isAbandoned(name, folder))) {
        await rm(folder, { recursive: true, force: true })
      }
    }
  }

  /** Removes the folder of this process. */
  close(): Promise<void> {
    return rm(this.#own, { recursive: true, force: true })
  }

  async #isAbandoned(name: string, folder: string): Promise<boolean> {
    const { host, pid } = OWNER.exec(name)?.groups ?? {}
    const number = Number(pid)
    // a folder with our number that is not ours is of a process before us
    if (host === HOST && (number === process.pid || !isRunning(number))) return true
    const touched = await stat(folder).catch(() => null)
    return touched !== null && systemClock.now().getTime() - touched.mtimeMs > ABANDONED_AFTER_MS
  }
}
