import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messagesLimit } from '#features/messaging/chat/chat.limits.js'
import { chatRoutes } from '#features/messaging/chat/chat.routes.js'
import { chatMessages } from '#features/messaging/chat/chat.sockets.js'
import { type Audience, socketRoom } from '#kernel/realtime/room.js'
import type { SocketMessageGroup } from '#kernel/realtime/socket-message.js'
import type { Actor } from '#kernel/auth/actor.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { chatBuilders } from '../support/chat-builders.js'

let app: TestApp
let a: ReturnType<typeof chatBuilders>
let chat: Awaited<ReturnType<typeof a.chat>>
beforeAll(async () => {
  app = await startTestApp()
  a = chatBuilders(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  chat = await a.chat()
})

/** One device of a person: what its handlers do with rooms, and what they answer. */
const device = (person: Person, role: Actor['role']) => {
  const rooms = new Set<string>()
  const heard: unknown[] = []
  const { handlers } = app.application.messages.find((bound) => bound.group === chatMessages)!
  const group: SocketMessageGroup = chatMessages
  const say = async (name: string, body: object): Promise<unknown> => {
    const call = {
      actor: { id: person.id, role, sessionId: newId<'Session'>() },
      body: group.messages[name]!.body.parse(body),
      language: 'en',
      repeat: { refusal: null, noted: () => undefined },
      join: async (room: string) => void rooms.add(room),
      leave: async (room: string) => void rooms.delete(room),
      isIn: (room: string) => rooms.has(room),
      origin: socketRoom('of-the-device'),
      broadcast: (audience: Audience, event: { name: string }, payload: object) =>
        heard.push({ audience, name: event.name, payload }),
    }
    const ack = await handlers[name]!(call as never)
    expect(group.messages[name]!.ack.parse(ack)).toEqual(ack)
    return ack
  }
  const refusal = (name: string, body: object): Promise<string> =>
    say(name, body).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    )
  return { rooms, heard, say, refusal }
}

describe('the socket messages of chats', () => {
  it('join one of the two, and tell them how far the chat is', async () => {
    const { body } = await a.send(chat.client, chat)
    const { rooms, say } = device(chat.craftsman, 'craftsman')
    expect(await say('join_chat', { chatId: chat.id })).toEqual({ chatId: chat.id, lastSeq: body.seq })
    expect([...rooms]).toEqual([`chat:${chat.id}`])
    expect(await say('leave_chat', { chatId: chat.id })).toEqual({ chatId: chat.id })
    expect([...rooms]).toEqual([])
  })

  it('let nobody else in', async () => {
    const rival = await app.a.quote({ job: chat.job })
    for (const [person, role] of [
      [await app.a.client(), 'client'],
      [rival.craftsman, 'craftsman'],
    ] as const) {
      const { rooms, refusal } = device(person, role)
      const { body } = await a.send(chat.client, chat)
      expect(await refusal('join_chat', { chatId: chat.id })).toBe('NOT_FOUND')
      expect(await refusal('typing', { chatId: chat.id })).toBe('CHAT_NOT_JOINED')
      expect(await refusal('read_messages', { chatId: chat.id, upTo: body.id })).toBe('NOT_FOUND')
      const message = { chatId: chat.id, message: 'Hi', clientMessageId: 'x' }
      expect(await refusal('send_message', message)).toBe('NOT_FOUND')
      expect(rooms.size).toBe(0)
    }
  })

  it('are for members only, also where staff may read', () => {
    const group: SocketMessageGroup = chatMessages
    for (const { access } of Object.values(group.messages)) expect(access).toEqual(['client', 'craftsman'])
    expect(group.events.map(({ name }) => name)).toEqual(['new_message', 'user_typing', 'messages_read'])
  })

  it('have examples that fit', () => {
    const group: SocketMessageGroup = chatMessages
    for (const { body, ack, example } of Object.values(group.messages)) {
      expect(body.safeParse(example.body).error).toBeUndefined()
      expect(ack.safeParse(example.ack).error).toBeUndefined()
    }
    for (const { payload, example } of group.events) expect(payload.safeParse(example).error).toBeUndefined()
  })

  it('send a message once, over whatever door it comes', async () => {
    const { say, refusal } = device(chat.client, 'client')
    const message = { chatId: chat.id, message: ' When? ', clientMessageId: 'm-1' }
    const ack = await say('send_message', message)
    const rest = await a.send(chat.client, chat, { text: 'When?', clientMessageId: 'm-1' }).expect(201)
    expect(ack).toEqual({ message: rest.body })
    expect(await say('send_message', message)).toEqual(ack)
    expect(await refusal('send_message', { ...message, message: 'Then?' })).toBe('CLIENT_MESSAGE_ID_REUSED')
    const { body } = await app.as(chat.client).get(`/chat/${chat.id}/messages`)
    expect(body.data).toEqual([rest.body])
  })

  it('send the same message over both doors at the same time once', async () => {
    const { say } = device(chat.client, 'client')
    const acks = await Promise.all(
      Array.from({ length: 6 }, async (_, i) =>
        i % 2
          ? say('send_message', { chatId: chat.id, message: 'Hello', clientMessageId: 'm-1' })
          : { message: (await a.send(chat.client, chat, { clientMessageId: 'm-1' })).body },
      ),
    )
    expect(new Set(acks.map((ack) => JSON.stringify(ack))).size).toBe(1)
    expect((await app.as(chat.client).get(`/chat/${chat.id}/messages`)).body.data).toHaveLength(1)
  })

  it('are limited together with REST', () => {
    const group: SocketMessageGroup = chatMessages
    expect(group.messages.send_message!.ownLimits).toEqual([messagesLimit])
    expect(chatRoutes.endpoints.sendMessage.ownLimits).toEqual([messagesLimit])
  })

  it('send nothing into a closed chat', async () => {
    await app.as(chat.craftsman).put(`/chat/${chat.id}/close`).expect(200)
    const message = { chatId: chat.id, message: 'Hi', clientMessageId: 'x' }
    expect(await device(chat.client, 'client').refusal('send_message', message)).toBe('CHAT_CLOSED')
  })

  it('tell the others that somebody types, once they have joined', async () => {
    const { heard, say, refusal } = device(chat.client, 'client')
    expect(await refusal('typing', { chatId: chat.id })).toBe('CHAT_NOT_JOINED')
    await say('join_chat', { chatId: chat.id })
    await say('typing', { chatId: chat.id })
    await say('typing', { chatId: chat.id, isTyping: false })
    const audience = { to: `chat:${chat.id}`, except: `user:${chat.client.id}` }
    const told = (isTyping: boolean) => ({
      audience,
      name: 'user_typing',
      payload: { chatId: chat.id, userId: chat.client.id, isTyping },
    })
    expect(heard).toEqual([told(true), told(false)])
  })

  it('mark messages as read like REST', async () => {
    const { body } = await a.send(chat.craftsman, chat)
    const ack = await device(chat.client, 'client').say('read_messages', { chatId: chat.id, upTo: body.id })
    expect(ack).toEqual({ chatId: chat.id, readSeq: 1, unreadCount: 0 })
    expect(
      await device(chat.client, 'client').refusal('read_messages', { chatId: chat.id, upTo: newId() }),
    ).toBe('VALIDATION_FAILED')
  })
})
