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
  it('reaches both sides on all devices but the one it came from, each as it may see it, the same by REST', async () => {
    const { chat, client, craftsman } = await conversation()
    const tablet = await socketOf(chat.client)
    const laptop = await socketOf(chat.craftsman)
    const text = 'Call me: 0100 123 4567'
    const reply = await say(craftsman, chat.id, text)
    expect(reply).toMatchObject({ ok: true, message: { text, isMasked: false, seq: 1 } })
    await eventually(() => textsOf(client).length + textsOf(tablet).length + textsOf(laptop).length === 3)
    expect(textsOf(laptop)).toEqual([text])
    await say(client, chat.id, 'No')
    await eventually(() => textsOf(craftsman).length > 0)
    expect(textsOf(craftsman)).toEqual(['No'])
    expect([textsOf(client), textsOf(tablet)].map((texts) => texts.length)).toEqual([1, 2])
    expect(textsOf(client)).toEqual(textsOf(tablet).slice(0, 1))
    expect(textsOf(client)[0]).not.toContain('4567')
    const { body } = await app.as(chat.client).get(`/chat/${chat.id}/messages`)
    expect(body.data.reverse()).toEqual(tablet.received('new_message'))
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
    const { chat, client, craftsman } = await conversation()
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
      await eventually(() => textsOf(craftsman).includes('between us'))
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

  it('may come as `text` or as `message`, and a refusal names the one that came', async () => {
    const { chat, craftsman } = await conversation()
    const sent = (body: object) =>
      craftsman.ask('send_message', { chatId: chat.id, clientMessageId: newId(), ...body })
    expect(await sent({ text: 'one' })).toMatchObject({ ok: true, message: { text: 'one' } })
    expect(await sent({ message: 'two' })).toMatchObject({ ok: true, message: { text: 'two' } })
    expect(await sent({ text: '' })).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'text' }] })
    expect(await sent({})).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'message' }] })
    const both = await sent({ text: 'one', message: 'two' })
    expect(both).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'text' }] })
  })

  it('that was sent before is answered at any time over a socket, and not counted', async () => {
    const limited = await startTestApp({ env: { RATE_LIMIT_MESSAGES_PER_MINUTE: '3' } })
    const chat = await chatBuilders(limited).chat()
    const socket = await connectSocket(await limited.listen(), { token: chat.client.token })
    const send = (n: number, message = `line ${n}`) =>
      socket.ask('send_message', { chatId: chat.id, message, clientMessageId: `m-${n}` })
    const first = await send(1)
    for (let times = 0; times < 5; times++) expect(await send(1)).toEqual(first)
    expect([(await send(2)).ok, (await send(3)).ok]).toEqual([true, true])
    expect(await send(4)).toMatchObject({ ok: false, code: 'RATE_LIMITED' })
    expect(await send(1)).toEqual(first)
    expect(await send(1, 'another')).toMatchObject({ code: 'CLIENT_MESSAGE_ID_REUSED' })
    const { body } = await limited.as(chat.client).get(`/chat/${chat.id}/messages`)
    expect(body.data).toHaveLength(3)
    await limited.close()
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
    const told = { chatId, userId: chat.craftsman.id }
    expect(client.received('user_typing')).toEqual([{ ...told, isTyping: true }])
    expect(craftsman.received('user_typing')).toEqual([])
    const stopped = { chatId, isTyping: false }
    const laptop = await socketOf(chat.craftsman)
    await laptop.ask('join_chat', { chatId })
    await laptop.ask('typing', stopped)
    await eventually(() => client.received('user_typing').length === 2)
    expect(client.received('user_typing')[1]).toEqual({ ...told, isTyping: false })
    await client.ask('typing', { chatId })
    for (const socket of [craftsman, laptop])
      await eventually(() => socket.received('user_typing').length === 1)
    for (const socket of [craftsman, laptop])
      expect(socket.received('user_typing')).toEqual([{ chatId, userId: chat.client.id, isTyping: true }])
    await client.ask('leave_chat', { chatId })
    await craftsman.ask('typing', { chatId })
    await say(craftsman, chatId, 'done')
    await eventually(() => textsOf(client).includes('done'))
    expect(client.received('user_typing')).toHaveLength(2)
  })

  it('tells both sides what was read, but not the device that read it', async () => {
    const { chat, client, craftsman } = await conversation()
    const tablet = await socketOf(chat.client)
    const { message } = (await say(craftsman, chat.id, 'read me')) as unknown as { message: { id: string } }
    const read = { chatId: chat.id, upTo: message.id }
    expect(await client.ask('read_messages', read)).toMatchObject({ ok: true })
    const told = { ...read, readerId: chat.client.id, seq: 1 }
    for (const socket of [tablet, craftsman]) {
      await eventually(() => socket.received('messages_read').length === 1)
      expect(socket.received('messages_read')).toEqual([told])
    }
    await client.ask('leave_chat', { chatId: chat.id })
    expect(client.received('messages_read')).toEqual([])
  })
})
