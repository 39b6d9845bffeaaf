import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import { chatRoom } from '#kernel/realtime/room.js'
import type { Person } from '../support/builders.js'
import { chatBuilders } from '../support/chat-builders.js'
import { eventually } from '../support/eventually.js'
import { deviceOf, pushesTo, redeliver, toldTo } from '../support/notified.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { connectSocket, type SocketClient } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** After that it is looked whether what came on a screen was read. */
const LOOKED_AFTER = 2 * MINUTE

let app: TestApp
let url: string
let a: ReturnType<typeof chatBuilders>
let chat: Awaited<ReturnType<typeof a.chat>>
let phone: SocketClient
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  a = chatBuilders(app)
  url = await app.listen()
})
afterAll(() => app.close())
beforeEach(async () => {
  chat = await a.chat()
  await deviceOf(app, chat.client)
  phone = await connectSocket(url, { token: chat.client.token })
})

const join = (socket: SocketClient, chatId = chat.id) => socket.ask('join_chat', { chatId })
const send = async (): Promise<string> => (await a.send(chat.craftsman, chat).expect(201)).body.id
const isMessage = ({ kind }: { kind: string }): boolean => kind === 'message.received'
const messagesTo = async (person: Person) => (await toldTo(app, person)).filter(isMessage)
const pushedTo = async (person: Person) =>
  (await pushesTo(app, person)).filter(({ data }) => data.chatId === chat.id)
const heardBy = (socket: SocketClient) => socket.received<{ kind: string }>('notification').filter(isMessage)
/** Closes the connection and waits until the server knows. */
const switchOff = async (socket: SocketClient): Promise<void> => {
  socket.close()
  const { presence } = app.application.realtime
  await eventually(() => !presence.isIn(chatRoom(chat.id), chat.client.id))
}

describe('a message in a chat that is on the screen of its recipient', () => {
  it('is not notified of: neither in the list, nor by push, nor on any device', async () => {
    const tablet = await connectSocket(url, { token: chat.client.token })
    await join(phone)
    await send()
    await send()
    expect([await messagesTo(chat.client), await pushedTo(chat.client)]).toEqual([[], []])
    expect([...heardBy(phone), ...heardBy(tablet)]).toEqual([])
    await eventually(() => tablet.received('new_message').length === 2)
    const { body } = await app.as(chat.client).get(`/chat/${chat.id}`)
    expect(body.unreadCount).toBe(2)
  })

  it('is notified of once the chat has left the last screen', async () => {
    const tablet = await connectSocket(url, { token: chat.client.token })
    await join(phone)
    await join(tablet)
    await phone.ask('leave_chat', { chatId: chat.id })
    await send()
    expect(await messagesTo(chat.client)).toEqual([])
    await tablet.ask('leave_chat', { chatId: chat.id })
    const messageId = await send()
    expect(await messagesTo(chat.client)).toMatchObject([{ data: { messageId }, read: false }])
    expect(await pushedTo(chat.client)).toHaveLength(1)
  })

  it('is notified of once the device is gone', async () => {
    await join(phone)
    await switchOff(phone)
    await send()
    expect(await messagesTo(chat.client)).toHaveLength(1)
  })

  it('counts only for who has it on the screen, and only for that chat', async () => {
    const other = await a.chat()
    const sender = await connectSocket(url, { token: chat.craftsman.token })
    await join(sender)
    await join(await connectSocket(url, { token: other.client.token }), other.id)
    await send()
    expect(await messagesTo(chat.client)).toHaveLength(1)
  })

  it('is made up for when the device is gone by then and nobody read it, once', async () => {
    await join(phone)
    await send()
    const newest = await send()
    expect(await messagesTo(chat.client)).toEqual([])
    await switchOff(phone)
    app.clock.advance(LOOKED_AFTER)
    expect(await messagesTo(chat.client)).toMatchObject([{ data: { messageId: newest }, read: false }])
    expect(await pushedTo(chat.client)).toHaveLength(1)
    await redeliver(app)
    app.clock.advance(LOOKED_AFTER)
    expect(await messagesTo(chat.client)).toHaveLength(1)
  })

  it('is made up for once a screen that was left open is gone, too', async () => {
    await join(phone)
    const messageId = await send()
    for (let looks = 0; looks < 3; looks++) {
      app.clock.advance(LOOKED_AFTER)
      expect(await messagesTo(chat.client)).toEqual([])
    }
    await phone.ask('leave_chat', { chatId: chat.id })
    app.clock.advance(LOOKED_AFTER)
    expect(await messagesTo(chat.client)).toMatchObject([{ data: { messageId }, read: false }])
    app.clock.advance(LOOKED_AFTER)
    expect(await pushedTo(chat.client)).toHaveLength(1)
  })

  it('is notified of, once, when it stays unread for an hour on a screen', async () => {
    await join(phone)
    const messageId = await send()
    app.clock.advance(HOUR - 1)
    expect(await messagesTo(chat.client)).toEqual([])
    for (let looks = 0; looks < 3; looks++) {
      app.clock.advance(LOOKED_AFTER)
      expect(await messagesTo(chat.client)).toMatchObject([{ data: { messageId } }])
    }
    expect(await pushedTo(chat.client)).toHaveLength(1)
  })

  it('needs nothing later when it was read', async () => {
    await join(phone)
    await send()
    app.clock.advance(LOOKED_AFTER)
    expect(await messagesTo(chat.client)).toEqual([])
    const upTo = await send()
    await phone.ask('read_messages', { chatId: chat.id, upTo })
    await phone.ask('leave_chat', { chatId: chat.id })
    app.clock.advance(LOOKED_AFTER)
    expect(await messagesTo(chat.client)).toEqual([])
  })

  it('stays as it was for the next one, after all was read elsewhere', async () => {
    const first = await send()
    expect(await messagesTo(chat.client)).toHaveLength(1)
    await app.as(chat.client).post(`/chat/${chat.id}/read`, { upTo: first }).expect(200)
    await join(phone)
    await phone.ask('send_message', { chatId: chat.id, text: 'Yes', clientMessageId: newId() })
    await send()
    expect((await messagesTo(chat.client)).filter(({ read }) => !read)).toEqual([])
    expect(await messagesTo(chat.craftsman)).toHaveLength(1)
  })
})
