import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { chatBuilders } from '../support/chat-builders.js'
import { type CommandCounter, countCommands } from '../support/command-counter.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const MESSAGES = 80
const QUOTES = 50
const POOL = 5

let app: TestApp
let url: string
let counter: CommandCounter
beforeAll(async () => {
  // The patience of production, and a pool that a few transactions in each other's way would use up.
  const env = { MONGODB_CONFLICT_SECONDS: '10', MONGODB_POOL_SIZE: String(POOL) }
  app = await startTestApp({ clock: systemClock, env })
  url = await app.listen()
  counter = countCommands(app.database)
})
afterAll(() => app.close())

const aborted = (): number => counter.byName.abortTransaction ?? 0

/** Reads of somebody who has nothing to do with it, one after the other, each answered before the writes are. */
const bystanderReads = async (isOver: () => boolean): Promise<number> => {
  const bystander = await app.a.client()
  const { id } = await app.a.job({ client: bystander })
  let reads = 0
  for (let n = 0; n < 3; n++) {
    await app.as(bystander).get(`/jobs/${id}`).expect(200)
    if (!isOver()) reads++
  }
  return reads
}

describe('at the same moment', () => {
  it('eighty messages in one chat are all stored, by REST and by sockets, and nobody else waits', async () => {
    const chat = await chatBuilders(app).hiredChat()
    const [client, craftsman] = [
      await connectSocket(url, { token: chat.client.token }),
      await connectSocket(url, { token: chat.craftsman.token }),
    ]
    counter.reset()
    let answered = 0
    const send = async (n: number): Promise<unknown> => {
      const draft = { message: `Message ${String(n)}`, clientMessageId: newId() }
      const [person, socket] = n % 2 === 0 ? [chat.client, client] : [chat.craftsman, craftsman]
      const outcome =
        n % 4 < 2
          ? (await chatBuilders(app).send(person, chat, { text: draft.message })).status
          : await socket.ask('send_message', { chatId: chat.id, ...draft })
      answered++
      return outcome
    }
    const all = Promise.all(Array.from({ length: MESSAGES }, (_, n) => send(n)))
    const reads = await bystanderReads(() => answered === MESSAGES)
    for (const outcome of await all) {
      if (typeof outcome === 'number') expect(outcome).toBe(201)
      else expect(outcome).toMatchObject({ ok: true })
    }
    expect(reads).toBe(3)
    const stored = await app.database
      .collection('messages')
      .find({ chat: toObjectId(chat.id) })
      .sort({ seq: 1 })
      .toArray()
    expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: MESSAGES }, (_, n) => n + 1))
    // Nothing was tried in vain.
    expect(aborted()).toBe(0)
  }, 60_000)

  it('fifty quotes on one job all stand, and nobody else waits', async () => {
    const job = await app.a.job()
    const craftsmen = []
    for (let n = 0; n < QUOTES; n++) craftsmen.push(await app.a.craftsman())
    await app.settle()
    counter.reset()
    let answered = 0
    const all = Promise.all(
      craftsmen.map(async (craftsman) => {
        const { status } = await app.as(craftsman).post(`/jobs/${job.id}/quotes`, { price: 45_000 })
        answered++
        return status
      }),
    )
    const reads = await bystanderReads(() => answered === QUOTES)
    expect(new Set(await all)).toEqual(new Set([201]))
    expect(reads).toBe(3)
    const { body } = await app.as(job.client).get(`/jobs/${job.id}`)
    expect(body).toMatchObject({ status: 'Quoted', quoteCount: QUOTES })
    expect(aborted()).toBe(0)
  }, 60_000)
})
