import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { acquireLock } from '../process-lock.js'
import { mongodFileName, mongodVersion } from './mongod-version.js'

const FETCH_LIMIT_MS = 20 * 60_000
const PROGRESS_LOG_MS = 10_000
const STAGE = 'stage-'

export interface FetchJob {
  /** An empty folder; on success `bin/mongod` in it runs, and nothing outside it is needed. */
  stage: string
  env: NodeJS.ProcessEnv
  log: (message: string) => void
}

/** One way to get a mongod onto this machine. */
export interface FetchWay {
  name: string
  fetch: (job: FetchJob) => Promise<void>
}

export interface CacheOptions {
  cacheDir: string
  env: NodeJS.ProcessEnv
  log: (message: string) => void
}

export interface CachedMongod {
  file: string
  version: string
}

/** The mongod in the cache. Fails when there is none or it does not run. */
export async function mongodFromCache({ cacheDir, env }: CacheOptions): Promise<CachedMongod> {
  const file = mongodIn(homeIn(cacheDir))
  if (!existsSync(file)) throw new Error('empty')
  return { file, version: await mongodVersion(file, env) }
}

/**
 * Puts a mongod into the cache by the first way that works. Several processes share one fetch: the first does it, the
 * others wait and take what it left. Fails with one line per way when none works.
 */
export async function fetchMongod(options: CacheOptions, ways: readonly FetchWay[]): Promise<CachedMongod> {
  const { cacheDir, log } = options
  const release = await acquireLock({
    name: cacheDir,
    waitMs: FETCH_LIMIT_MS,
    refusal: (holder) => `${holder} has been fetching for too long`,
    onWait: (holder) => log(`Waiting for ${holder}, which is fetching mongod.`),
  })
  try {
    const left = await mongodFromCache(options).catch(() => undefined)
    if (left !== undefined) return left
    await mkdir(cacheDir, { recursive: true })
    await removeAbandonedStages(cacheDir)
    return await fetchByFirstWay(options, ways)
  } finally {
    release()
  }
}

async function fetchByFirstWay(options: CacheOptions, ways: readonly FetchWay[]): Promise<CachedMongod> {
  const failures: string[] = []
  for (const way of ways) {
    try {
      return await fetchBy(way, options)
    } catch (error) {
      failures.push(`${way.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(failures.join('\n'))
}

async function fetchBy(way: FetchWay, options: CacheOptions): Promise<CachedMongod> {
  const { cacheDir, env, log } = options
  const stage = await mkdtemp(path.join(cacheDir, STAGE))
  const started = performance.now()
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`
  const progressLog = setInterval(() => log(`${way.name}: still at it after ${seconds()}.`), PROGRESS_LOG_MS)
  try {
    await way.fetch({ stage, env, log })
    const version = await mongodVersion(mongodIn(stage), env)
    await rm(homeIn(cacheDir), { recursive: true, force: true })
    await rename(stage, homeIn(cacheDir))
    log(`${way.name}: mongod ${version} is ready after ${seconds()}, kept in ${cacheDir}.`)
    return { file: mongodIn(homeIn(cacheDir)), version }
  } finally {
    clearInterval(progressLog)
    await rm(stage, { recursive: true, force: true })
  }
}

/** A fetch that was killed leaves its half-done folder. */
async function removeAbandonedStages(cacheDir: string): Promise<void> {
  const names = await readdir(cacheDir)
  const stages = names.filter((name) => name.startsWith(STAGE))
  await Promise.all(stages.map((name) => rm(path.join(cacheDir, name), { recursive: true, force: true })))
}

function homeIn(cacheDir: string): string {
  return path.join(cacheDir, 'mongod-8.2')
}

function mongodIn(home: string): string {
  return path.join(home, 'bin', mongodFileName)
}
