import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/builders.js'
import { type Chat, chatBuilders } from '../support/chat-builders.js'
import { deviceOf, pushesTo, redeliver, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let a: ReturnType<typeof chatBuilders>
let chat: Chat
let client: Person
let craftsman: Person
beforeAll(async () => {
  app = await startTestApp()
  a = chatBuilders(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  chat = await a.chat()
  client = chat.client
  craftsman = chat.craftsman
})

const send = async (from = craftsman): Promise<string> => (await a.send(from, chat).expect(201)).body.id
const markRead = (person: Person, upTo: string) =>
  app.as(person).post(`/chat/${chat.id}/read`, { upTo }).expect(200)
const messagesTo = async (person: Person) =>
  (await toldTo(app, person)).filter(({ kind }) => kind === 'message.received').map(({ read }) => read)

describe('reading a chat', () => {
  it('reads what tells of its messages, up to the one that was read', async () => {
    const other = await a.chat()
    const [, second] = [await send(), await send(), await send(client)]
    await send()
    await a.send(other.craftsman, other).expect(201)
    expect(await messagesTo(client)).toEqual([false, false, false])
    await markRead(client, second)
    expect(await messagesTo(client)).toEqual([true, true, false])
    expect(await messagesTo(craftsman)).toEqual([false])
    expect(await messagesTo(other.client)).toEqual([false])
    await redeliver(app)
    expect(await messagesTo(client)).toEqual([true, true, false])
  })

  it('spares the push of a message that was read before anything of it was stored', async () => {
    await deviceOf(app, client)
    await app.settle()
    const before = await pushesTo(app, client)
    await markRead(client, await send())
    expect(await messagesTo(client)).toEqual([true])
    expect(await pushesTo(app, client)).toHaveLength(before.length)
  })
})

it('counts no more than a hundred unread ones', async () => {
  await send()
  const [told] = await toldTo(app, client)
  const stored = app.database.collection('notifications')
  const { _id, ...facts } = (await stored.findOne({ 'data.chatId': chat.id }))!
  await stored.insertMany(
    Array.from({ length: 120 }, (_none, index) => ({ ...facts, fact: `${_id.toHexString()}:${index}` })),
  )
  const { body } = await app.as(client).get('/notifications/unread-count').expect(200)
  expect([told!.read, body.unread]).toEqual([false, 100])
})
