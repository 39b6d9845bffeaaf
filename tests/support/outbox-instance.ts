import { z } from 'zod'
import type { Clock } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { type Consumer, consumer, defineEvent, type EventMetadata } from '#kernel/events/event.js'
import { Outbox } from '#kernel/events/outbox.js'
import type { DeadDelivery, PendingDelivery } from '#kernel/events/stored-event.js'
import { dropDatabase, openDatabase } from './test-database.js'
import { recordLog } from './recorded-log.js'

export const tapFixed = defineEvent('tap.fixed', z.strictObject({ tap: z.string() }))

export const onTapFixed = (
  name: string,
  handle: (tap: string, metadata: EventMetadata) => Promise<void> | void,
): Consumer => consumer(name, tapFixed, async ({ tap }, metadata) => handle(tap, metadata))

const byConsumer = (one: { consumer: string }, other: { consumer: string }): number =>
  one.consumer.localeCompare(other.consumer)

/** One of the processes that work on one database: its own connection, its own outbox. */
export const startInstance = async (parts: { uri: string; clock: Clock; consumers: Consumer[] }) => {
  const { log, lines, errors } = recordLog()
  const database = new Database()
  const outbox = new Outbox({ database, clock: parts.clock, log })
  for (const one of parts.consumers) outbox.subscribe(one)
  await openDatabase(database, parts.uri)
  return {
    database,
    outbox,
    log,
    lines,
    errors,
    /** Tells of each tap, all in one transaction. */
    tell: (...taps: string[]) =>
      database.transaction(async (tx) => {
        for (const tap of taps) await outbox.emit(tx, tapFixed, { tap })
      }),
    /** What is not done yet, by consumer. */
    pending: async (): Promise<PendingDelivery[]> =>
      (await outbox.events.docs.find().toArray()).flatMap(({ pending = [] }) => pending).sort(byConsumer),
    /** What was given up, by consumer. */
    dead: async (): Promise<DeadDelivery[]> =>
      (await outbox.events.docs.find().toArray()).flatMap(({ dead = [] }) => dead).sort(byConsumer),
    close: async (): Promise<void> => {
      await outbox.otherReleases.stop()
      await outbox.queue.stop()
      await dropDatabase(database)
    },
  }
}

export type Instance = Awaited<ReturnType<typeof startInstance>>
