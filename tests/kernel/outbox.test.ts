import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, shift, systemClock } from '#kernel/clock.js'
import { PermanentFailure } from '#kernel/errors/permanent-failure.js'
import { consumer, type EventMetadata } from '#kernel/events/event.js'
import { retryDelay } from '#kernel/tasks/leased-work.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type Instance, onTapFixed, startInstance, tapFixed } from '../support/outbox-instance.js'
import { newDatabaseUri } from '../support/test-database.js'

const clock = new ManualClock()
/** What the consumers were told, and what they do about it. */
let told: { by: string; tap: string; metadata: EventMetadata }[] = []
let mailFails: (() => Error) | undefined
let here: Instance

beforeAll(async () => {
  here = await startInstance({
    uri: newDatabaseUri(),
    clock,
    consumers: [
      onTapFixed('mail', (tap, metadata) => {
        told.push({ by: 'mail', tap, metadata })
        if (mailFails) throw mailFails()
      }),
      onTapFixed('push', (tap, metadata) => {
        told.push({ by: 'push', tap, metadata })
      }),
    ],
  })
})

afterAll(() => here.close())

beforeEach(async () => {
  told = []
  mailFails = undefined
  here.lines.length = 0
  await here.outbox.queue.stop()
  await here.outbox.events.docs.deleteMany({})
})

const triesOf = (by: string) => told.filter((call) => call.by === by).length

describe('an event', () => {
  it('and its deliveries are stored with the change', async () => {
    await here.database.transaction(async (tx) => {
      await here.database.collection('taps').insertOne({ name: 'kitchen' }, { session: tx.session })
      await here.outbox.emit(tx, tapFixed, { tap: 'kitchen' })
    })
    expect(await here.outbox.events.docs.find().toArray()).toMatchObject([
      { type: 'tap.fixed', payload: { tap: 'kitchen' }, at: clock.now() },
    ])
    const leased = { attempts: 1, dueAt: shift(clock.now(), MINUTE), lease: expect.any(String) }
    expect(await here.pending()).toMatchObject([
      { consumer: 'mail', ...leased },
      { consumer: 'push', ...leased },
    ])
  })

  it('is not there when the change is rolled back, even by a failure after it', async () => {
    const failing = here.database.transaction(async (tx) => {
      await here.outbox.emit(tx, tapFixed, { tap: 'kitchen' })
      await here.outbox.emit(tx, tapFixed, { tap: 'bath' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await here.outbox.events.docs.countDocuments()).toBe(0)
    expect(await here.outbox.queue.drain()).toBe(0)
  })

  it('is stored once, though its transaction was tried several times', async () => {
    await here.database
      .collection<{ _id: string; count: number }>('taps')
      .insertOne({ _id: 'busy', count: 0 })
    let tries = 0
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        here.database.transaction(async (tx) => {
          tries++
          await here.outbox.emit(tx, tapFixed, { tap: `tap ${index}` })
          await here.database
            .collection<{ _id: string; count: number }>('taps')
            .updateOne({ _id: 'busy' }, { $inc: { count: 1 } }, { session: tx.session })
        }),
      ),
    )
    expect(tries).toBeGreaterThan(6)
    expect(await here.outbox.events.docs.countDocuments()).toBe(6)
    await here.outbox.queue.drain()
    expect([triesOf('mail'), triesOf('push')]).toEqual([6, 6])
  })

  it('with a payload that does not fit takes the change with it', async () => {
    const taps = here.database.collection('taps')
    const failing = here.database.transaction(async (tx) => {
      await taps.insertOne({ name: 'garden' }, { session: tx.session })
      await here.outbox.emit(tx, tapFixed, JSON.parse('{"tap": 5, "password": "x"}'))
    })
    await expect(failing).rejects.toThrow('password')
    expect(await taps.countDocuments({ name: 'garden' })).toBe(0)
  })

  it('reaches each consumer once, with its payload and metadata', async () => {
    await here.tell('kitchen')
    expect(await here.outbox.queue.drain()).toBe(2)
    expect(await here.outbox.queue.drain()).toBe(0)
    const [event] = await here.outbox.events.docs.find().toArray()
    const eventId = event!._id.toHexString()
    expect(told).toHaveLength(2)
    for (const by of ['mail', 'push']) {
      const metadata = { eventId, at: clock.now(), deliveryKey: `${eventId}:${by}` }
      expect(told).toContainEqual({ by, tap: 'kitchen', metadata })
    }
    expect(event).toMatchObject({ pending: [] })
    expect(event).not.toHaveProperty('dead')
  })
})

describe('a consumer', () => {
  it('may not have the name of another', () => {
    expect(() => here.outbox.subscribe(onTapFixed('mail', () => undefined))).toThrow('mail')
  })

  it('that fails is tried again later and later, and the others are not affected', async () => {
    mailFails = () => new Error('mail server down')
    await here.tell('kitchen')
    await here.outbox.queue.drain()
    expect([triesOf('mail'), triesOf('push')]).toEqual([1, 1])
    expect(await here.pending()).toMatchObject([
      { consumer: 'mail', attempts: 1, lastError: 'Error: mail server down' },
    ])

    clock.advance(1.9 * SECOND)
    await here.outbox.queue.drain()
    expect(triesOf('mail')).toBe(1)
    clock.advance(0.4 * SECOND)
    await here.outbox.queue.drain()
    expect(triesOf('mail')).toBe(2)
    clock.advance(3.9 * SECOND)
    await here.outbox.queue.drain()
    expect(triesOf('mail')).toBe(2)

    mailFails = undefined
    clock.advance(SECOND)
    await here.outbox.queue.drain()
    expect([triesOf('mail'), triesOf('push')]).toEqual([3, 1])
    expect([...(await here.pending()), ...(await here.dead())]).toEqual([])
    expect(
      new Set(told.filter(({ by }) => by === 'mail').map(({ metadata }) => metadata.deliveryKey)).size,
    ).toBe(1)
  })

  it('that fails twelve times is given up with an error in the log', async () => {
    mailFails = () => new Error('no such mailbox')
    await here.tell('kitchen')
    for (let attempt = 1; attempt <= 15; attempt++) {
      await here.outbox.queue.drain()
      clock.advance(2 * HOUR)
    }
    expect(triesOf('mail')).toBe(12)
    expect(await here.dead()).toMatchObject([{ consumer: 'mail', attempts: 12 }])
    expect(here.errors()).toMatchObject([
      { message: 'work given up', kind: 'mail', attempts: 12, error: { message: 'no such mailbox' } },
    ])
    expect(here.lines.filter(({ level }) => level === 'warn')).toHaveLength(11)
  })

  it('that fails for good is given up at once', async () => {
    mailFails = () => new PermanentFailure('the address does not exist')
    await here.tell('kitchen')
    await here.outbox.queue.drain()
    expect(await here.dead()).toMatchObject([{ consumer: 'mail', attempts: 1 }])
    expect(here.errors()).toHaveLength(1)
  })
})

describe('a slow external service', () => {
  it('holds up no work but external work, however much of it waits', async () => {
    const asked: (() => void)[] = []
    const seen: string[] = []
    const slow = await startInstance({
      uri: newDatabaseUri(),
      clock: systemClock,
      consumers: [
        consumer('vendor', tapFixed, {
          lane: 'external',
          handle: () => new Promise<void>((resolve) => asked.push(resolve)),
        }),
        onTapFixed('own', (tap) => {
          seen.push(tap)
        }),
      ],
    })
    slow.outbox.queue.start()
    const taps = Array.from({ length: 20 }, (_, n) => `tap ${n}`)
    await slow.tell(...taps)
    await eventually(() => seen.length === taps.length && asked.length === 8)
    let answered = 0
    while (answered < taps.length) {
      const answer = await eventually(() => asked.shift())
      answer()
      answered++
    }
    await slow.close()
  })

  it('is given a day: 35 tries', async () => {
    let tried = 0
    const patient = await startInstance({
      uri: newDatabaseUri(),
      clock,
      consumers: [
        consumer('vendor', tapFixed, {
          lane: 'external',
          handle: () => {
            tried++
            return Promise.reject(new Error('away'))
          },
        }),
      ],
    })
    await patient.tell('kitchen')
    for (let attempt = 1; attempt <= 40; attempt++) {
      await patient.outbox.queue.drain()
      clock.advance(2 * HOUR)
    }
    expect(tried).toBe(35)
    await patient.close()
  })
})

describe('a consumer whose filter an event does not pass', () => {
  it('gets no delivery', async () => {
    const heard: string[] = []
    const picky = await startInstance({
      uri: newDatabaseUri(),
      clock,
      consumers: [
        consumer('picky', tapFixed, {
          filter: ({ tap }) => tap === 'bath',
          handle: ({ tap }) => {
            heard.push(tap)
            return Promise.resolve()
          },
        }),
      ],
    })
    await picky.tell('kitchen', 'bath')
    expect(await picky.pending()).toHaveLength(1)
    await picky.outbox.queue.drain()
    expect(heard).toEqual(['bath'])
    await picky.close()
  })
})

describe('a delivery', () => {
  it('whose every try ended in a crash is given up without another', async () => {
    await here.tell('kitchen')
    await here.outbox.events.docs.updateMany(
      { 'pending.consumer': 'mail' },
      { $set: { 'pending.$.attempts': 12, 'pending.$.lease': 'of the dead' } },
    )
    clock.advance(MINUTE)
    await here.outbox.queue.drain()
    expect(triesOf('mail')).toBe(0)
    expect(await here.dead()).toMatchObject([{ consumer: 'mail' }])
    expect(here.errors()).toHaveLength(1)
  })

  it('counts as late from when it was due until it is made', async () => {
    expect(await here.outbox.queue.lagSeconds()).toBe(0)
    await here.tell('kitchen')
    clock.advance(90 * SECOND)
    await here.tell('bath')
    expect(await here.outbox.queue.lagSeconds()).toBe(90)
    await here.outbox.queue.drain()
    expect(await here.outbox.queue.lagSeconds()).toBe(0)
  })
})

describe('retryDelay', () => {
  it('doubles from two seconds to an hour, and spreads by up to a tenth', () => {
    const delays = Array.from({ length: 14 }, (_, index) => retryDelay(index + 1, 0) / SECOND)
    expect(delays).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600])
    expect(retryDelay(1, 0.5)).toBe(2.1 * SECOND)
    expect(retryDelay(50, 0.999)).toBeLessThan(1.1 * HOUR)
  })
})
