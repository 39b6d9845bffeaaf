import { tmpdir } from 'node:os'
import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { outbox } from '#app/commands/outbox.js'
import { HOUR } from '#kernel/clock.js'
import { consumer, defineEvent } from '#kernel/events/event.js'
import { PermanentFailure } from '#kernel/errors/permanent-failure.js'
import { randomToken } from '#kernel/ids.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const tapFixed = defineEvent('tap.fixed', z.strictObject({ tap: z.string() }))
const { log, errors } = recordLog()

let app: TestApp
let done: string[] = []
let fails = true
const work = (name: string): void => {
  if (fails) throw new PermanentFailure('nobody there')
  done.push(name)
}

beforeAll(async () => {
  app = await startTestApp({ log })
  const { outbox: events, timers } = app.application
  for (const name of ['test.mail', 'test.push'])
    events.subscribe(consumer(name, tapFixed, async ({ tap }) => work(`${name} ${tap}`)))
  timers.handle({ kind: 'test.remind', run: async (subject) => work(`test.remind ${subject}`) })
})
afterAll(() => app.close())

/** Two deliveries and a timer that are dead; returns the id of the event. */
beforeEach(async () => {
  const { outbox: events, timers } = app.application
  fails = true
  done = []
  await events.events.docs.deleteMany({})
  await timers.store.docs.deleteMany({})
  await app.database.transaction(async (tx) => {
    await events.emit(tx, tapFixed, { tap: 'kitchen' })
    await timers.schedule(tx, { kind: 'test.remind', subject: 'job-1', dueAt: app.clock.now() })
  })
  await app.settle()
  fails = false
})

const run = (...args: string[]) =>
  outbox(
    {
      env: {
        NODE_ENV: 'test',
        DATA_DIR: tmpdir(),
        JWT_SECRET: randomToken(48),
        MONGODB_URI: inject('mongoUri').replace('/?', `/${app.database.name}?`),
      },
    },
    args,
  )
const eventId = async (): Promise<string> => {
  const event = await app.application.outbox.events.docs.findOne({ type: 'tap.fixed' })
  return event!._id.toHexString()
}
const gauge = async (name: string): Promise<number> => {
  const { text } = await supertest(app.application.app).get('/metrics').expect(200)
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1])
}
/** The command works in its own time, this application in the test's. */
const settleLater = async (): Promise<void> => {
  app.clock.advance(HOUR)
  await app.settle()
}

describe('work that was given up', () => {
  it('is counted, and logged with the command that retries it', async () => {
    expect([await gauge('outbox_dead_deliveries'), await gauge('timers_dead')]).toEqual([2, 1])
    const retry = `npm run outbox -- --retry ${await eventId()}:test.mail`
    expect(errors()).toContainEqual(
      expect.objectContaining({ message: 'work given up', kind: 'test.mail', attempts: 1, retry }),
    )
  })

  it('is listed', async () => {
    const [head, ...rows] = (await run('--list')).split('\n')
    expect(head).toMatch(/^id +name +about +tries +at +error$/)
    expect(rows).toHaveLength(3)
    const row = new RegExp(
      `^${await eventId()}:test\\.mail +test\\.mail +tap\\.fixed +1 +\\S+ +PermanentFailure: nobody there$`,
      'm',
    )
    expect(rows.join('\n')).toMatch(row)
    expect(rows.join('\n')).toMatch(
      /^[0-9a-f]{24} +test\.remind +job-1 +1 +\S+ +PermanentFailure: nobody there$/m,
    )
  })

  it('is tried again when it is retried by an id, an event or a name', async () => {
    expect(await run('--retry', `${await eventId()}:test.mail`)).toBe(
      '1 delivery or timer will be tried again.',
    )
    await settleLater()
    expect(done).toEqual(['test.mail kitchen'])
    await run('--retry', await eventId())
    await run('--retry', 'test.remind')
    await settleLater()
    expect(done.sort()).toEqual(['test.mail kitchen', 'test.push kitchen', 'test.remind job-1'])
    expect(await run('--list')).toBe('Nothing was given up.')
  })

  it('has all its tries again', async () => {
    await app.application.outbox.events.docs.updateMany({}, { $set: { 'dead.$[].attempts': 12 } })
    await app.application.timers.store.docs.updateMany({}, { $set: { attempts: 12 } })
    for (const name of ['test.mail', 'test.remind']) await run('--retry', name)
    await settleLater()
    expect(done.sort()).toEqual(['test.mail kitchen', 'test.remind job-1'])
  })

  it('is forgotten when it is dropped', async () => {
    expect(await run('--drop', await eventId())).toBe('2 deliveries or timers dropped.')
    await run('--drop', 'test.remind')
    await settleLater()
    expect(done).toEqual([])
    expect([await gauge('outbox_dead_deliveries'), await gauge('timers_dead')]).toEqual([0, 0])
  })

  it('cannot be retried or dropped by a name that nothing has', async () => {
    for (const option of ['--retry', '--drop']) {
      await expect(run(option, 'test.nobody')).rejects.toThrow(
        'Nothing that was given up is called test.nobody',
      )
      await expect(run(option, '0'.repeat(24))).rejects.toThrow('Nothing that was given up')
    }
  })

  it('is left alone when the command is not understood, and it says what it takes', async () => {
    const wrong = [[], ['--list', '--drop', 'x'], ['--retry'], ['--retry', ''], ['--lost'], ['stray']]
    for (const args of wrong) await expect(run(...args)).rejects.toThrow('Usage: outbox --list')
    expect(await run('--help')).toMatch(/^Usage: outbox/)
    expect(await gauge('outbox_dead_deliveries')).toBe(2)
  })
})
