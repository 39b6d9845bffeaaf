import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { HOUR, MINUTE, SECOND, shift } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { Timers } from '#kernel/tasks/timers.js'
import { deferred } from '../support/deferred.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { recordLog } from '../support/recorded-log.js'
import { dropDatabase, newDatabaseUri, openDatabase } from '../support/test-database.js'

const clock = new ManualClock()
const { log, lines, errors } = recordLog()
const database = new Database()
const timers = new Timers({ database, clock, log })
/** The timers of another process. */
const otherDatabase = new Database()
const otherTimers = new Timers({ database: otherDatabase, clock, log })

let rang: string[] = []
let onRing: (subject: string) => Promise<void> = () => Promise.resolve()
const ring = (name: string) => async (subject: string) => {
  rang.push(`${name} ${subject}`)
  await onRing(subject)
}

beforeAll(async () => {
  const uri = newDatabaseUri()
  await openDatabase(database, uri)
  await openDatabase(otherDatabase, uri)
  timers.handle({ kind: 'confirm', run: ring('confirm') })
  timers.handle({ kind: 'remind', run: ring('remind') })
  otherTimers.handle({ kind: 'confirm', run: ring('confirm') })
})

afterAll(async () => {
  await otherDatabase.close()
  await dropDatabase(database)
})

beforeEach(async () => {
  rang = []
  onRing = () => Promise.resolve()
  lines.length = 0
  await timers.store.docs.deleteMany({})
})

const schedule = (kind: string, subject: string, inMs: number) =>
  database.transaction((tx) => timers.schedule(tx, { kind, subject, dueAt: shift(clock.now(), inMs) }))

const rows = () => timers.store.docs.find().toArray()

describe('a timer', () => {
  it('rings when its time has come by the clock, once', async () => {
    await schedule('confirm', 'job-1', HOUR)
    await timers.queue.drain()
    clock.advance(HOUR - 1)
    await timers.queue.drain()
    expect(rang).toEqual([])
    clock.advance(1)
    await timers.queue.drain()
    await timers.queue.drain()
    expect(rang).toEqual(['confirm job-1'])
    clock.advance(24 * HOUR)
    await timers.queue.drain()
    expect(rang).toEqual(['confirm job-1'])
  })

  it('rings in the order of time when several are due', async () => {
    await schedule('confirm', 'late', 3 * MINUTE)
    await schedule('confirm', 'early', MINUTE)
    await schedule('remind', 'between', 2 * MINUTE)
    clock.advance(HOUR)
    await timers.queue.drain()
    expect(rang).toEqual(['confirm early', 'remind between', 'confirm late'])
  })

  it('that is set again is moved', async () => {
    await schedule('confirm', 'job-1', HOUR)
    await schedule('confirm', 'job-1', 3 * HOUR)
    clock.advance(2 * HOUR)
    await timers.queue.drain()
    expect(rang).toEqual([])
    clock.advance(HOUR)
    await timers.queue.drain()
    expect(rang).toEqual(['confirm job-1'])
  })

  it('that has rung can be set again', async () => {
    await schedule('confirm', 'job-1', 0)
    await timers.queue.drain()
    await schedule('confirm', 'job-1', HOUR)
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }])
    expect((await rows())[0]).not.toHaveProperty('expireAt')
    clock.advance(HOUR)
    await timers.queue.drain()
    expect(rang).toEqual(['confirm job-1', 'confirm job-1'])
  })

  it('that is cancelled does not ring, and leaves others alone', async () => {
    await schedule('confirm', 'job-1', HOUR)
    await schedule('remind', 'job-1', HOUR)
    await schedule('confirm', 'job-2', HOUR)
    await database.transaction((tx) => timers.cancel(tx, { kind: 'confirm', subject: 'job-1' }))
    clock.advance(HOUR)
    await timers.queue.drain()
    expect(rang.sort()).toEqual(['confirm job-2', 'remind job-1'])
  })

  it('is set, moved and cancelled with the change or not at all', async () => {
    await schedule('confirm', 'kept', HOUR)
    const failing = database.transaction(async (tx) => {
      await timers.schedule(tx, { kind: 'confirm', subject: 'new', dueAt: clock.now() })
      await timers.schedule(tx, { kind: 'confirm', subject: 'kept', dueAt: clock.now() })
      await timers.cancel(tx, { kind: 'confirm', subject: 'kept' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await rows()).toMatchObject([{ subject: 'kept', dueAt: shift(clock.now(), HOUR) }])
  })

  it('is one for each kind and subject, however many set it at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => schedule('confirm', 'job-1', (index + 1) * MINUTE)),
    )
    await schedule('remind', 'job-1', HOUR)
    await schedule('confirm', 'job-2', HOUR)
    expect(await timers.store.docs.countDocuments({ kind: 'confirm', subject: 'job-1' })).toBe(1)
    expect(await rows()).toHaveLength(3)
  })

  it('of an unknown kind is left alone, because another version may know it', async () => {
    await schedule('unheard of', 'job-1', 0)
    expect(await timers.queue.drain()).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0, dueAt: clock.now() }])
    expect(errors()).toEqual([])
  })
})

describe('a running queue', () => {
  it('rings a timer at its time, without waiting for the next poll', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      timers.queue.start()
      await timers.queue.drain()
      await schedule('confirm', 'job-2', 4 * SECOND)
      await schedule('confirm', 'job-1', 2 * SECOND)
      clock.advance(2 * SECOND)
      vi.advanceTimersByTime(2 * SECOND)
      await eventually(() => rang.length > 0)
      expect(rang).toEqual(['confirm job-1'])
    } finally {
      vi.useRealTimers()
      await timers.queue.stop()
    }
  })
})

describe('a process that dies while a timer rings', () => {
  it('leaves it to another, which rings it again', async () => {
    const killed = deferred()
    onRing = () => killed.promise
    await schedule('confirm', 'job-1', 0)
    timers.queue.start()
    await eventually(() => rang.length === 1)

    onRing = () => Promise.resolve()
    expect(await otherTimers.queue.drain()).toBe(0)
    clock.advance(MINUTE + 1)
    expect(await otherTimers.queue.drain()).toBe(1)
    expect(rang).toEqual(['confirm job-1', 'confirm job-1'])
    expect(await rows()).toMatchObject([{ state: 'done', attempts: 2 }])
    killed.resolve()
    await timers.queue.stop()
  })
})

describe('a timer that is set while it rings', () => {
  it('keeps its new time', async () => {
    onRing = async (subject) => {
      onRing = () => Promise.resolve()
      await schedule('remind', subject, HOUR)
    }
    await schedule('remind', 'job-1', 0)
    await timers.queue.drain()
    expect(rang).toEqual(['remind job-1'])
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0, dueAt: shift(clock.now(), HOUR) }])
    clock.advance(HOUR)
    await timers.queue.drain()
    expect(rang).toEqual(['remind job-1', 'remind job-1'])
    expect(await rows()).toMatchObject([{ state: 'done' }])
  })

  it('stays cancelled when it is cancelled', async () => {
    onRing = (subject) => database.transaction((tx) => timers.cancel(tx, { kind: 'remind', subject }))
    await schedule('remind', 'job-1', 0)
    await timers.queue.drain()
    expect(await rows()).toEqual([])
  })
})
