import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { randomToken } from '#kernel/ids.js'

const RELEASES = fileURLToPath(new URL('../releases', import.meta.url))
const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))
const ARCHIVE = 'server.tar.gz'
const LOOK_EVERY_MS = 50

/** The releases of which something is stored, the oldest first, such as `2026-11-21-f45d8ba`. */
export const releaseNames = async (): Promise<string[]> => {
  const entries = await readdir(RELEASES, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

export const releaseFile = (release: string, file: string): string => join(RELEASES, release, file)

/** The newest release whose server is stored. */
const newestReleasedServer = async (): Promise<string> => {
  for (const release of (await releaseNames()).reverse())
    if ((await readdir(join(RELEASES, release))).includes(ARCHIVE)) return releaseFile(release, ARCHIVE)
  throw new Error('no released server is stored')
}

export interface ReleasedServer {
  readonly url: string
  /** In an orderly way, as a deployment stops it. */
  stop(): Promise<void>
  kill(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

const serving = async (url: string, child: ChildProcess, problems: readonly string[]): Promise<void> => {
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the released server ended before it served: ${problems.join('')}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

/**
 * Starts the server of an earlier release, as it was built then, on the packages of today, and waits until it serves.
 * `uri` names the database, which it brings up to its own version first. `env` adds to its environment: servers that
 * share tokens need the same `JWT_SECRET`. Without `archive` it is the newest release.
 */
export const startReleasedServer = async ({
  uri,
  env = {},
  archive,
}: {
  uri: string
  env?: Readonly<Record<string, string>>
  archive?: string
}): Promise<ReleasedServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'craftworks-release-'))
  await promisify(execFile)('tar', ['-xzf', archive ?? (await newestReleasedServer()), '-C', directory])
  await symlink(NODE_MODULES, join(directory, 'node_modules'))

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--conditions=compiled', join(directory, 'dist', 'main.js')], {
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      JWT_SECRET: randomToken(48),
      DATA_DIR: join(directory, 'data'),
      LOG_DIR: join(directory, 'logs'),
      PASSWORD_HASH_COST: '4',
      MONGODB_URI: uri,
      ...env,
    },
  })
  const problems: string[] = []
  child.stderr.on('data', (text: Buffer) => problems.push(text.toString()))
  const exited = once(child, 'exit')
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    await exited
    await rm(directory, { recursive: true, force: true })
  }
  try {
    await serving(url, child, problems)
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
