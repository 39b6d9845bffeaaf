import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId, toObjectId } from '#kernel/ids.js'
import { roomsOf } from '#kernel/realtime/room.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { connectSocket } from '../support/socket-client.js'
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

interface Message {
  id: string
  seq: number
  text: string
}

const history = async (person: Person, query = ''): Promise<{ data: Message[]; hasMore: boolean }> =>
  (await app.as(person).get(`/chat/${chat.id}/messages${query}`).expect(200)).body
const seqs = ({ data }: { data: Message[] }) => data.map(({ seq }) => seq)
const read = async (person: Person) => (await app.as(person).get(`/chat/${chat.id}`).expect(200)).body
const stored = () => app.database.collection('messages').countDocuments({ chat: toObjectId(chat.id) })

/** What was published while `work` ran: to whom, what, and with what in it. */
const published = async (work: () => PromiseLike<unknown>) => {
  const publish = vi.spyOn(app.application.realtime, 'publish')
  await work()
  const calls = publish.mock.calls.flatMap(([audience, { name }, payload]) =>
    roomsOf(audience).to.map((room) => ({ room, name, payload })),
  )
  publish.mockRestore()
  return calls
}

describe('POST /chat/:chatId/messages', () => {
  it('answers with the message and stores it', async () => {
    const { status, body } = await a.send(chat.client, chat, {
      text: ' When can you come?\nToday? ',
      clientMessageId: 'm-1',
    })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      chatId: chat.id,
      seq: 1,
      senderId: chat.client.id,
      text: 'When can you come?\nToday?',
      isMasked: false,
      imageUrl: null,
      clientMessageId: 'm-1',
      createdAt: app.clock.now().toISOString(),
    })
    const { clientMessageId: _own, ...others } = body
    expect((await history(chat.client)).data).toEqual([body])
    expect((await history(chat.craftsman)).data).toEqual([others])
    expect(await emitted(app, 'chat.message-sent', { chatId: chat.id })).toEqual([
      {
        chatId: chat.id,
        seq: 1,
        messageId: body.id,
        jobId: chat.job.id,
        senderId: chat.client.id,
        recipientId: chat.craftsman.id,
      },
    ])
  })

  it('tells the devices of both, each as its user may see it', async () => {
    const calls = await published(() =>
      a.send(chat.craftsman, chat, { text: 'Call 01001234567', clientMessageId: 'm-1' }),
    )
    expect(calls).toHaveLength(2)
    const [toClient, toCraftsman] = calls
    expect(toClient).toMatchObject({ room: `user:${chat.client.id}`, name: 'new_message' })
    expect(toClient!.payload).toMatchObject({ text: 'Call •••', isMasked: true })
    expect(toClient!.payload).not.toHaveProperty('clientMessageId')
    expect(toCraftsman!.room).toBe(`user:${chat.craftsman.id}`)
    expect(toCraftsman!.payload).toMatchObject({ text: 'Call 01001234567', clientMessageId: 'm-1' })
    expect((await history(chat.client)).data).toEqual([toClient!.payload])
    expect((await history(chat.craftsman)).data).toEqual([toCraftsman!.payload])
  })

  it('tells both the whole text once the craftsman is hired', async () => {
    await app.a.accept({ id: chat.quoteId, job: chat.job, craftsman: chat.craftsman })
    const calls = await published(() => a.send(chat.craftsman, chat, { text: 'Call 01001234567' }))
    expect(calls.map(({ payload }) => payload)).toEqual(
      [0, 1].map(() => expect.objectContaining({ text: 'Call 01001234567', isMasked: false })),
    )
  })

  it('has one effect however often the same message is sent', async () => {
    const first = await a.send(chat.client, chat, { clientMessageId: 'm-1' })
    const calls = await published(async () => {
      const again = await a.send(chat.client, chat, { clientMessageId: 'm-1' })
      expect([again.status, again.text]).toEqual([201, first.text])
    })
    expect(calls).toEqual([])
    expect(await stored()).toBe(1)
    expect(await read(chat.craftsman)).toMatchObject({ lastSeq: 1, unreadCount: 1 })
    expect(await emitted(app, 'chat.message-sent', { chatId: chat.id })).toHaveLength(1)
  })

  it('has one effect when the same message is sent many times at once', async () => {
    const calls = await published(async () => {
      const replies = await Promise.all(
        Array.from({ length: 8 }, () => a.send(chat.client, chat, { clientMessageId: 'm-1' })),
      )
      expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
      expect(replies[0]!.status).toBe(201)
    })
    expect(calls).toHaveLength(2)
    expect(await stored()).toBe(1)
    expect(await read(chat.craftsman)).toMatchObject({ lastSeq: 1, unreadCount: 1 })
  })

  it('refuses another message under the same name', async () => {
    await a.send(chat.client, chat, { text: 'One', clientMessageId: 'm-1' }).expect(201)
    const { status, body } = await a
      .send(chat.client, chat, { text: 'Two', clientMessageId: 'm-1' })
      .set('Accept-Language', 'ar')
    expect([status, body.code]).toEqual([422, 'CLIENT_MESSAGE_ID_REUSED'])
    expect(body.message).toContain('سبق استخدام')
    expect(await stored()).toBe(1)
  })

  it('lets the other side, and another chat, have the same name', async () => {
    await a.send(chat.client, chat, { clientMessageId: 'm-1' }).expect(201)
    const { body } = await a.send(chat.craftsman, chat, { clientMessageId: 'm-1' }).expect(201)
    expect(body).toMatchObject({ seq: 2, senderId: chat.craftsman.id })
    const other = await a.chat()
    expect((await a.send(other.client, other, { clientMessageId: 'm-1' })).body.seq).toBe(1)
  })

  it('numbers messages without a gap, also those of the same moment', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        a.send(i % 2 ? chat.client : chat.craftsman, chat, { text: `${i}` }),
      ),
    )
    const numbers = Array.from({ length: 20 }, (_, i) => i + 1)
    expect(replies.map(({ status }) => status)).toEqual(numbers.map(() => 201))
    expect(replies.map(({ body }) => body.seq).sort((x, y) => x - y)).toEqual(numbers)
    expect(seqs(await history(chat.client, '?limit=20'))).toEqual(numbers.reverse())
    expect(await read(chat.client)).toMatchObject({ lastSeq: 20, unreadCount: 10 })
  })

  it('is hidden from everybody but the two', async () => {
    for (const person of [await app.a.client(), await app.a.craftsman()])
      for (const id of [chat.id, newId()]) {
        const { status, body } = await a.send(person, { id })
        expect([status, body.code]).toEqual([404, 'NOT_FOUND'])
      }
    expect((await a.send(await app.a.admin(), chat)).body.code).toBe('FORBIDDEN')
    expect((await app.anonymous.post(`/chat/${chat.id}/messages`, { text: 'x' })).status).toBe(401)
    expect(await stored()).toBe(0)
  })

  it.each([
    ['nothing', { text: undefined }, 'text'],
    ['a blank text', { text: ' \n ' }, 'text'],
    ['2001 letters', { text: 'x'.repeat(2001) }, 'text'],
    ['an operator as text', { text: { $gt: '' } }, 'text'],
    ['no name', { clientMessageId: undefined }, 'clientMessageId'],
    ['an empty name', { clientMessageId: '' }, 'clientMessageId'],
    ['a name of 65 letters', { clientMessageId: 'x'.repeat(65) }, 'clientMessageId'],
    ['a name with a space', { clientMessageId: 'a b' }, 'clientMessageId'],
    ['an image that is no file', { image: 'https://elsewhere.example/x.png' }, 'image'],
    ['a sender', { sender: newId() }, 'sender'],
    ['a number', { seq: 7 }, 'seq'],
  ])('refuses %s', async (_what, facts, path) => {
    const { status, body } = await a.send(chat.client, chat, facts)
    expect([status, body.errors?.map((problem: { path: string }) => problem.path)]).toEqual([400, [path]])
    expect(await stored()).toBe(0)
  })

  it('takes 2000 letters', async () => {
    const { body } = await a.send(chat.client, chat, { text: 'م'.repeat(2000) }).expect(201)
    expect(body.text).toHaveLength(2000)
  })
})

describe('the limit of messages', () => {
  it('counts those of one user in all chats', async () => {
    const limited = await startTestApp({ env: { RATE_LIMIT_MESSAGES_PER_MINUTE: '3' } })
    const its = chatBuilders(limited)
    const one = await its.chat()
    for (let i = 0; i < 3; i++) await its.send(one.client, one).expect(201)
    const { status, body, headers } = await its.send(one.client, one)
    expect([status, body.code]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    await its.send(one.craftsman, one).expect(201)
    limited.clock.advance(61_000)
    await its.send(one.client, one).expect(201)
    await limited.close()
  })

  it('spares what was sent before, over either door, and does not count it', async () => {
    const limited = await startTestApp({
      env: { RATE_LIMIT_MESSAGES_PER_MINUTE: '3', RATE_LIMIT_GENERAL_PER_MINUTE: '6' },
    })
    const its = chatBuilders(limited)
    const one = await its.chat()
    const { client } = one
    const first = await its.send(client, one, { clientMessageId: 'm-1' }).expect(201)
    const again = async () => (await its.send(client, one, { clientMessageId: 'm-1' }).expect(201)).text
    for (let n = 0; n < 8; n++) expect(await again()).toBe(first.text)
    await its.send(client, one).expect(201)
    await its.send(client, one).expect(201)
    const over = await its.send(client, one).expect(429)
    expect(over.body.details).toMatchObject({ name: 'messages', counted: 'messages', limit: 3 })
    expect(await again()).toBe(first.text)
    const other = { clientMessageId: 'm-1', text: 'Other' }
    expect((await its.send(client, one, other)).body.code).toBe('CLIENT_MESSAGE_ID_REUSED')
    await limited.as(client).get('/users/me').expect(200)
    const flooded = await its.send(client, one).expect(429)
    expect(flooded.body.details.name).toBe('general')
    expect(await again()).toBe(first.text)
    const socket = await connectSocket(await limited.listen(), { token: client.token })
    const repeated = { chatId: one.id, message: 'Hello', clientMessageId: 'm-1' }
    for (let n = 0; n < 8; n++) {
      const ack = await socket.ask('send_message', repeated)
      expect(ack).toMatchObject({ ok: true, message: { id: first.body.id } })
    }
    await limited.close()
  })
})

describe('GET /chat/:chatId/messages', () => {
  const sendMany = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await a.send(i % 2 ? chat.client : chat.craftsman, chat).expect(201)
  }

  it('goes back by the oldest one shown, until there is no more', async () => {
    await sendMany(7)
    const first = await history(chat.client, '?limit=3')
    expect([seqs(first), first.hasMore]).toEqual([[7, 6, 5], true])
    await sendMany(2)
    const second = await history(chat.client, `?limit=3&before=${first.data[2]!.id}`)
    expect([seqs(second), second.hasMore]).toEqual([[4, 3, 2], true])
    const third = await history(chat.client, `?limit=3&before=${second.data[2]!.id}`)
    expect([seqs(third), third.hasMore]).toEqual([[1], false])
    expect(await history(chat.client, `?before=${third.data[0]!.id}`)).toEqual({ data: [], hasMore: false })
  })

  it('is a page like every list, and has no count with a cursor', async () => {
    const empty = { page: 1, limit: 10, totalPages: 0, totalItems: 0, totalIsExact: true }
    expect(await history(chat.client)).toEqual({ data: [], hasMore: false, pagination: empty })
    await sendMany(7)
    const pages = [1, 2, 3, 4].map((page) => history(chat.client, `?page=${page}&limit=3`))
    const shown = (await Promise.all(pages)).map((page) => ({ ...page, data: seqs(page) }))
    const counts = { limit: 3, totalPages: 3, totalItems: 7, totalIsExact: true }
    expect(shown).toEqual([
      { data: [7, 6, 5], hasMore: true, pagination: { page: 1, ...counts } },
      { data: [4, 3, 2], hasMore: true, pagination: { page: 2, ...counts } },
      { data: [1], hasMore: false, pagination: { page: 3, ...counts } },
      { data: [], hasMore: false, pagination: { page: 4, ...counts } },
    ])
    const { id } = (await history(chat.client, '?limit=3')).data[1]!
    for (const cursor of ['before', 'after'])
      expect(await history(chat.client, `?${cursor}=${id}`)).not.toHaveProperty('pagination')
  })

  it('catches up from the newest one known, oldest first', async () => {
    await sendMany(2)
    const { data } = await history(chat.client)
    await sendMany(4)
    const missed = await history(chat.client, `?limit=3&after=${data[0]!.id}`)
    expect([seqs(missed), missed.hasMore]).toEqual([[3, 4, 5], true])
    const rest = await history(chat.client, `?limit=3&after=${missed.data[2]!.id}`)
    expect([seqs(rest), rest.hasMore]).toEqual([[6], false])
  })

  it('leaves nothing out while others write', async () => {
    await sendMany(1)
    const seen = seqs(await history(chat.client))
    let cursor = (await history(chat.client)).data[0]!.id
    const writing = Promise.all(Array.from({ length: 12 }, () => a.send(chat.craftsman, chat)))
    while (seen.length < 13) {
      const { data } = await history(chat.client, `?limit=2&after=${cursor}`)
      seen.push(...data.map(({ seq }) => seq))
      cursor = data.at(-1)?.id ?? cursor
    }
    await writing
    expect(seen).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
  })

  it('shows at most ten unless it is asked for more', async () => {
    await sendMany(11)
    expect((await history(chat.client)).data).toHaveLength(10)
    expect((await history(chat.client, '?limit=100')).data).toHaveLength(11)
  })

  it('refuses a cursor that is none', async () => {
    const other = await a.chat()
    const { body: theirs } = await a.send(other.client, other)
    await sendMany(1)
    const { id } = (await history(chat.client)).data[0]!
    for (const [query, path] of [
      [`before=${theirs.id}`, 'before'],
      [`after=${newId()}`, 'after'],
      ['before=nonsense', 'before'],
      [`before=${id}&after=${id}`, 'after'],
      ['limit=0', 'limit'],
      [`page=2&before=${id}`, 'page'],
      [`after=${id}&page=1`, 'page'],
      ['page=0', 'page'],
    ]) {
      const { status, body } = await app.as(chat.client).get(`/chat/${chat.id}/messages?${query}`)
      expect([status, body.errors?.[0].path]).toEqual([400, path])
    }
  })

  it('is hidden from strangers', async () => {
    for (const person of [await app.a.client(), await app.a.craftsman(), await app.a.moderator()]) {
      const { status, body } = await app.as(person).get(`/chat/${chat.id}/messages`)
      expect([status, body.code]).toEqual([404, 'NOT_FOUND'])
    }
  })
})

describe('POST /chat/:chatId/read', () => {
  const mark = (person: Person, upTo: string) => app.as(person).post(`/chat/${chat.id}/read`, { upTo })

  it('moves the mark and counts what is still unread', async () => {
    const sent: Message[] = []
    for (const sender of [chat.craftsman, chat.client, chat.craftsman, chat.craftsman])
      sent.push((await a.send(sender, chat)).body)
    expect(await read(chat.client)).toMatchObject({ unreadCount: 3, readSeq: { client: 0, craftsman: 0 } })
    const calls = await published(async () => {
      const { status, body } = await mark(chat.client, sent[1]!.id)
      expect([status, body]).toEqual([200, { chatId: chat.id, readSeq: 2, unreadCount: 2 }])
    })
    expect(calls).toEqual(
      [chat.client, chat.craftsman].map(({ id }) => ({
        room: `user:${id}`,
        name: 'messages_read',
        payload: { chatId: chat.id, readerId: chat.client.id, upTo: sent[1]!.id, seq: 2 },
      })),
    )
    expect(await read(chat.craftsman)).toMatchObject({ unreadCount: 1, readSeq: { client: 2, craftsman: 0 } })
    expect((await mark(chat.client, sent[3]!.id)).body).toMatchObject({ readSeq: 4, unreadCount: 0 })
  })

  it('never moves it back, and tells nobody when it stands', async () => {
    const [one, two] = [(await a.send(chat.craftsman, chat)).body, (await a.send(chat.craftsman, chat)).body]
    await mark(chat.client, two.id).expect(200)
    const calls = await published(async () => {
      for (const { id } of [one, two])
        expect((await mark(chat.client, id)).body).toMatchObject({ readSeq: 2, unreadCount: 0 })
    })
    expect(calls).toEqual([])
  })

  it('counts right while messages come and are read at the same time', async () => {
    const sent: Message[] = []
    for (let i = 0; i < 4; i++) sent.push((await a.send(chat.craftsman, chat)).body)
    const shuffled = [sent[2]!, sent[0]!, sent[3]!, sent[1]!]
    await Promise.all([
      ...shuffled.map(({ id }) => mark(chat.client, id).expect(200)),
      ...Array.from({ length: 6 }, () => a.send(chat.craftsman, chat).expect(201)),
    ])
    expect(await read(chat.client)).toMatchObject({ lastSeq: 10, unreadCount: 6, readSeq: { client: 4 } })
  })

  it('takes only a message of the chat, from one of the two', async () => {
    const other = await a.chat()
    const { body: theirs } = await a.send(other.client, other)
    const { body: own } = await a.send(chat.client, chat)
    for (const upTo of [theirs.id, newId(), 'nonsense']) {
      const { status, body } = await mark(chat.client, upTo)
      expect([status, body.errors?.[0].path]).toEqual([400, 'upTo'])
    }
    for (const person of [other.client, other.craftsman])
      expect((await mark(person, own.id)).body.code).toBe('NOT_FOUND')
    expect((await mark(await app.a.admin(), own.id)).body.code).toBe('FORBIDDEN')
  })
})
