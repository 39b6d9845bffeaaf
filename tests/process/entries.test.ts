import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { newId } from '#kernel/ids.js'

const ENTRIES = ['main', 'create-admin', 'migrate', 'outbox', 'train-recommendations'] as const
type Entry = (typeof ENTRIES)[number]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entries-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Outcome {
  readonly code: number | string | null | undefined
  readonly stdout: string
  readonly stderr: string
}

/** Runs an entry of `src` in an empty folder, where no .env is, with this environment and no other. */
const run = (entry: Entry, env: NodeJS.ProcessEnv, args: readonly string[] = []): Promise<Outcome> => {
  const file = fileURLToPath(new URL(`../../src/${entry}.ts`, import.meta.url))
  const command = ['--import', import.meta.resolve('tsx'), file, ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr })
    })
  })
}

/** All that production must have, with a database where none is. */
const PRODUCTION = {
  MONGODB_URI: 'mongodb://127.0.0.1:9/craftworks',
  JWT_SECRET: 'a'.repeat(32),
  PUBLIC_URL: 'https://api.craftworks.example',
  WEB_APP_URL: 'https://craftworks.example',
  TRUST_PROXY: '1',
  RESEND_API_KEY: 're_key',
  MAIL_FROM: 'Craftworks <hello@craftworks.example>',
  CLOUDINARY_CLOUD_NAME: 'craftworks',
  CLOUDINARY_API_KEY: 'key',
  CLOUDINARY_API_SECRET: 'secret',
}

const ADMIN = ['--email', 'admin@craftworks.example', '--language', 'ar']
const PASSWORD = { ADMIN_PASSWORD: 'correct horse battery' }

describe('a compiled entry', () => {
  it.each(ENTRIES)('%s runs in production and names what that misses', async (entry) => {
    const args = entry === 'create-admin' ? ADMIN : entry === 'outbox' ? ['--list'] : []
    const { code, stderr } = await run(entry, PASSWORD, args)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The configuration is not usable:\n {2}- MONGODB_URI: required in production\n/)
    expect(stderr).toContain('- JWT_SECRET: required in production')
  })

  it('main warns of what it does without', async () => {
    const missing = await run('main', { ...PRODUCTION, LOG_DIR: folder, DATA_DIR: folder })
    expect(missing.stderr).toMatch(/^No MongoDB can be used at MONGODB_URI/)
    expect(missing.stdout).toContain('push is off: phones get no push notifications')
    expect(missing.stdout).toContain(
      '"set":["FIREBASE_PROJECT_ID","FIREBASE_CLIENT_EMAIL","FIREBASE_PRIVATE_KEY"]',
    )
    expect(missing.stdout).toContain('sms is off')
  })

  it.each(['main', 'migrate'] as const)(
    '%s brings no database of its own to development either, and says so',
    async (entry) => {
      const env = { NODE_ENV: 'development', LOG_DIR: folder, DATA_DIR: folder }
      const { code, stderr } = await run(entry, env)
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: 'MONGODB_URI is missing: set it to the replica set to use.\n',
      })
    },
  )
})

describe('a command', () => {
  const on = (uri: string) => ({ NODE_ENV: 'test', MONGODB_URI: uri, PASSWORD_HASH_COST: '4', ...PASSWORD })
  const newUri = () => inject('mongoUri').replace('/?', `/entries_${newId()}?`)

  const inDatabase = async <Result>(uri: string, read: (client: MongoClient) => Promise<Result>) => {
    const client = new MongoClient(uri)
    try {
      return await read(client)
    } finally {
      await client.db().dropDatabase()
      await client.close()
    }
  }

  it('create-admin opens the account once, and never shows the password', async () => {
    const uri = newUri()
    const first = await run('create-admin', on(uri), ADMIN)
    expect(first).toMatchObject({ code: 0 })
    expect(first.stdout).toContain('admin@craftworks.example is an admin now')
    expect(await run('create-admin', on(uri), ADMIN)).toMatchObject({
      code: 1,
      stderr: 'This email has an account.\n',
    })
    expect(first.stdout + first.stderr).not.toContain(PASSWORD.ADMIN_PASSWORD)
    const users = await inDatabase(uri, (client) => client.db().collection('users').find().toArray())
    expect(users).toMatchObject([{ email: 'admin@craftworks.example', role: 'admin', language: 'ar' }])
  })

  it('create-admin says what is wrong with its arguments', async () => {
    expect((await run('create-admin', on(newUri()))).stderr).toMatch(/^Usage: create-admin/)
    expect((await run('create-admin', on(newUri()), ['--emial', 'x'])).stderr).toMatch(/^Usage: create-admin/)
    const { code, stderr } = await run('create-admin', on(newUri()), ['--email', 'nobody'])
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/^email: /) })
  })

  it('migrate brings an empty database up to date', async () => {
    const uri = newUri()
    const { code, stdout } = await run('migrate', on(uri))
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ran 2026-11-21-services-defaults$/m)
    expect(stdout).toContain('The database is up to date.')
    const again = (await run('migrate', on(uri))).stdout
    expect(again).toContain('The database is up to date.')
    expect(again).not.toMatch(/^ran /m)
    const services = await inDatabase(uri, (client) => client.db().collection('services').countDocuments())
    expect(services).toBeGreaterThan(0)
  })
})
