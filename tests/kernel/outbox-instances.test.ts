import { afterEach, describe, expect, it, vi } from 'vitest'
import { MINUTE, shift } from '#kernel/clock.js'
import { isDuplicateKey } from '#kernel/db/database.js'
import { Deliveries } from '#kernel/events/deliveries.js'
import { type Consumer, type EventMetadata } from '#kernel/events/event.js'
import { deferred } from '../support/deferred.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type Instance, onTapFixed, startInstance, tapFixed } from '../support/outbox-instance.js'
import { newDatabaseUri } from '../support/test-database.js'

const ROUNDS = 9
/** What a poll alone would need for a round is about a second; a wake-up is there in milliseconds. */
const WOKEN_WITHIN_MS = 700

const clock = new ManualClock()
const instances: Instance[] = []

const start = async (uri: string, ...consumers: Consumer[]): Promise<Instance> => {
  const instance = await startInstance({ uri, clock, consumers })
  instances.push(instance)
  return instance
}

/** How long it takes, in milliseconds, until what an instance tells is seen: the shortest time, as other work only adds to it. */
const shortestDelay = async (instance: Instance, seen: string[]): Promise<number> => {
  const delays: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await instance.tell(`round ${round}`)
    const told = performance.now()
    await eventually(() => seen.includes(`round ${round}`))
    delays.push(performance.now() - told)
  }
  return Math.min(...delays)
}

afterEach(async () => {
  for (const instance of instances.splice(0).reverse()) await instance.close()
})

describe('a process killed between work and mark', () => {
  it('has its delivery made again by another, where the effect is kept to one by its deliveryKey', async () => {
    const uri = newDatabaseUri()
    const killed = deferred()
    const runs: string[] = []
    const work =
      (instance: () => Instance, after: Promise<void>) => async (_tap: string, metadata: EventMetadata) => {
        runs.push(metadata.deliveryKey)
        await instance()
          .database.collection<{ _id: string }>('effects')
          .insertOne({ _id: metadata.deliveryKey })
          .catch((error: unknown) => {
            if (!isDuplicateKey(error)) throw error
          })
        await after
      }
    const first: Instance = await start(
      uri,
      onTapFixed(
        'bill',
        work(() => first, killed.promise),
      ),
    )
    const second: Instance = await start(
      uri,
      onTapFixed(
        'bill',
        work(() => second, Promise.resolve()),
      ),
    )

    await first.tell('kitchen')
    first.outbox.queue.start()
    await eventually(() => runs.length === 1)
    expect(await second.outbox.queue.drain()).toBe(0)

    clock.advance(MINUTE + 1)
    expect(await second.outbox.queue.drain()).toBe(1)
    expect(runs).toEqual([runs[0], runs[0]])
    expect(await second.database.collection('effects').countDocuments()).toBe(1)
    expect(await second.pending()).toEqual([])

    killed.resolve()
    await first.outbox.queue.stop()
    expect(await second.pending()).toEqual([])
  })

  it('ends nothing but its own try when it comes to its mark late', async () => {
    const uri = newDatabaseUri()
    const consumer = onTapFixed('bill', () => undefined)
    const { outbox, tell, pending } = await start(uri, consumer)
    const deliveries = new Deliveries(outbox)
    const claim = () => {
      const lease = outbox.queue.newLease()
      return deliveries.claim({ lanes: ['internal'], limit: 1, now: clock.now(), lease })
    }
    await tell('kitchen')
    await outbox.queue.stop()
    const [late] = (await claim()).work
    clock.advance(MINUTE + 1)
    const [newer] = (await claim()).work
    await deliveries.mark([{ work: late!, end: 'done' }], clock.now())
    expect(await pending()).toMatchObject([{ attempts: 2, lease: newer!.lease.token }])
    await deliveries.mark([{ work: newer!, end: 'done' }], clock.now())
    expect(await pending()).toEqual([])
  })

  it('cannot undo what another did meanwhile when it fails late', async () => {
    const uri = newDatabaseUri()
    const late = deferred()
    let runs = 0
    const consumer = onTapFixed('bill', async () => {
      if (++runs > 1) return
      await late.promise
      throw new Error('too late')
    })
    const first = await start(uri, consumer)
    const second = await start(uri, consumer)
    await first.tell('kitchen')
    first.outbox.queue.start()
    await eventually(() => runs === 1)
    clock.advance(MINUTE + 1)
    await second.outbox.queue.drain()
    late.resolve()
    await first.outbox.queue.stop()
    expect([...(await second.pending()), ...(await second.dead())]).toEqual([])
  })
})

describe('two processes on one database', () => {
  it('do the work of each of 200 rows once', async () => {
    const uri = newDatabaseUri()
    const done: string[] = []
    const by = new Set<string>()
    const worker = (name: string) =>
      onTapFixed('count', async (tap, { deliveryKey }) => {
        await Promise.resolve()
        done.push(deliveryKey + tap)
        by.add(name)
      })
    const first = await start(uri, worker('first'))
    const second = await start(uri, worker('second'))
    await first.tell(...Array.from({ length: 200 }, (_, index) => `tap ${index}`))
    first.outbox.queue.start()
    second.outbox.queue.start()
    const left = async () => (await first.pending()).length
    await eventually(async () => done.length >= 200 && (await left()) === 0, { progress: left })
    expect(done).toHaveLength(200)
    expect(new Set(done).size).toBe(200)
    expect([...by].sort()).toEqual(['first', 'second'])
  })

  it('win each delivery once when they claim at the same moment, those of one event apart too', async () => {
    const uri = newDatabaseUri()
    const quiet = (name: string) => onTapFixed(name, () => undefined)
    const first = await start(uri, quiet('mail'), quiet('push'))
    const second = await start(uri, quiet('push'), quiet('sms'))
    const third = await start(uri, quiet('mail'), quiet('push'), quiet('sms'))
    await third.tell(...Array.from({ length: 20 }, (_, index) => `tap ${index}`))
    await third.outbox.queue.stop()
    for (let round = 0; round < 20; round++) {
      const claims = [first, second, third].map(({ outbox: { events, roster, queue } }) =>
        new Deliveries({ events, roster }).claim({
          lanes: ['internal'],
          limit: 32,
          now: clock.now(),
          lease: queue.newLease(),
        }),
      )
      const won = (await Promise.all(claims)).flatMap(({ work }) => work.map(({ id }) => id))
      expect(won).toHaveLength(60)
      expect(new Set(won).size).toBe(60)
      await third.outbox.events.docs.updateMany({}, { $set: { 'pending.$[].dueAt': clock.now() } })
    }
  })

  it('take nothing twice when, between a look and a claim, one delivery is taken and another falls due', async () => {
    const uri = newDatabaseUri()
    const quiet = (name: string) => onTapFixed(name, () => undefined)
    const first = await start(uri, quiet('mail'), quiet('push'))
    const second = await start(uri, quiet('mail'))
    await first.tell('kitchen')
    await first.outbox.queue.stop()
    const { docs } = first.outbox.events
    const pushFallsDue = (dueAt: Date) =>
      docs.updateMany(
        {},
        { $set: { 'pending.$[push].dueAt': dueAt } },
        { arrayFilters: [{ 'push.consumer': 'push' }] },
      )
    await pushFallsDue(shift(clock.now(), MINUTE))
    const won: string[] = []
    const claim = async ({ outbox: { events, roster, queue } }: Instance): Promise<void> => {
      const request = { lanes: ['internal'], limit: 32, now: clock.now(), lease: queue.newLease() } as const
      const { work } = await new Deliveries({ events, roster }).claim(request)
      won.push(...work.map(({ name }) => name))
    }
    const find = docs.find.bind(docs)
    const look = vi.spyOn(docs, 'find').mockImplementationOnce((...query: Parameters<typeof find>) => {
      const cursor = find(...query)
      const toArray = cursor.toArray.bind(cursor)
      cursor.toArray = async () => {
        const found = await toArray()
        await claim(second)
        await pushFallsDue(clock.now())
        return found
      }
      return cursor
    })
    await claim(first)
    look.mockRestore()
    await claim(first)
    expect(won).toEqual(['mail', 'push'])
  })

  it('do the work of each of what both claim once', async () => {
    const uri = newDatabaseUri()
    const done: string[] = []
    const worker = (name: string) =>
      onTapFixed(name, async (_tap, { deliveryKey }) => {
        await Promise.resolve()
        done.push(deliveryKey)
      })
    const first = await start(uri, worker('mail'), worker('push'))
    const second = await start(uri, worker('push'), worker('mail'))
    const third = await start(uri, worker('push'))
    await first.tell(...Array.from({ length: 60 }, (_, index) => `tap ${index}`))
    await first.outbox.queue.stop()
    await Promise.all([first, second, third].map(({ outbox }) => outbox.queue.drain()))
    expect(done).toHaveLength(120)
    expect(new Set(done).size).toBe(120)
    expect(await first.pending()).toEqual([])
  })

  it('wake each other up when one leaves work to the other', async () => {
    const uri = newDatabaseUri()
    const seen: string[] = []
    const consumer = onTapFixed('push', (tap) => {
      seen.push(tap)
    })
    const other = onTapFixed('mail', () => undefined)
    const older = await start(uri, other)
    const { outbox } = await start(uri, other, consumer)
    outbox.queue.start()
    outbox.otherReleases.start()
    // The stream opens meanwhile; what it misses until then, the sweep finds.
    await older.tell('first')
    await eventually(() => seen.includes('first'))

    expect(await shortestDelay(older, seen)).toBeLessThan(WOKEN_WITHIN_MS)
  })
})

describe('a running queue', () => {
  it('keeps the lease of work that takes long', async () => {
    const uri = newDatabaseUri()
    const hold = deferred()
    const consumer = onTapFixed('slow', () => hold.promise)
    const first = await start(uri, consumer)
    const second = await start(uri, consumer)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      first.outbox.queue.start()
      await first.tell('kitchen')
      clock.advance(0.7 * MINUTE)
      vi.advanceTimersByTime(MINUTE / 3)
      const renewed = shift(clock.now(), MINUTE).getTime()
      await eventually(async () => (await first.pending())[0]?.dueAt.getTime() === renewed)
      clock.advance(0.7 * MINUTE)
      expect(await second.outbox.queue.drain()).toBe(0)
      hold.resolve()
      await first.outbox.queue.stop()
      expect(await first.pending()).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  it('holds so much in memory, and leaves the rest to whoever has time', async () => {
    const here = await start(
      newDatabaseUri(),
      onTapFixed('push', () => undefined),
    )
    await here.tell(...Array.from({ length: 150 }, (_, index) => `tap ${index}`))
    const pending = await here.pending()
    const left = pending.filter(({ lease }) => lease === undefined)
    expect([pending.length, left.length]).toEqual([150, 50])
    for (const delivery of left) expect(delivery).toMatchObject({ attempts: 0, dueAt: clock.now() })
    expect(await here.outbox.queue.drain()).toBe(150)
  })

  it('is woken by the commit of its own process', async () => {
    const seen: string[] = []
    const here = await start(
      newDatabaseUri(),
      onTapFixed('push', (tap) => {
        seen.push(tap)
      }),
    )
    here.outbox.queue.start()
    expect(await shortestDelay(here, seen)).toBeLessThan(WOKEN_WITHIN_MS)
  })

  it('finishes the work in hand when it is stopped, and takes no more', async () => {
    const hold = deferred()
    let started = 0
    let finished = 0
    const here = await start(
      newDatabaseUri(),
      onTapFixed('slow', async () => {
        started++
        await hold.promise
        finished++
      }),
    )
    await here.tell(...Array.from({ length: 20 }, (_, index) => `tap ${index}`))
    here.outbox.queue.start()
    await eventually(() => started === 8)
    const stopping = here.outbox.queue.stop()
    hold.resolve()
    await stopping
    expect(finished).toBe(started)
    expect(started).toBeLessThan(20)
    const left = await here.pending()
    expect(left).toHaveLength(20 - started)
    for (const pending of left) expect(pending).toMatchObject({ attempts: 0, dueAt: clock.now() })
    expect(left.filter(({ lease }) => lease !== undefined)).toEqual([])
  })

  it('leaves what is emitted after its stop to others, at once', async () => {
    const uri = newDatabaseUri()
    const consumer = onTapFixed('mail', () => undefined)
    const here = await start(uri, consumer)
    here.outbox.queue.start()
    await here.outbox.queue.stop()
    await here.tell('late')
    const left = { consumer: 'mail', lane: 'internal', dueAt: clock.now(), attempts: 0 }
    expect(await here.pending()).toEqual([left])
    const other = await start(uri, consumer)
    expect(await other.outbox.queue.drain()).toBe(1)
  })

  it('leaves to others what was written before its stop, with a lease, and committed after it', async () => {
    const consumer = onTapFixed('mail', () => undefined)
    const { outbox, database, pending } = await start(newDatabaseUri(), consumer)
    outbox.queue.start()
    await database.transaction(async (tx) => {
      await outbox.emit(tx, tapFixed, { tap: 'late' })
      tx.beforeCommit(() => outbox.queue.stop())
    })
    await eventually(async () => (await pending()).some(({ lease }) => lease === undefined))
    expect(await pending()).toMatchObject([{ consumer: 'mail', dueAt: clock.now(), attempts: 0 }])
  })
})
