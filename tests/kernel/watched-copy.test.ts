import { Schema } from 'mongoose'
import { afterEach, describe, expect, it } from 'vitest'
import { Database } from '#kernel/db/database.js'
import { WatchedCopy } from '#kernel/db/watched-copy.js'
import { eventually } from '../support/eventually.js'
import { silentLog } from '../support/recorded-log.js'
import { dropDatabase, newDatabaseUri, openDatabase } from '../support/test-database.js'

interface Row {
  _id: string
  count: number
}

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

const start = async () => {
  const database = new Database()
  const taps = database.store<Row>('taps', new Schema<Row>({ _id: String, count: Number }))
  await openDatabase(database, newDatabaseUri())
  cleanUps.push(() => dropDatabase(database))
  await taps.docs.insertOne({ _id: 'kitchen', count: 1 })
  const reads = { count: 0, failing: false }
  const copy = new WatchedCopy({
    read: async () => {
      reads.count++
      if (reads.failing) throw new Error('no answer')
      return (await taps.docs.findOne({ _id: 'kitchen' }))?.count ?? null
    },
    watch: (pipeline, options) => taps.docs.watch(pipeline, options),
    log: silentLog(),
  })
  cleanUps.push(() => copy.close())
  /** Until the stream is open and something is kept. */
  const untilKept = () =>
    eventually(async () => {
      await copy.get()
      const before = reads.count
      await copy.get()
      return reads.count === before
    })
  return { database, taps, copy, reads, untilKept }
}

const set = ({ taps }: Awaited<ReturnType<typeof start>>, count: number) =>
  taps.docs.updateOne({ _id: 'kitchen' }, { $set: { count } })

describe('a watched copy', () => {
  it('is read once for all who ask', async () => {
    const { copy, reads, untilKept } = await start()
    await untilKept()
    copy.forget()
    const before = reads.count
    expect(await Promise.all(Array.from({ length: 10 }, () => copy.get()))).toEqual(Array(10).fill(1))
    expect(reads.count).toBe(before + 1)
  })

  it('shows what another process changes within moments', async () => {
    const here = await start()
    await here.untilKept()
    await set(here, 2)
    await eventually(async () => (await here.copy.get()) === 2)
  })

  it('shows at once what this process changes', async () => {
    const here = await start()
    await here.untilKept()
    for (let count = 2; count < 30; count++) {
      await set(here, count)
      here.copy.forget()
      expect(await here.copy.get()).toBe(count)
    }
  })

  it('does not keep a read that failed', async () => {
    const { copy, reads, untilKept } = await start()
    await untilKept()
    copy.forget()
    reads.failing = true
    await expect(copy.get()).rejects.toThrow('no answer')
    reads.failing = false
    expect(await copy.get()).toBe(1)
  })

  it('keeps nothing while its stream is broken', async () => {
    const here = await start()
    await here.untilKept()
    // The stream ends with the collection that it watches.
    await here.database.db.collection('taps').drop()
    await eventually(async () => (await here.copy.get()) === null)
    await here.taps.docs.insertOne({ _id: 'kitchen', count: 5 })
    expect(await here.copy.get()).toBe(5)
    await set(here, 6)
    expect(await here.copy.get()).toBe(6)
  })
})
