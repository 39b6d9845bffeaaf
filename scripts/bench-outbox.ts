import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemClock } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { consumer, defineEvent } from '#kernel/events/event.js'
import { Outbox } from '#kernel/events/outbox.js'
import { createLog } from '#kernel/log.js'
import { say } from './bench/say.js'
import { setStage } from './bench/stage.js'

/**
 * Lets two instances emit and deliver on one database, and tells what a delivery costs the further it gets: index keys
 * examined, write conflicts, operations and CPU of the database. Flat is good.
 */
const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '100000' },
    emitters: { type: 'string', default: '50' },
    /** A database to use instead of one of its own; the collections of the outbox grow in it. */
    uri: { type: 'string' },
  },
})

const STEPS = 10
const CONSUMERS = 4

const measured = defineEvent('bench.measured', z.strictObject({ number: z.number() }))

const instanceOn = async (uri: string) => {
  const database = new Database()
  const log = createLog({ level: 'error', directory: null, console: 'off' })
  const outbox = new Outbox({ database, clock: systemClock, log })
  const tally = { delivered: 0 }
  for (let n = 0; n < CONSUMERS; n++) {
    const lane = n === 0 ? 'external' : 'internal'
    const handle = async (_payload: unknown, { deliveryKey }: { deliveryKey: string }): Promise<void> => {
      const effects = database.collection<{ _id: string; runs: number }>('effects')
      await effects.updateOne({ _id: deliveryKey }, { $inc: { runs: 1 } }, { upsert: true })
      tally.delivered++
    }
    outbox.subscribe(consumer(`bench.${String(n)}`, measured, { lane, handle }))
  }
  await database.connect({ uri, maxPoolSize: 50, serverSelectionTimeoutMs: 5000 })
  for (const model of database.models) await model.createIndexes()
  await outbox.releases.register()
  return { database, outbox, tally }
}

const Status = z.object({
  metrics: z.object({
    queryExecutor: z.object({ scanned: z.coerce.number() }),
    operation: z.object({ writeConflicts: z.coerce.number() }),
  }),
  opcounters: z.record(z.string(), z.unknown()),
  extra_info: z.object({ user_time_us: z.coerce.number(), system_time_us: z.coerce.number() }),
})

const COUNTED = ['insert', 'query', 'update', 'delete', 'getmore', 'command']

const figuresOf = async (database: Database) => {
  const { metrics, opcounters, extra_info: usage } = Status.parse(await database.command({ serverStatus: 1 }))
  return {
    keys: metrics.queryExecutor.scanned,
    conflicts: metrics.operation.writeConflicts,
    operations: COUNTED.reduce((sum, name) => sum + Number(opcounters[name]), 0),
    cpuMs: (usage.user_time_us + usage.system_time_us) / 1000,
  }
}

const stage = await setStage(values.uri)
const instances = [await instanceOn(stage.uri), await instanceOn(stage.uri)]
const [{ database }] = instances as [(typeof instances)[0]]
for (const { outbox } of instances) {
  outbox.queue.start()
  outbox.otherReleases.start()
}

const delivered = (): number => instances.reduce((sum, { tally }) => sum + tally.delivered, 0)
const step = Number(values.deliveries) / STEPS
let emitted = 0

/** Emits the events of one step, and returns once all are delivered. */
const runStep = async (target: number): Promise<void> => {
  const emitter = async (index: number): Promise<void> => {
    const instance = instances[index % instances.length]
    while (instance && emitted * CONSUMERS < target) {
      emitted++
      await instance.database.transaction((tx) => instance.outbox.emit(tx, measured, { number: emitted }))
    }
  }
  await Promise.all(Array.from({ length: Number(values.emitters) }, (_, index) => emitter(index)))
  while (delivered() < target) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const { outbox } of instances) await outbox.queue.finish()
}

say('deliveries  per delivery: keys  conflicts  operations  mongod CPU ms  deliveries/s')
for (let n = 1; n <= STEPS; n++) {
  const before = await figuresOf(database)
  const from = performance.now()
  await runStep(n * step)
  const seconds = (performance.now() - from) / 1000
  const after = await figuresOf(database)
  const per = (name: keyof typeof before): string => ((after[name] - before[name]) / step).toFixed(3)
  const columns = [per('keys'), per('conflicts'), per('operations'), per('cpuMs')]
  say([String(n * step).padStart(10), ...columns, (step / seconds).toFixed(0)].join('  '))
}
const lag = await Promise.all(instances.map(({ outbox }) => outbox.queue.lagSeconds()))
say(
  `lag: ${lag.join(' and ')} s; effects made twice: ${String(await database.collection('effects').countDocuments({ runs: { $gt: 1 } }))}`,
)

for (const { outbox } of instances) {
  await outbox.otherReleases.stop()
  await outbox.queue.stop()
}
for (const each of instances) await each.database.close()
await stage.clear()
