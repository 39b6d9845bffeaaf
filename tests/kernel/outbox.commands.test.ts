import { afterEach, describe, expect, it } from 'vitest'
import { SECOND, systemClock } from '#kernel/clock.js'
import { consumer } from '#kernel/events/event.js'
import { Timers } from '#kernel/tasks/timers.js'
import { countCommands } from '../support/command-counter.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type Instance, onTapFixed, startInstance, tapFixed } from '../support/outbox-instance.js'
import { startProfiler } from '../support/profiler.js'
import { newDatabaseUri } from '../support/test-database.js'

const nothing = (): Promise<void> => Promise.resolve()
const manyTaps = (count: number): string[] => Array.from({ length: count }, (_, index) => `tap ${index}`)

const instances: Instance[] = []
afterEach(async () => {
  for (const instance of instances.splice(0).reverse()) await instance.close()
})

const start = async (options: Partial<Parameters<typeof startInstance>[0]> = {}): Promise<Instance> => {
  const instance = await startInstance({
    uri: newDatabaseUri(),
    clock: new ManualClock(),
    consumers: [onTapFixed('mail', nothing), onTapFixed('push', nothing)],
    ...options,
  })
  await instance.outbox.releases.register()
  instances.push(instance)
  return instance
}

describe('the commands of a transaction', () => {
  it('are one for all its events and their deliveries', async () => {
    const { database, tell, outbox } = await start()
    const counter = countCommands(database)
    await tell('kitchen', 'bath', 'garden')
    expect(counter.commands).toEqual(['insert events', 'commitTransaction'])
    expect(await outbox.events.docs.countDocuments({ pending: { $size: 2 } })).toBe(3)
  })

  it('are one for all the timers it sets, and one for those it cancels', async () => {
    const { database, log } = await start()
    const clock = new ManualClock()
    const timers = new Timers({ database, clock, log })
    const counter = countCommands(database)
    const dueAt = clock.now()
    await database.transaction(async (tx) => {
      await timers.schedule(tx, { kind: 'remind', subject: 'a', dueAt })
      await timers.cancel(tx, { kind: 'remind', subject: 'b' })
      await timers.schedule(tx, { kind: 'remind', subject: 'b', dueAt })
      await timers.schedule(tx, { kind: 'remind', subject: 'c', dueAt })
      await timers.cancel(tx, { kind: 'remind', subject: 'c' })
    })
    expect(counter.commands).toEqual(['delete timers', 'update timers', 'commitTransaction'])
    const subjects = await timers.store.docs.distinct('subject')
    expect(subjects).toEqual(['a', 'b'])
  })
})

describe('the deliveries of an event', () => {
  it('cost who emitted it one command beside it, whatever they emit in turn', async () => {
    const here = await start({ consumers: [] })
    const { outbox, database } = here
    for (const name of ['first', 'second', 'third']) {
      outbox.subscribe(
        onTapFixed(name, async (tap) => {
          if (tap === 'kitchen' && name === 'first') await here.tell('bath')
        }),
      )
    }
    await outbox.releases.register()
    outbox.queue.start()
    await outbox.queue.drain()
    const counter = countCommands(database)
    await here.tell('kitchen')
    await outbox.queue.finish()
    const { insert, commitTransaction, ...more } = counter.byName
    expect([insert, commitTransaction]).toEqual([2, 2])
    expect(Object.keys(more)).toEqual(['update'])
    expect(more.update).toBeLessThanOrEqual(2)
    expect(await here.pending()).toEqual([])
  })

  it('cost a fraction of a command each when there are many, and examine a key or two each', async () => {
    const here = await start({ clock: systemClock })
    const { outbox, database, tell } = here
    outbox.queue.start()
    const profile = await startProfiler(database)
    const perDelivery: number[] = []
    const keysPerClaim: number[] = []
    const counter = countCommands(database)
    for (let round = 0; round < 3; round++) {
      counter.reset()
      const reads = await profile(async () => {
        await tell(...manyTaps(300))
        await eventually(async () => (await here.pending()).length === 0)
      })
      const claims = reads.filter(({ command }) => 'limit' in command && 'filter' in command)
      const claimed = claims.reduce((sum, { returned }) => sum + returned, 0)
      const own = counter.commands.filter((command) => command !== 'find events')
      perDelivery.push((own.length + claims.length) / 600)
      keysPerClaim.push(
        claims.reduce((sum, { keysExamined }) => sum + keysExamined, 0) / Math.max(claimed, 1),
      )
    }
    for (const commands of perDelivery) expect(commands).toBeLessThan(0.25)
    for (const keys of keysPerClaim) expect(keys).toBeLessThan(4)
  })
})

describe('a claim', () => {
  it('finds the next work past any amount of work of the other lane and of what is done', async () => {
    const clock = new ManualClock()
    const here = await start({
      clock,
      consumers: [
        onTapFixed('own', nothing),
        consumer('vendor', tapFixed, {
          lane: 'external',
          handle: nothing,
          filter: ({ tap }) => tap !== 'last',
        }),
      ],
    })
    const { outbox, database } = here
    await here.tell(...manyTaps(300))
    await outbox.queue.stop()
    await outbox.events.docs.updateMany({}, { $pull: { pending: { consumer: 'own' } } })
    await here.tell('last')
    await outbox.queue.stop()
    const profile = await startProfiler(database)
    const reads = await profile(() => outbox.queue.lagSeconds())
    expect(reads.length).toBeGreaterThan(0)
    for (const read of reads) expect(read.keysExamined).toBeLessThanOrEqual(2)
  })
})

describe('an idle queue', () => {
  it('asks its store once in five seconds', async () => {
    const { database, outbox } = await start({ clock: systemClock })
    const counter = countCommands(database)
    const from = performance.now()
    outbox.queue.start()
    await eventually(() => counter.total >= 2)
    const seconds = (performance.now() - from) / SECOND
    expect(counter.commands).toEqual(['find events', 'find events'])
    expect(seconds).toBeGreaterThan(4.9)
  })
})
