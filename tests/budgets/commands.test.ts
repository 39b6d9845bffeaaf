import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECOND, systemClock } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { chatBuilders } from '../support/chat-builders.js'
import { type CommandCounter, countCommands } from '../support/command-counter.js'
import { eventually } from '../support/eventually.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** What an operation may cost in commands to the database. */
interface Budget {
  /** Until it is answered. */
  readonly request: number
  /** Until nothing of what follows is left to do. */
  readonly total: number
}

interface Operation {
  readonly of: string
  readonly budget: Budget
  /** Makes what the operation needs; what is returned is the operation. */
  readonly prepare: () => Promise<() => Promise<unknown>>
}

let app: TestApp
let url: string
let counter: CommandCounter

beforeAll(async () => {
  app = await startTestApp({ clock: systemClock })
  url = await app.listen()
  // The first sweep is that of a start.
  await eventually(() => app.database.collection('releases').findOne({ sweptAt: { $exists: true } }))
  counter = countCommands(app.database)
})
afterAll(() => app.close())

const JOB = {
  title: 'Kitchen tap leaks',
  description: 'The tap drips day and night.',
  category: 'Plumbing',
  paymentType: 'Cash',
  location: { coordinates: [31.2569, 29.9602] },
}

const expectStatus = async (call: PromiseLike<{ status: number; body: unknown }>, status: number) => {
  const reply = await call
  expect([reply.status, reply.body]).toEqual([status, reply.body])
}

const quoteOn = (craftsman: Person, jobId: string) =>
  app.as(craftsman).post(`/jobs/${jobId}/quotes`, { price: 45_000 })

const accepting = async (count: number) => {
  const job = await app.a.job()
  const quotes = await Promise.all(
    Array.from({ length: count }, async () => ({ craftsman: await app.a.craftsman() })),
  )
  let quoteId = ''
  for (const { craftsman } of quotes) quoteId = (await quoteOn(craftsman, job.id)).body.id
  return () => expectStatus(app.as(job.client).post(`/jobs/${job.id}/quotes/${quoteId}/accept`), 200)
}

const OPERATIONS: readonly Operation[] = [
  {
    of: 'reading a job',
    budget: { request: 3, total: 3 },
    prepare: async () => {
      const job = await app.a.job()
      return () => expectStatus(app.as(job.client).get(`/jobs/${job.id}`), 200)
    },
  },
  {
    of: 'a craftsman’s first page of filtered jobs',
    budget: { request: 4, total: 4 },
    prepare: async () => {
      for (let n = 0; n < 12; n++) await app.a.job()
      const craftsman = await app.a.craftsman()
      const query = 'category=Plumbing&paymentType=Cash&sort=newest'
      return () => expectStatus(app.as(craftsman).get(`/jobs?${query}`), 200)
    },
  },
  {
    of: 'a client’s first page of filtered jobs',
    budget: { request: 4, total: 4 },
    prepare: async () => {
      const { client } = await app.a.job()
      return () => expectStatus(app.as(client).get('/jobs?category=Plumbing'), 200)
    },
  },
  {
    of: 'recommending craftsmen',
    budget: { request: 6, total: 7 },
    prepare: async () => {
      for (let n = 0; n < 12; n++) await app.a.craftsman({ coordinates: [31.2569, 29.9602] })
      const job = await app.a.job()
      return () => expectStatus(app.as(job.client).get(`/users/recommendations?jobId=${job.id}`), 200)
    },
  },
  {
    of: 'posting a job',
    budget: { request: 4, total: 4 },
    prepare: async () => {
      const client = await app.a.client()
      return () => expectStatus(app.as(client).post('/jobs', JOB), 201)
    },
  },
  {
    of: 'posting a job with a key',
    budget: { request: 6, total: 6 },
    prepare: async () => {
      const client = await app.a.client()
      return () => expectStatus(app.as(client).post('/jobs', JOB).set('Idempotency-Key', newId()), 201)
    },
  },
  {
    of: 'the first quote on a job',
    budget: { request: 8, total: 24 },
    prepare: async () => {
      const job = await app.a.job()
      const craftsman = await app.a.craftsman()
      return () => expectStatus(quoteOn(craftsman, job.id), 201)
    },
  },
  {
    of: 'accepting the only quote',
    budget: { request: 10, total: 30 },
    prepare: () => accepting(1),
  },
  {
    of: 'accepting one of ten quotes',
    budget: { request: 11, total: 60 },
    prepare: () => accepting(10),
  },
  {
    of: 'inviting a craftsman',
    budget: { request: 8, total: 18 },
    prepare: async () => {
      const job = await app.a.job()
      const { id: craftsmanId } = await app.a.craftsman()
      return () => expectStatus(app.as(job.client).post(`/jobs/${job.id}/invite`, { craftsmanId }), 201)
    },
  },
  {
    of: 'a chat message by socket, both online',
    budget: { request: 7, total: 16 },
    prepare: async () => {
      const chat = await chatBuilders(app).chat()
      const [client, craftsman] = await Promise.all(
        [chat.client, chat.craftsman].map(({ token }) => connectSocket(url, { token })),
      )
      const said = (message: string) =>
        craftsman!.ask('send_message', { chatId: chat.id, message, clientMessageId: newId() })
      await said('Hello')
      await eventually(() => client!.received('new_message').length === 1)
      return async () => expect(await said('I am on my way')).toMatchObject({ ok: true })
    },
  },
]

/** A look for what the release before rosters has left. */
const ADOPTION = 'find deliveries'

/** The commands of an idle process, by the seconds between two of one kind. */
const IDLE: Readonly<Record<string, number>> = {
  'find events': 5,
  'find timers': 5,
  [ADOPTION]: 30,
  // Change streams: each read of one waits so long for news.
  'getMore events': 30,
  'getMore sessions': 30,
  'getMore services': 30,
  'getMore socketEvents': 10,
}

const isPoll = (command: string): boolean => command.startsWith('find ') && command in IDLE

const queues = () => [app.application.outbox.queue, app.application.timers.queue]

/** The commands until everything is done that this process has to do, but for polls. */
const commandsUntilQuiet = async (): Promise<string[]> => {
  for (let before = -1; before !== counter.total;) {
    before = counter.total
    for (const queue of queues()) await queue.finish()
  }
  const seen = counter.commands.length
  await app.settle()
  const late = counter.commands.slice(seen).filter((command) => command.startsWith('update events'))
  expect(late, 'work that was left for a poll to find').toEqual([])
  return counter.commands.filter((command) => !isPoll(command))
}

const measured = async ({ prepare }: Operation) => {
  // Once for what the first call of a process has to find out.
  await (
    await prepare()
  )()
  await app.settle()

  const held = await prepare()
  await app.settle()
  for (const queue of queues()) await queue.stop()
  counter.reset()
  await held()
  const request = counter.commands.filter((command) => command !== ADOPTION)
  for (const queue of queues()) queue.start()
  await app.settle()

  const operation = await prepare()
  await app.settle()
  counter.reset()
  await operation()
  return { request, total: await commandsUntilQuiet() }
}

describe('the commands of', () => {
  it.each(OPERATIONS)('$of', async (operation) => {
    const { request, total } = await measured(operation)
    const costs = { request: request.length, total: total.length }
    const { budget, of } = operation
    const isWithin = costs.request <= budget.request && costs.total <= budget.total
    const report = [
      `${of} costs ${costs.request} commands of ${budget.request}, ${costs.total} of ${budget.total} with all that follows`,
      `request: ${request.join(', ')}`,
      `with all that follows: ${total.join(', ')}`,
    ]
    expect(isWithin, report.join('\n')).toBe(true)
  })

  it('an idle process: a poll of each queue in five seconds, a look for old work, and its change streams', async () => {
    await app.settle()
    const all = countCommands(app.database, { withGetMores: true })
    const from = performance.now()
    const polls = () => all.commands.filter((command) => command === 'find events').length
    await eventually(() => polls() >= 2, { progress: () => all.total })
    const seconds = (performance.now() - from) / SECOND
    all.stop()
    expect(all.commands.filter((command) => !(command in IDLE))).toEqual([])
    for (const [command, between] of Object.entries(IDLE)) {
      const times = all.commands.filter((each) => each === command).length
      expect(times, `${command} in ${seconds} seconds`).toBeLessThanOrEqual(seconds / between + 1)
    }
  })

  it('an idle process now and then: one for each look for old work, and three for each sweep', async () => {
    const { otherReleases } = app.application.outbox
    for (const queue of queues()) await queue.stop()
    counter.reset()
    await otherReleases.adopt()
    expect(new Set(counter.commands)).toEqual(new Set([ADOPTION]))
    counter.reset()
    await otherReleases.sweep()
    const sweep = counter.commands.filter((command) => command !== ADOPTION)
    expect(sweep).toEqual(['find releases', 'find events', 'update releases'])
  })
})
