import { expect, it } from 'vitest'
import { z } from 'zod'
import { Database } from '#kernel/db/database.js'
import { consumer, defineEvent } from '#kernel/events/event.js'
import type { StoredEvent } from '#kernel/events/stored-event.js'
import { deferred } from '../support/deferred.js'
import { startTestApp } from '../support/test-app.js'
import { dropDatabase, newDatabaseUri } from '../support/test-database.js'

const rung = defineEvent('test.rung', z.strictObject({ subject: z.string() }))

it('an orderly stop delivers what the last timer has emitted', async () => {
  const app = await startTestApp({ database: 'own' })
  const { application, clock } = app
  const { outbox, timers } = application
  const [started, hold] = [deferred(), deferred()]
  const heard: string[] = []
  outbox.subscribe(consumer('test.rung', rung, async ({ subject }) => void heard.push(subject)))
  timers.handle({
    kind: 'test.ring',
    run: async (subject) => {
      started.resolve()
      await hold.promise
      await application.database.transaction((tx) => outbox.emit(tx, rung, { subject }))
    },
  })
  await app.listen()
  await application.database.transaction((tx) =>
    timers.schedule(tx, { kind: 'test.ring', subject: 'last', dueAt: clock.now() }),
  )
  timers.queue.wake()
  await started.promise
  const stopped = application.stop()
  hold.resolve()
  await stopped

  const database = new Database()
  const uri = newDatabaseUri().replace(/test_[0-9a-f]+/, application.database.name)
  await database.connect({ uri, maxPoolSize: 1, serverSelectionTimeoutMs: 5000 })
  const events = await database.collection<StoredEvent>('events').find({ type: rung.type }).toArray()
  await dropDatabase(database)
  expect(heard).toEqual(['last'])
  expect(events.flatMap(({ pending = [] }) => pending)).toEqual([])
})
