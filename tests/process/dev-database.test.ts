import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findMongod } from '../../dev-database/mongod/find-mongod.js'
import { startMongod } from '../../dev-database/mongod-process.js'
import { runCommand } from '../../dev-database/run-command.js'
import { type DevDatabase, startDevDatabase } from '../../dev-database/start-dev-database.js'
import { runInOwnProcess } from '../support/own-process.js'
import { startTestReplicaSet } from '../support/replica-set.js'
import { isRunning } from '../support/running-process.js'

const WAIT = { timeout: 60_000, interval: 10 }

const newDataDir = () => mkdtemp(path.join(tmpdir(), 'dev-database-'))
const messages: string[] = []
const start = (dataDir: string) =>
  startDevDatabase({ dataDir, env: process.env, log: (message) => messages.push(message) })

async function withDatabase<T>(uri: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 })
  try {
    return await use(client)
  } finally {
    await client.close()
  }
}

const writeNote = (uri: string) =>
  withDatabase(uri, (client) => client.db().collection('notes').insertOne({ text: 'kept' }))
const countNotes = (uri: string) =>
  withDatabase(uri, (client) => client.db().collection('notes').countDocuments())

/** Whether something at this address accepts connections. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

describe('a running development database', () => {
  let dataDir: string
  let server: DevDatabase
  beforeAll(async () => {
    dataDir = await newDataDir()
    server = await start(dataDir)
  })
  afterAll(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true })
  })

  test('has transactions and change streams', async () => {
    const { uri } = server
    expect(new URL(uri).pathname).toBe('/craftworks')
    await withDatabase(uri, async (client) => {
      const notes = await client.db().createCollection('notes')
      const changes = notes.watch()
      const change = changes.next()
      await client.withSession((session) =>
        session.withTransaction(() => notes.insertOne({ text: 'in a transaction' }, { session })),
      )
      expect(await change).toMatchObject({
        operationType: 'insert',
        fullDocument: { text: 'in a transaction' },
      })
      await changes.close()
    })
  })

  test('listens on loopback only and offers no zlib', async () => {
    const { port, uri } = server
    expect(await answers('127.0.0.1', port)).toBe(true)
    // Linux answers for all of 127.0.0.0/8 where a server listens on every address.
    expect(await answers('127.0.0.2', port)).toBe(false)
    expect(await answers('::1', port)).toBe(false)
    const options = await withDatabase(uri, (client) => client.db('admin').command({ getCmdLineOpts: 1 }))
    expect(options.parsed.net.compression.compressors).toBe('snappy,zstd')
  })

  test('refuses a second server on the same data in one sentence', async () => {
    await expect(start(dataDir)).rejects.toThrow(
      `The database in ${dataDir} is already run by process ${process.pid}. Stop that one first.`,
    )
    expect(await answers('127.0.0.1', server.port)).toBe(true)
  })
})

describe('the development database', () => {
  let dataDir: string
  const started: DevDatabase[] = []
  beforeEach(async () => {
    dataDir = await newDataDir()
    messages.splice(0)
  })
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.stop()))
    await rm(dataDir, { recursive: true })
  })
  async function startHere(): Promise<DevDatabase> {
    const server = await start(dataDir)
    started.push(server)
    return server
  }

  test('keeps its data and its port between starts and leaves no process behind', async () => {
    const first = await startHere()
    await writeNote(first.uri)
    await first.stop()
    expect(isRunning(first.pid)).toBe(false)

    const second = await startHere()
    expect(second.uri).toBe(first.uri)
    expect(await countNotes(second.uri)).toBe(1)
    expect(messages).toEqual([])
  })

  test('moves to another port when its own is taken', async () => {
    const first = await startHere()
    await writeNote(first.uri)
    await first.stop()
    const squatter = createServer((socket) => socket.destroy()).listen(first.port, '127.0.0.1')
    await once(squatter, 'listening')

    const second = await startHere()
    expect(second.port).not.toBe(first.port)
    expect(messages.join()).toContain(`Port ${first.port} is taken`)
    await writeNote(second.uri)
    expect(await countNotes(second.uri)).toBe(2)
    squatter.close()
  })

  test('says so when it ends by itself', async () => {
    const { pid } = await startHere()
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(
      () => expect(messages).toEqual(['The embedded database ended by itself with code 137.']),
      WAIT,
    )
  })

  test('ends when its Node process is killed, and starts again on the same data', async () => {
    const { child, told } = runInOwnProcess(`
      const { startDevDatabase } = await import('./dev-database/start-dev-database.js')
      const { pid, uri } = await startDevDatabase({ dataDir: '${dataDir}', env: process.env, log() {} })
      process.send({ pid, uri })`)
    const killed = (await told) as { pid: number; uri: string }
    await writeNote(killed.uri)
    child.kill('SIGKILL')

    const next = await startHere()
    expect(isRunning(killed.pid)).toBe(false)
    expect(await countNotes(next.uri)).toBe(1)
  })

  test('waits for the server of a killed process to end', async () => {
    const dbPath = path.join(dataDir, 'db')
    await mkdir(dbPath)
    const { file: mongod } = await findMongod({ env: process.env, log: () => undefined })
    const options = {
      mongod,
      dbPath,
      replicaSet: 'rs0',
      cacheSizeGb: 0.25,
      oplogSizeMb: 32,
      env: process.env,
    }
    const ending = await startMongod({ ...options, logFile: path.join(dataDir, 'ending.log') })

    const next = startHere()
    const log = path.join(dataDir, 'mongod.log')
    await vi.waitFor(async () => expect(await readFile(log, 'utf8')).toContain('DBPathInUse'), WAIT)
    await ending.stop()
    await writeNote((await next).uri)
  })

  test('ends when its Node process is killed while it starts', async () => {
    const { child, told } = runInOwnProcess(`
      const { startDevDatabase } = await import('./dev-database/start-dev-database.js')
      void startDevDatabase({ dataDir: '${dataDir}', env: process.env, log() {} })
      process.send('starting')`)
    await told
    const lockFile = path.join(dataDir, 'db', 'mongod.lock')
    const pid = await vi.waitFor(async () => {
      const text = await readFile(lockFile, 'utf8')
      expect(text).toMatch(/^\d+\n$/)
      return Number(text)
    }, WAIT)
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), WAIT)
  })

  test('ends when its guard is killed', async () => {
    const { pid } = await startHere()
    const ps = (field: string, of: number) =>
      runCommand('ps', ['-o', `${field}=`, '-p', String(of)], { env: process.env, timeLimitMs: 5_000 })
    const parent = Number(await ps('ppid', pid))
    // So that `pkill node` leaves it to do its work.
    expect((await ps('comm', parent)).trim()).toBe('mongod-guard')
    process.kill(parent, 'SIGKILL')
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), WAIT)
  })
})

describe('the replica set of a test run', () => {
  test('can have several nodes', async () => {
    const { uri, stop } = await startTestReplicaSet({ nodes: 3 })
    const hello = await withDatabase(uri, (client) => client.db('admin').command({ hello: 1 }))
    expect(hello.hosts).toHaveLength(3)
    await stop()
  })

  test('is gone after a killed run: its process by itself, its data with the next run', async () => {
    const { child, told } = runInOwnProcess(`
      const { startTestReplicaSet } = await import('./tests/support/replica-set.js')
      process.send((await startTestReplicaSet()).uri)`)
    const { pid, dbPath } = await withDatabase((await told) as string, async (client) => {
      const admin = client.db('admin')
      const options = await admin.command({ getCmdLineOpts: 1 })
      return {
        pid: Number((await admin.command({ serverStatus: 1 })).pid),
        dbPath: options.parsed.storage.dbPath,
      }
    })
    await access(dbPath)
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), WAIT)

    const { stop } = await startTestReplicaSet()
    await expect(access(dbPath)).rejects.toThrow('ENOENT')
    await stop()
  })
})
