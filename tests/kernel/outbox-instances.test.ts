import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { isDuplicateKey } from '#kernel/db/database.js'
import { type Consumer, type EventFacts } from '#kernel/events/event.js'
import { WakeUp } from '#kernel/events/wake-up.js'
import { deferred } from '../support/deferred.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type Instance, onTapFixed, startInstance } from '../support/outbox-instance.js'
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
      (instance: () => Instance, after: Promise<void>) => async (_tap: string, facts: EventFacts) => {
        runs.push(facts.deliveryKey)
        await instance()
          .database.collection<{ _id: string }>('effects')
          .insertOne({ _id: facts.deliveryKey })
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
    expect(await second.deliveries()).toMatchObject([{ state: 'done', attempts: 2 }])

    killed.resolve()
    await first.outbox.queue.stop()
    expect(await second.deliveries()).toMatchObject([{ state: 'done', attempts: 2 }])
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
    expect(await second.deliveries()).toMatchObject([{ state: 'done' }])
    expect((await second.deliveries())[0]).not.toHaveProperty('lastError')
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
    const marked = async () => (await first.deliveries({ state: 'done' })).length
    await eventually(async () => (await marked()) === 200, { progress: marked })
    expect(done).toHaveLength(200)
    expect(new Set(done).size).toBe(200)
    expect([...by].sort()).toEqual(['first', 'second'])
  })

  it('wake each other up when one commits', async () => {
    const uri = newDatabaseUri()
    const seen: string[] = []
    const consumer = onTapFixed('push', (tap) => {
      seen.push(tap)
    })
    const idle = await start(uri, consumer)
    const working = await start(uri, consumer)
    const { outbox, log } = working
    const watch = (pipeline: Record<string, unknown>[]) => outbox.deliveries.docs.watch(pipeline)
    const wakeUp = new WakeUp({ watch, wake: () => outbox.queue.wake(), log })
    outbox.queue.start()
    wakeUp.start()
    // The stream opens meanwhile; what it misses until then, the poll finds.
    await idle.tell('first')
    await eventually(() => seen.includes('first'))

    expect(await shortestDelay(idle, seen)).toBeLessThan(WOKEN_WITHIN_MS)
    await wakeUp.stop()
  })
})

describe('a running queue', () => {
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
    expect(await here.deliveries({ state: 'done' })).toHaveLength(started)
    expect(await here.deliveries({ state: 'waiting', attempts: 0 })).toHaveLength(20 - started)
  })
})
