import { MongoServerError } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '#app/commands/migrate.js'
import { startProblem } from '#app/run-server.js'
import { Database, isDuplicateKey, isUnreachable, isWriteConflict } from '#kernel/db/database.js'
import { startTcpProxy } from '../support/tcp-proxy.js'
import { dropDatabase, newDatabaseUri, openDatabase } from '../support/test-database.js'

interface Row {
  _id: string
  count: number
}

const database = new Database()
const uri = newDatabaseUri()
const rows = () => database.collection<Row>('rows')

beforeAll(() => openDatabase(database, uri))
afterAll(() => dropDatabase(database))

const bump = (_id: string, run: 'transaction' | 'attempt') =>
  database[run](async (tx) => {
    const row = await rows().findOne({ _id }, { session: tx.session })
    await rows().updateOne({ _id }, { $set: { count: (row?.count ?? 0) + 1 } }, { session: tx.session })
  })

describe('a transaction', () => {
  it('loses no update to another', async () => {
    await rows().insertOne({ _id: 'counted', count: 0 })
    await Promise.all(Array.from({ length: 8 }, () => bump('counted', 'transaction')))
    expect(await rows().findOne({ _id: 'counted' })).toMatchObject({ count: 8 })
  })

  it('runs what follows its commit once, for the try that was committed', async () => {
    await rows().insertOne({ _id: 'busy', count: 0 })
    const committed: number[] = []
    let tries = 0
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        database.transaction(async (tx) => {
          tries++
          tx.onCommit(() => committed.push(index))
          await rows().updateOne({ _id: 'busy' }, { $inc: { count: 1 } }, { session: tx.session })
        }),
      ),
    )
    expect(tries).toBeGreaterThan(6)
    expect(committed.sort()).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('ends each try with what was to be done before the commit, and only then commits', async () => {
    await rows().insertOne({ _id: 'last', count: 0 })
    const order: string[] = []
    await database.transaction(async (tx) => {
      tx.onCommit(() => order.push('committed'))
      tx.beforeCommit(async () => {
        order.push('step')
        await rows().updateOne({ _id: 'last' }, { $inc: { count: 1 } }, { session: tx.session })
      })
      order.push('work')
    })
    expect(order).toEqual(['work', 'step', 'committed'])
    expect(await rows().findOne({ _id: 'last' })).toMatchObject({ count: 1 })
    const failing = database.attempt(async (tx) => {
      await rows().updateOne({ _id: 'last' }, { $inc: { count: 1 } }, { session: tx.session })
      tx.beforeCommit(() => Promise.reject(new Error('no')))
    })
    await expect(failing).rejects.toThrow('no')
    expect(await rows().findOne({ _id: 'last' })).toMatchObject({ count: 1 })
  })

  it('does not run what follows its commit when it is rolled back', async () => {
    let ran = false
    const failing = database.transaction(async (tx) => {
      tx.onCommit(() => (ran = true))
      await rows().insertOne({ _id: 'never', count: 1 }, { session: tx.session })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(ran).toBe(false)
    expect(await rows().findOne({ _id: 'never' })).toBeNull()
  })
})

describe('a transaction that conflicts for too long', () => {
  const hasty = new Database()
  beforeAll(() =>
    hasty.connect({ uri, maxPoolSize: 2, serverSelectionTimeoutMs: 5000, conflictPatienceMs: 50 }),
  )
  afterAll(() => hasty.close())

  it('is given up, and succeeds once the other has let go', async () => {
    await rows().insertOne({ _id: 'held', count: 0 })
    const increase = (by: Database) =>
      by.transaction(({ session }) =>
        by.collection<Row>('rows').updateOne({ _id: 'held' }, { $inc: { count: 1 } }, { session }),
      )
    await database.transaction(async ({ session }) => {
      await rows().updateOne({ _id: 'held' }, { $inc: { count: 1 } }, { session })
      await expect(increase(hasty)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    })
    await increase(hasty)
    expect(await rows().findOne({ _id: 'held' })).toMatchObject({ count: 2 })
  })
})

describe('an attempt', () => {
  it('is made once: a conflict is thrown', async () => {
    await rows().insertOne({ _id: 'contested', count: 0 })
    const outcome = database.attempt(async (tx) => {
      await rows().findOne({ _id: 'contested' }, { session: tx.session })
      await rows().updateOne({ _id: 'contested' }, { $inc: { count: 1 } })
      await rows().updateOne({ _id: 'contested' }, { $inc: { count: 1 } }, { session: tx.session })
    })
    await expect(outcome).rejects.toSatisfy(isWriteConflict)
    await bump('contested', 'attempt')
    expect(await rows().findOne({ _id: 'contested' })).toMatchObject({ count: 2 })
  })
})

describe('isDuplicateKey', () => {
  it('tells the index that was broken', async () => {
    await rows().createIndexes([
      { key: { count: 1 }, unique: true, partialFilterExpression: { count: { $gt: 1000 } } },
    ])
    await rows().insertOne({ _id: 'unique', count: 1001 })
    const sameId = await rows()
      .insertOne({ _id: 'unique', count: 0 })
      .catch((error: unknown) => error)
    const sameCount = await rows()
      .insertOne({ _id: 'other', count: 1001 })
      .catch((error: unknown) => error)
    expect([
      isDuplicateKey(sameId),
      isDuplicateKey(sameId, '_id_'),
      isDuplicateKey(sameId, 'count_1'),
    ]).toEqual([true, true, false])
    expect([isDuplicateKey(sameCount, 'count_1'), isDuplicateKey(sameCount, 'count')]).toEqual([true, false])
    expect(isDuplicateKey(Object.assign(new Error('E11000'), { code: 11_000 }))).toBe(false)
  })
})

describe('a database whose server is older than 8.0', () => {
  it('is refused at the start by one line that says what is needed and what was found', async () => {
    const uri = newDatabaseUri()
    const { hostname, port, pathname } = new URL(uri)
    // What a server answers that it is, as BSON holds it: the name of the field, the length of its text, the text.
    const older = (chunk: Buffer): Buffer =>
      Buffer.from(chunk.toString('latin1').replace(/(version\0[^]{4})8(?=\.)/, '$17'), 'latin1')
    const proxy = await startTcpProxy(Number(port), { answer: older })
    try {
      const env = {
        NODE_ENV: 'test',
        MONGODB_URI: `mongodb://${hostname}:${proxy.port}${pathname}?directConnection=true`,
      }
      const problem = startProblem(await migrate({ env }).catch((error: unknown) => error))
      expect(problem).toMatch(
        /^MongoDB 8\.0 or newer is needed, and the server at MONGODB_URI is 7\.[\d.]+\.$/,
      )
    } finally {
      await proxy.cut()
    }
  })
})

describe('a database that is not there', () => {
  it('fails to connect with an error that says so', async () => {
    const nowhere = new Database()
    const connecting = nowhere.connect({
      uri: 'mongodb://127.0.0.1:9/nowhere',
      maxPoolSize: 1,
      serverSelectionTimeoutMs: 200,
    })
    await expect(connecting).rejects.toThrow('ECONNREFUSED')
    await nowhere.close()
  })

  it('is unreachable before it is connected and after it is closed', async () => {
    const one = new Database()
    const failure = (work: () => Promise<unknown>) => work().catch((error: unknown) => error)
    const ping = () => failure(() => one.ping())
    const write = () =>
      failure(() => one.transaction((tx) => one.collection('rows').insertOne({}, { session: tx.session })))
    expect([isUnreachable(await ping()), isUnreachable(await write())]).toEqual([true, true])
    await openDatabase(one, newDatabaseUri())
    expect([isUnreachable(await ping()), isUnreachable(await write())]).toEqual([false, false])
    await dropDatabase(one)
    expect([isUnreachable(await ping()), isUnreachable(await write())]).toEqual([true, true])
    expect(isUnreachable(new Error('anything else'))).toBe(false)
  })
  it.each([91, 189, 10_107, 11_600, 11_602, 13_435])(
    'is unreachable while its primary goes away (code %d)',
    (code) => {
      expect(isUnreachable(new MongoServerError({ message: 'not primary', code }))).toBe(true)
      expect(isUnreachable(new MongoServerError({ message: 'bad query', code: 2 }))).toBe(false)
    },
  )
})
