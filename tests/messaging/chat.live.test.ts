import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { chatBuilders } from '../support/chat-builders.js'
import { eventually } from '../support/eventually.js'
import { connectSocket, type SocketClient } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let url: string
let a: ReturnType<typeof chatBuilders>
beforeAll(async () => {
  app = await startTestApp()
  a = chatBuilders(app)
  url = await app.listen()
})
afterAll(() => app.close())

const socketOf = ({ token }: Person): Promise<SocketClient> => connectSocket(url, { token })

const conversation = async () => {
  const chat = await a.chat()
  return { chat, client: await socketOf(chat.client), craftsman: await socketOf(chat.craftsman) }
}
const say = (socket: SocketClient, chatId: string, message: string) =>
  socket.ask('send_message', { chatId, message, clientMessageId: newId() })
const textsOf = (socket: SocketClient) =>
  socket.received<{ text: string }>('new_message').map(({ text }) => text)

describe('a message', () => {
  it('reaches both sides on all devices, each as it may see it, and is the same by REST', async () => {
    const { chat, client, craftsman } = await conversation()
    const tablet = await socketOf(chat.client)
    const text = 'Call me: 0100 123 4567'
    const reply = await say(craftsman, chat.id, text)
    expect(reply).toMatchObject({ ok: true, message: { text, isMasked: false, seq: 1 } })
    await eventually(() => textsOf(client).length + textsOf(tablet).length + textsOf(craftsman).length === 3)
    expect(textsOf(craftsman)).toEqual([text])
    expect(textsOf(client)).toEqual(textsOf(tablet))
    expect(textsOf(client)[0]).not.toContain('4567')
    const { body } = await app.as(chat.client).get(`/chat/${chat.id}/messages`)
    expect(body.data).toEqual(client.received('new_message'))
  })

  it('sent by REST is heard over sockets, and the same one twice only once', async () => {
    const { chat, client } = await conversation()
    const message = { text: 'hello', clientMessageId: 'one' }
    await app.as(chat.craftsman).post(`/chat/${chat.id}/messages`, message)
    await app.as(chat.craftsman).post(`/chat/${chat.id}/messages`, message)
    const craftsman = await socketOf(chat.craftsman)
    const again = { chatId: chat.id, message: 'hello', clientMessageId: 'one' }
    expect(await craftsman.ask('send_message', again)).toMatchObject({ ok: true, message: { seq: 1 } })
    await say(craftsman, chat.id, 'after')
    await eventually(() => textsOf(client).includes('after'))
    expect(textsOf(client)).toEqual(['hello', 'after'])
  })

  it('is neither sent nor heard by a stranger', async () => {
    const { chat, client } = await conversation()
    for (const stranger of [await app.a.client(), await app.a.craftsman()]) {
      const socket = await socketOf(stranger)
      for (const [name, body] of [
        ['join_chat', {}],
        ['send_message', { message: 'let me in', clientMessageId: 'x' }],
        ['read_messages', { upTo: newId() }],
      ] as const) {
        const reply = await socket.ask(name, { chatId: chat.id, ...body })
        expect([name, reply.code]).toEqual([name, 'NOT_FOUND'])
      }
      expect(await socket.ask('typing', { chatId: chat.id })).toMatchObject({ code: 'CHAT_NOT_JOINED' })
      await say(client, chat.id, 'between us')
      await eventually(() => textsOf(client).includes('between us'))
      expect(socket.received('new_message')).toEqual([])
    }
    const admin = await socketOf(await app.a.admin())
    expect(await admin.ask('join_chat', { chatId: chat.id })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('of what was said quickly stays in order', async () => {
    const { chat, client, craftsman } = await conversation()
    const said = Array.from({ length: 30 }, (_, n) => `line ${n}`)
    await Promise.all(said.map((text) => say(craftsman, chat.id, text)))
    await eventually(() => textsOf(client).length === said.length)
    const { body } = await app.as(chat.client).get(`/chat/${chat.id}/messages?limit=100`)
    expect(body.data.map(({ text }: { text: string }) => text).reverse()).toEqual(said)
  })

  it('is limited with those sent by REST', async () => {
    const limited = await startTestApp({ env: { RATE_LIMIT_MESSAGES_PER_MINUTE: '3' } })
    const chat = await chatBuilders(limited).chat()
    const socket = await connectSocket(await limited.listen(), { token: chat.client.token })
    const byRest = (n: number) =>
      limited.as(chat.client).post(`/chat/${chat.id}/messages`, { text: 'a', clientMessageId: `rest-${n}` })
    expect([(await byRest(1)).status, (await byRest(2)).status]).toEqual([201, 201])
    expect((await say(socket, chat.id, 'third')).ok).toBe(true)
    expect(await say(socket, chat.id, 'fourth')).toMatchObject({ ok: false, code: 'RATE_LIMITED' })
    const refused = await byRest(3)
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
    await limited.close()
  })
})

describe('an open chat', () => {
  it('tells the other side who types, as long as it is joined', async () => {
    const { chat, client, craftsman } = await conversation()
    const { id: chatId } = chat
    expect(await client.ask('join_chat', { chatId })).toEqual({ ok: true, chatId, lastSeq: 0 })
    await craftsman.ask('join_chat', { chatId })
    await craftsman.ask('typing', { chatId })
    await eventually(() => client.received('user_typing').length === 1)
    expect(client.received('user_typing')).toEqual([{ chatId, userId: chat.craftsman.id }])
    expect(craftsman.received('user_typing')).toEqual([])
    await client.ask('leave_chat', { chatId })
    await craftsman.ask('typing', { chatId })
    await say(craftsman, chatId, 'done')
    await eventually(() => textsOf(client).includes('done'))
    expect(client.received('user_typing')).toHaveLength(1)
  })

  it('tells both sides what was read', async () => {
    const { chat, client, craftsman } = await conversation()
    const { message } = (await say(craftsman, chat.id, 'read me')) as unknown as { message: { id: string } }
    const read = { chatId: chat.id, upTo: message.id }
    expect(await client.ask('read_messages', read)).toMatchObject({ ok: true })
    const told = { ...read, readerId: chat.client.id, seq: 1 }
    for (const socket of [client, craftsman]) {
      await eventually(() => socket.received('messages_read').length === 1)
      expect(socket.received('messages_read')).toEqual([told])
    }
  })
})
