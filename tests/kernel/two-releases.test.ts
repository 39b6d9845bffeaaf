import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { DAY, HOUR, MINUTE, shift } from '#kernel/clock.js'
import { consumer, defineEvent, type Consumer } from '#kernel/events/event.js'
import { Timers } from '#kernel/tasks/timers.js'
import { UnknownWork } from '#kernel/errors/unknown-work.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type Instance, onTapFixed, startInstance } from '../support/outbox-instance.js'
import { releasedVersion } from '../support/released-version.js'
import { newDatabaseUri } from '../support/test-database.js'

const clock = new ManualClock()
let uri: string
let heard: string[]
const instances: Instance[] = []

beforeEach(() => {
  uri = newDatabaseUri()
  heard = []
})
afterEach(async () => {
  for (const instance of instances.splice(0).reverse()) await instance.close()
})

const start = async (...consumers: Consumer[]): Promise<Instance> => {
  const instance = await startInstance({ uri, clock, consumers })
  instances.push(instance)
  await instance.outbox.releases.register()
  return instance
}
const hears = (name: string): Consumer =>
  onTapFixed(name, (tap) => {
    heard.push(`${name} ${tap}`)
  })

describe('an event emitted by an older release', () => {
  it('reaches a consumer that only the newer one has, once over all its processes', async () => {
    const older = await start(hears('mail'))
    const newer = [await start(hears('mail'), hears('push')), await start(hears('mail'), hears('push'))]
    for (const { outbox } of newer) {
      outbox.queue.start()
      outbox.otherReleases.start()
    }
    await older.tell('kitchen')
    await older.outbox.queue.drain()
    await eventually(() => heard.length === 2)
    for (const { outbox } of newer) {
      await outbox.otherReleases.sweep()
      await outbox.queue.drain()
    }
    expect(heard.sort()).toEqual(['mail kitchen', 'push kitchen'])
    expect(await older.outbox.events.docs.countDocuments({ 'pending.consumer': { $exists: true } })).toBe(0)
  })

  it('reaches it by the sweep when no change stream told of it, and each newer release in its turn', async () => {
    const older = await start(hears('mail'))
    const newer = await start(hears('mail'), hears('push'))
    const newest = await start(hears('mail'), hears('push'), hears('sms'))
    await older.tell('kitchen')
    for (const { outbox } of [newer, newest, newer, newest]) {
      await outbox.otherReleases.sweep()
      clock.advance(10 * MINUTE)
    }
    for (const { outbox } of [older, newer, newest]) await outbox.queue.drain()
    expect(heard.sort()).toEqual(['mail kitchen', 'push kitchen', 'sms kitchen'])
  })

  it('reaches it though another release adds its own deliveries between the look and the write', async () => {
    const older = await start(hears('mail'))
    const newer = await start(hears('mail'), hears('push'))
    const newest = await start(hears('mail'), hears('sms'))
    await older.tell('kitchen', 'bath')
    const { docs } = newer.outbox.events
    const write = docs.bulkWrite.bind(docs)
    const look = vi.spyOn(docs, 'bulkWrite').mockImplementationOnce(async (...writes) => {
      await newest.outbox.otherReleases.sweep()
      return write(...writes)
    })
    await newer.outbox.otherReleases.sweep()
    look.mockRestore()
    for (const { outbox } of [older, newer, newest]) await outbox.queue.drain()
    const of = (tap: string) => ['mail', 'push', 'sms'].map((name) => `${name} ${tap}`)
    expect(heard.sort()).toEqual([...of('bath'), ...of('kitchen')].sort())
  })

  it('does not when it happened before a release with that consumer first started', async () => {
    const older = await start(hears('mail'))
    await older.tell('long ago')
    clock.advance(MINUTE)
    const newer = await start(hears('mail'), hears('push'))
    clock.advance(MINUTE)
    await older.tell('since')
    await newer.outbox.otherReleases.sweep()
    await newer.outbox.queue.drain()
    expect(heard.sort()).toEqual(['mail long ago', 'push since'])

    clock.advance(10 * DAY)
    await older.tell('while no newer one ran')
    clock.advance(DAY)
    const restarted = await start(hears('mail'), hears('push'))
    await restarted.outbox.otherReleases.sweep()
    await restarted.outbox.queue.drain()
    expect(heard.filter((each) => each.startsWith('push'))).toEqual([
      'push since',
      'push while no newer one ran',
    ])
  })

  it('passes the filter of the newer consumer, or fails where it does not fit it', async () => {
    const taps = defineEvent('tap.fixed', z.strictObject({ tap: z.string(), price: z.number() }))
    const older = await start(hears('mail'))
    const picky = onTapFixed('push', () => undefined)
    const newer = await start(
      { ...picky, filter: (payload) => (payload as { tap: string }).tap === 'bath' },
      consumer('priced', taps, { filter: ({ price }) => price > 5, handle: () => Promise.resolve() }),
    )
    await older.tell('kitchen', 'bath')
    await newer.outbox.otherReleases.sweep()
    expect((await newer.pending()).map((each) => each.consumer)).toEqual([
      'mail',
      'mail',
      'priced',
      'priced',
      'push',
    ])
  })
})

describe('an event emitted by a newer release', () => {
  it('is worked on without what was added to its payload', async () => {
    const narrow = defineEvent('tap.fixed', z.strictObject({ tap: z.string() }))
    const wide = defineEvent('tap.fixed', z.strictObject({ tap: z.string(), price: z.number() }))
    const older = await start(
      consumer('mail', narrow, {
        filter: ({ tap }) => tap !== 'bath',
        handle: (payload) => Promise.resolve(void heard.push(JSON.stringify(payload))),
      }),
    )
    const newer = await start(consumer('sms', wide, () => Promise.resolve()))
    await newer.database.transaction(async (tx) => {
      for (const tap of ['kitchen', 'bath']) await newer.outbox.emit(tx, wide, { tap, price: 5 })
    })
    await older.outbox.otherReleases.sweep()
    await older.outbox.queue.drain()
    expect(heard).toEqual(['{"tap":"kitchen"}'])
    expect(older.errors()).toEqual([])
  })
})

describe('a process', () => {
  it('takes no delivery of a consumer it does not know, and leaves what it does not know in a row alone', async () => {
    const older = await start(hears('mail'))
    const newer = await start(hears('mail'), hears('push'))
    await newer.tell('kitchen')
    await newer.outbox.queue.stop()
    await newer.outbox.events.docs.updateMany({}, { $set: { colour: 'red', 'pending.$[].weight': 7 } })
    expect(await older.outbox.queue.drain()).toBe(1)
    expect(await older.outbox.queue.lagSeconds()).toBe(0)
    expect(heard).toEqual(['mail kitchen'])
    expect(await newer.outbox.events.docs.find().toArray()).toMatchObject([
      { colour: 'red', pending: [{ consumer: 'push', attempts: 0, weight: 7 }] },
    ])
    expect(await newer.outbox.queue.drain()).toBe(1)
  })

  it('leaves to others what it knows by the consumer and not by the content, and they have every try', async () => {
    const tries: unknown[] = []
    let isKnown = false
    const older = await start(
      onTapFixed('mail', () => {
        throw new UnknownWork('a tap of tomorrow')
      }),
    )
    const newer = await start(
      onTapFixed('mail', (_tap, { isRetry }) => {
        tries.push(isRetry)
        if (!isKnown) throw new Error('not yet')
      }),
    )
    await older.tell('kitchen')
    const since = clock.now()
    for (let times = 0; times < 20; times++) {
      await older.outbox.queue.drain()
      expect(await older.pending()).toMatchObject([{ attempts: 0, leftSince: since }])
      clock.advance(10 * MINUTE)
    }
    await newer.outbox.queue.drain()
    expect(await newer.pending()).toMatchObject([{ attempts: 1, lastError: 'Error: not yet' }])
    expect((await newer.pending())[0]).not.toHaveProperty('leftSince')
    isKnown = true
    clock.advance(MINUTE)
    await newer.outbox.queue.drain()
    expect(tries).toEqual([undefined, true])
    expect(await newer.pending()).toEqual([])
    expect(older.errors()).toEqual([])
  })

  it('gives up after a day what nobody knows, and says so; revived, it has another day', async () => {
    const here = await start(
      onTapFixed('mail', () => {
        throw new UnknownWork('a tap of tomorrow')
      }),
    )
    const { queue, dead } = here.outbox
    await here.tell('kitchen')
    await queue.drain()
    clock.advance(DAY - 1)
    await queue.drain()
    expect(await dead.count()).toBe(0)
    clock.advance(10 * MINUTE)
    await queue.drain()
    expect(await dead.list(10)).toMatchObject([{ name: 'mail', error: 'UnknownWork: a tap of tomorrow' }])
    expect(here.errors()).toMatchObject([{ message: 'work given up' }])
    await dead.retry('mail')
    await queue.drain()
    expect(await here.pending()).toMatchObject([{ attempts: 0, leftSince: clock.now() }])
  })

  it('rings no timer of a kind it does not know', async () => {
    const { database, log } = await start()
    const timersOf = (...kinds: string[]): Timers => {
      const timers = new Timers({ database, clock, log })
      for (const kind of kinds)
        timers.handle({ kind, run: async (subject) => void heard.push(`${kind} ${subject}`) })
      return timers
    }
    const [older, newer] = [timersOf('confirm'), timersOf('confirm', 'review')]
    await database.transaction(async (tx) => {
      await newer.schedule(tx, { kind: 'review', subject: 'a', dueAt: clock.now() })
      await newer.schedule(tx, { kind: 'confirm', subject: 'b', dueAt: clock.now() })
    })
    expect(await older.queue.drain()).toBe(1)
    expect(heard).toEqual(['confirm b'])
    expect(await newer.queue.drain()).toBe(1)
  })
})

describe('beside the version before rosters', () => {
  const payload = { tap: 'kitchen' }
  /** A consumer that version has, by the name it has there. */
  const known = 'notification.socket'

  it('what it left is done once it is due, if its consumer is known, with the tries it had', async () => {
    const here = await start(hears(known), hears('push'))
    const released = releasedVersion(here.database, clock)
    await released.createIndexes()
    await released.emit({ type: 'tap.fixed', payload }, [
      { kind: known, lane: 'inside', attempts: 3 },
      { kind: 'gone.consumer', lane: 'inside' },
      { kind: 'notification.push', lane: 'outside', dueAt: shift(clock.now(), HOUR) },
    ])
    await here.outbox.otherReleases.adopt()
    expect(await here.pending()).toMatchObject([{ consumer: known, lane: 'internal', attempts: 3 }])
    await here.outbox.otherReleases.adopt()
    await here.outbox.queue.drain()
    expect(heard).toEqual([`${known} kitchen`])
    const rows = await released.deliveries.find().sort({ kind: 1 }).toArray()
    expect(rows.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'gone.consumer waiting',
      'notification.push waiting',
      `${known} done`,
    ])
    expect(rows[2]!.expireAt.getTime()).toBeGreaterThan(clock.now().getTime())
  })

  it('what it gave up is shown to the operator with the rest', async () => {
    const here = await start(hears(known))
    const released = releasedVersion(here.database, clock)
    const event = await released.emit({ type: 'tap.fixed', payload }, [
      { kind: known, lane: 'inside', state: 'dead', attempts: 12 },
    ])
    await here.outbox.otherReleases.adopt()
    expect(await here.outbox.dead.list(10)).toMatchObject([
      { id: `${event}:${known}`, attempts: 12, error: 'Error: gone' },
    ])
  })

  it('what it emits reaches consumers that it does not have, and no consumer twice', async () => {
    const here = await start(hears(known), hears('push'))
    const released = releasedVersion(here.database, clock)
    here.outbox.queue.start()
    here.outbox.otherReleases.start()
    await released.emit({ type: 'tap.fixed', payload }, [])
    await eventually(() => heard.length === 1)
    await here.outbox.otherReleases.sweep()
    await here.outbox.queue.drain()
    expect(heard).toEqual(['push kitchen'])
  })

  it('nothing is written that it would take and not know', async () => {
    const here = await start(hears(known), hears('push'))
    const released = releasedVersion(here.database, clock)
    const timers = new Timers({ database: here.database, clock, log: here.log })
    timers.handle({ kind: 'job.auto-confirm', run: async (subject) => void heard.push(subject) })
    timers.handle({ kind: 'review.reveal', run: async (subject) => void heard.push(subject) })
    await here.tell('kitchen')
    await here.outbox.queue.drain()
    await here.database.transaction(async (tx) => {
      for (const kind of ['review.reveal', 'job.auto-confirm'])
        await timers.schedule(tx, { kind, subject: kind, dueAt: clock.now() })
    })
    for (const lane of ['inside', 'outside'] as const)
      expect(await released.claim('deliveries', lane)).toBeNull()
    expect(await released.claim('timers', 'inside')).toMatchObject({ kind: 'job.auto-confirm' })
    expect(await released.claim('timers', 'inside')).toBeNull()
    expect(await released.claim('timers', 'outside')).toBeNull()
  })

  it('a timer that it set is rung', async () => {
    const here = await start()
    const released = releasedVersion(here.database, clock)
    const timers = new Timers({ database: here.database, clock, log: here.log })
    timers.handle({ kind: 'job.auto-confirm', run: async (subject) => void heard.push(subject) })
    timers.handle({
      kind: 'notification.send-batch',
      lane: 'external',
      run: async (subject) => void heard.push(subject),
    })
    await released.schedule({ kind: 'job.auto-confirm', lane: 'inside', subject: 'job' })
    await released.schedule({ kind: 'notification.send-batch', lane: 'outside', subject: 'batch' })
    expect(await timers.queue.drain()).toBe(2)
    expect(heard.sort()).toEqual(['batch', 'job'])
  })
})
