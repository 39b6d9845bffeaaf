import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { SECOND } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { chatBuilders } from '../support/chat-builders.js'
import { deviceOf, pushesTo, redeliver, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let a: ReturnType<typeof chatBuilders>
let chat: Awaited<ReturnType<typeof a.chat>>
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

describe('the notification of messages', () => {
  const unreadOf = async (person: Person) =>
    (await toldTo(app, person)).filter(({ kind, read }) => kind === 'message.received' && !read)

  it('is one of each chat while it is unread, tells of the newest, and stands at the top', async () => {
    const [first] = [await send()]
    const [before] = await unreadOf(client)
    expect(before).toMatchObject({ title: 'Message from Hassan Mahmoud', data: { messageId: first } })
    expect(before).not.toHaveProperty('count')
    const other = await app.a.quote({ job: chat.job })
    app.clock.advance(SECOND)
    const [, newest] = [await send(), await send()]
    expect(await unreadOf(client)).toEqual([
      {
        ...before,
        title: '3 new messages from Hassan Mahmoud',
        count: 3,
        data: {
          chatId: chat.id,
          jobId: chat.job.id,
          messageId: newest,
          senderId: craftsman.id,
          seq: '3',
        },
        createdAt: app.clock.now().toISOString(),
      },
    ])
    expect((await toldTo(app, client)).map(({ data }) => data.quoteId ?? data.chatId)).toEqual([
      chat.quoteId,
      other.id,
      chat.id,
    ])
    expect(await app.database.collection('notifications').countDocuments({ 'data.chatId': chat.id })).toBe(1)
  })

  it('is a new one for the next message once it is read, or deleted', async () => {
    await send()
    const [first] = await unreadOf(client)
    await app.as(client).put(`/notifications/${first!.id}/read`).expect(200)
    await send()
    const [second, ...none] = await unreadOf(client)
    expect([second!.id === first!.id, second!.count, none]).toEqual([false, undefined, []])
    await app.as(client).delete(`/notifications/${second!.id}`).expect(200)
    const message = await send()
    expect(await unreadOf(client)).toMatchObject([{ data: { messageId: message } }])
    expect((await messagesTo(client)).sort()).toEqual([false, true])
  })

  it('is another in another chat, and of the other side', async () => {
    const other = await a.chat()
    for (const from of [craftsman, client]) await send(from)
    await a.send(other.craftsman, other).expect(201)
    for (const person of [client, craftsman, other.client]) expect(await unreadOf(person)).toHaveLength(1)
  })

  it('counts each message once, whatever is delivered again and in whatever order', async () => {
    const sent = [await send(), await send(), await send()]
    const { events, roster } = app.application.outbox
    const consumer = roster.get('notify.chat.message-sent')!
    const facts = await events.docs.find({ 'payload.chatId': chat.id, type: 'chat.message-sent' }).toArray()
    await events.docs.updateMany({ 'payload.chatId': chat.id }, { $set: { pending: [] } })
    const deliver = ({ _id, payload, at }: (typeof facts)[number], retry: { isRetry?: true } = {}) =>
      consumer.handle(payload, { eventId: _id.toHexString(), at, deliveryKey: 'any', ...retry })
    const publish = vi.spyOn(app.application.realtime, 'publish')
    for (const fact of facts.toReversed()) await deliver(fact)
    await Promise.all(facts.map((fact) => deliver(fact)))
    for (const fact of facts) await deliver(fact, { isRetry: true })
    expect(publish).toHaveBeenCalledTimes(3)
    publish.mockRestore()
    const [told, ...none] = await unreadOf(client)
    expect(none).toEqual([])
    expect(told).toMatchObject({ count: 3, data: { messageId: sent[2] } })
    await app.as(client).put(`/notifications/${told!.id}/read`).expect(200)
    for (const fact of facts) await deliver(fact, { isRetry: true })
    expect(await unreadOf(client)).toEqual([])
  })

  it('is one also when many messages are told of at the same moment', async () => {
    await Promise.all(Array.from({ length: 12 }, () => send()))
    await Promise.all(Array.from({ length: 4 }, () => app.settle()))
    expect(await unreadOf(client)).toMatchObject([{ count: 12 }])
    await redeliver(app)
    expect(await unreadOf(client)).toMatchObject([{ count: 12 }])
  })

  it('counts at most a hundred', async () => {
    await send()
    await unreadOf(client)
    const seqs = Array.from({ length: 100 }, (_none, index) => index + 1)
    await app.database
      .collection('notifications')
      .updateOne({ 'data.chatId': chat.id }, { $set: { seqs, seq: 100 } })
    await app.database
      .collection('chats')
      .updateOne({ lastSeq: 1, client: toObjectId(client.id) }, { $set: { lastSeq: 100 } })
    await send()
    expect(await unreadOf(client)).toMatchObject([{ count: 100 }])
  })
})

describe('reading a chat', () => {
  it('reads what tells of its messages, up to the one that was read', async () => {
    const other = await a.chat()
    const [, second] = [await send(), await send(), await send(client)]
    const last = await send()
    await a.send(other.craftsman, other).expect(201)
    expect(await messagesTo(client)).toEqual([false])
    expect((await toldTo(app, client)).at(-1)).toMatchObject({ count: 3 })
    await markRead(client, second)
    expect(await messagesTo(client)).toEqual([false])
    expect((await toldTo(app, client)).at(-1)).not.toHaveProperty('count')
    expect(await messagesTo(craftsman)).toEqual([false])
    expect(await messagesTo(other.client)).toEqual([false])
    await redeliver(app)
    expect(await messagesTo(client)).toEqual([false])
    expect((await toldTo(app, client)).at(-1)).not.toHaveProperty('count')
    await markRead(client, last)
    expect(await messagesTo(client)).toEqual([true])
    await redeliver(app)
    expect(await messagesTo(client)).toEqual([true])
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

it('is read in the end when its message was read just before it was stored and then its process died', async () => {
  await send()
  expect(await messagesTo(client)).toEqual([false])
  await app.database
    .collection('chats')
    .updateOne({ _id: toObjectId(chat.id) }, { $set: { 'readSeq.client': 1, 'unread.client': 0 } })
  await redeliver(app)
  expect(await messagesTo(client)).toEqual([true])
})

it('counts no more than a hundred unread ones', async () => {
  await send()
  const [told] = await toldTo(app, client)
  const stored = app.database.collection('notifications')
  const { _id, thread: _one, ...facts } = (await stored.findOne({ 'data.chatId': chat.id }))!
  await stored.insertMany(
    Array.from({ length: 120 }, (_none, index) => ({ ...facts, fact: `${_id.toHexString()}:${index}` })),
  )
  const { body } = await app.as(client).get('/notifications/unread-count').expect(200)
  expect([told!.read, body.unread]).toEqual([false, 100])
})
