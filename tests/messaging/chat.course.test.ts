import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { type Chat, chatBuilders } from '../support/chat-builders.js'

let app: TestApp
let a: ReturnType<typeof chatBuilders>
const { log, lines } = recordLog('info')
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG, log })
  a = chatBuilders(app)
})
afterAll(() => app.close())

const read = async (person: Person, chat: Chat) =>
  (await app.as(person).get(`/chat/${chat.id}`).expect(200)).body
const texts = async (person: Person, chat: Chat): Promise<string[]> => {
  const { body } = await app.as(person).get(`/chat/${chat.id}/messages`).expect(200)
  return body.data.map(({ text }: { text: string }) => text)
}
const refusal = async (person: Person, chat: Chat) => {
  const { status, body } = await a.send(person, chat)
  return `${status} ${body.code}`
}
const CLOSED = '409 CHAT_CLOSED'

describe('contacts in a chat', () => {
  const WRITTEN = 'Call ٠١٠ ٠١٢٣ ٤٥٦٧ or ali@gmail.com'
  const MASKED = 'Call ••• or •••'

  it('are masked for the other side until the craftsman is hired, and never lost', async () => {
    const chat = await a.chat()
    await a.send(chat.craftsman, chat, { text: WRITTEN }).expect(201)
    await a.send(chat.client, chat, { text: `Mine: ${chat.client.phone}` }).expect(201)
    expect(await texts(chat.client, chat)).toEqual([`Mine: ${chat.client.phone}`, MASKED])
    expect(await texts(chat.craftsman, chat)).toEqual(['Mine: •••', WRITTEN])
    expect(await read(chat.craftsman, chat)).toMatchObject({
      isContactMasked: true,
      lastMessage: { preview: 'Mine: •••' },
    })
    await app.a.accept({ id: chat.quoteId, job: chat.job, craftsman: chat.craftsman })
    const whole = [`Mine: ${chat.client.phone}`, WRITTEN]
    expect(await texts(chat.client, chat)).toEqual(whole)
    expect(await texts(chat.craftsman, chat)).toEqual(whole)
    expect(await read(chat.craftsman, chat)).toMatchObject({
      isContactMasked: false,
      lastMessage: { preview: whole[0] },
    })
  })

  it('stay masked for a craftsman who was not hired', async () => {
    const chat = await a.chat()
    await a.send(chat.client, chat, { text: WRITTEN }).expect(201)
    const winner = await app.a.quote({ job: chat.job })
    await app.a.accept(winner)
    expect(await texts(chat.craftsman, chat)).toEqual([MASKED])
    expect((await a.send(chat.craftsman, chat, { text: WRITTEN })).body.text).toBe(WRITTEN)
    expect(await texts(chat.client, chat)).toEqual([MASKED, WRITTEN])
  })
})

describe('PUT /chat/:chatId/close', () => {
  const close = (person: Person, chat: Pick<Chat, 'id'>) => app.as(person).put(`/chat/${chat.id}/close`)

  it.each(['client', 'craftsman'] as const)(
    'by the %s ends it for both, and it stays readable',
    async (who) => {
      const chat = await a.chat()
      const { body: last } = await a.send(chat.client, chat, { clientMessageId: 'last' })
      const { status, body } = await close(chat[who], chat)
      expect(status).toBe(200)
      const closedAt = app.clock.now().toISOString()
      expect(body).toMatchObject({ isOpen: false, closedAt, closedBy: chat[who].id, closesAt: null })
      for (const person of [chat.client, chat.craftsman]) {
        expect(await refusal(person, chat)).toBe(CLOSED)
        expect(await texts(person, chat)).toEqual(['Hello'])
      }
      expect((await a.send(chat.client, chat, { clientMessageId: 'last' })).body).toEqual(last)
      const mark = await app.as(chat.craftsman).post(`/chat/${chat.id}/read`, { upTo: last.id })
      expect(mark.body).toMatchObject({ unreadCount: 0 })
      const reopened = await app.as(chat.craftsman).post('/chat', { jobId: chat.job.id }).expect(201)
      expect(reopened.body).toMatchObject({ id: chat.id, isOpen: false })
    },
  )

  it('said again changes nothing', async () => {
    const chat = await a.chat()
    const first = await close(chat.client, chat)
    app.clock.advance(1000)
    const again = await close(chat.craftsman, chat).expect(200)
    expect(again.body).toEqual(first.body)
    expect(await emitted(app, 'chat.closed', { chatId: chat.id })).toEqual([
      { chatId: chat.id, jobId: chat.job.id, by: chat.client.id },
    ])
  })

  it('and messages at the same moment leave no message after the end', async () => {
    const chat = await a.chat()
    const [closed, ...sent] = await Promise.all([
      close(chat.client, chat),
      ...Array.from({ length: 8 }, () => a.send(chat.craftsman, chat)),
    ])
    expect(closed.status).toBe(200)
    const stored = sent.filter(({ status }) => status === 201).length
    for (const { status, body } of sent) if (status !== 201) expect(body.code).toBe('CHAT_CLOSED')
    expect((await read(chat.client, chat)).lastSeq).toBe(stored)
    expect(await refusal(chat.craftsman, chat)).toBe(CLOSED)
  })

  it('is for the two of it', async () => {
    const chat = await a.chat()
    for (const person of [await app.a.client(), await app.a.craftsman()])
      for (const id of [chat.id, newId()]) expect((await close(person, { id })).body.code).toBe('NOT_FOUND')
    expect((await close(await app.a.admin(), chat)).body.code).toBe('FORBIDDEN')
    expect(await read(chat.client, chat)).toMatchObject({ isOpen: true, closedAt: null })
  })
})

describe('with its job a chat closes', () => {
  const expectToClose = async (chat: Chat): Promise<void> => {
    const end = app.clock.now().getTime()
    const closesAt = new Date(end + 30 * DAY).toISOString()
    expect(await read(chat.client, chat)).toMatchObject({ isOpen: true, closesAt })
    app.clock.advance(30 * DAY - 1)
    await a.send(chat.craftsman, chat).expect(201)
    app.clock.advance(1)
    for (const person of [chat.client, chat.craftsman]) expect(await refusal(person, chat)).toBe(CLOSED)
    expect(await read(chat.client, chat)).toMatchObject({ isOpen: false, closesAt, closedAt: null })
    expect(await texts(chat.client, chat)).toEqual(['Hello'])
    const { body } = await a.send(chat.client, chat).set('Accept-Language', 'ar')
    expect(body.message).toContain('هذه المحادثة مغلقة')
  }

  it('30 days after the work is confirmed', async () => {
    const chat = await a.hiredChat({ status: 'Completed' })
    expect(await read(chat.client, chat)).toMatchObject({ isOpen: true, closesAt: null })
    await app.as(chat.client).post(`/jobs/${chat.job.id}/confirm`).expect(200)
    await expectToClose(chat)
  })

  it.each(['Completed', 'Cancelled'] as const)(
    '30 days after staff decided a dispute that outlived the confirmation: %s',
    async (status) => {
      const chat = await a.hiredChat({ status: 'Completed' })
      await app.as(chat.client).post(`/jobs/${chat.job.id}/confirm`).expect(200)
      app.clock.advance(5 * DAY)
      const move = (person: Person, facts: object) =>
        app.as(person).patch(`/jobs/${chat.job.id}/status`, facts).expect(200)
      await move(chat.client, { status: 'Disputed', note: 'It leaks again' })
      app.clock.advance(31 * DAY)
      await move(await app.a.admin(), { status })
      await expectToClose(chat)
    },
  )

  it('30 days after it was cancelled, also for who was never hired', async () => {
    const chat = await a.chat()
    await app.as(chat.client).delete(`/jobs/${chat.job.id}`).expect(200)
    await expectToClose(chat)
  })

  it('not while it goes on, is disputed or waits for confirmation', async () => {
    const chats = [
      await a.chat(),
      await a.hiredChat(),
      await a.hiredChat({ status: 'Disputed' }),
      await a.hiredChat({ status: 'Completed' }),
    ]
    app.clock.advance(60 * DAY)
    for (const chat of chats) await a.send(chat.client, chat).expect(201)
  })

  it('and no new one is opened then', async () => {
    const job = await app.a.hiredJob({ status: 'Cancelled' })
    const open = () => app.as(job.craftsman).post('/chat', { jobId: job.id })
    app.clock.advance(30 * DAY)
    const { status, body } = await open()
    expect([status, body.code]).toEqual([409, 'CHAT_CLOSED'])
  })

  it('after as many days as are configured', async () => {
    const other = await startTestApp({ env: { ...SIGNED_IN_FOR_LONG, CHAT_OPEN_DAYS_AFTER_JOB: '1' } })
    const its = chatBuilders(other)
    const chat = await its.hiredChat({ status: 'Cancelled' })
    other.clock.advance(DAY)
    expect((await its.send(chat.client, chat)).body.code).toBe('CHAT_CLOSED')
    await other.close()
  })
})

describe('staff', () => {
  const looks = (chat: Chat) => emitted(app, 'chat.read-by-staff', { chatId: chat.id })
  const paths = (chat: Chat) => [`/chat/${chat.id}`, `/chat/${chat.id}/messages`, `/chat/job/${chat.job.id}`]

  it('read the chat of a dispute whole, and every look is written down', async () => {
    const chat = await a.hiredChat({ status: 'Disputed' })
    await a.send(chat.client, chat, { text: 'Call 01001234567' }).expect(201)
    for (const staff of [await app.a.moderator(), await app.a.admin()]) {
      for (const path of paths(chat)) {
        const requestId = newId()
        const { text } = await app.as(staff).get(path).set('X-Request-Id', requestId).expect(200)
        expect(text).toContain('01001234567')
        expect(text).not.toContain('clientMessageId')
        const look = { chatId: chat.id, jobId: chat.job.id, staffId: staff.id, requestId }
        expect((await looks(chat)).at(-1)).toEqual(look)
        expect(
          lines.find((line) => line.requestId === requestId && line.message === 'chat read by staff'),
        ).toMatchObject(look)
      }
    }
    expect(await looks(chat)).toHaveLength(6)
    expect(await read(chat.craftsman, chat)).toMatchObject({ unreadCount: 1, readSeq: { craftsman: 0 } })
  })

  it('still read it when the dispute is over', async () => {
    const chat = await a.hiredChat({ status: 'Disputed' })
    const admin = await app.a.admin()
    await app.as(admin).patch(`/jobs/${chat.job.id}/status`, { status: 'Completed' }).expect(200)
    await app.as(admin).get(`/chat/${chat.id}`).expect(200)
  })

  it('see no other chat: neither without a dispute nor of who was not hired', async () => {
    const peaceful = await a.hiredChat({ status: 'In Progress' })
    const losers = await a.chat()
    const winner = await app.a.accept(await app.a.quote({ job: losers.job }))
    await app
      .as(winner.craftsman)
      .patch(`/jobs/${winner.id}/status`, { status: 'Disputed', note: 'Not paid' })
      .expect(200)
    const admin = await app.a.admin()
    for (const path of [...paths(peaceful), `/chat/${losers.id}`, `/chat/${losers.id}/messages`]) {
      const { status, body } = await app.as(admin).get(path)
      expect([status, body.code]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await app.as(admin).get(`/chat/job/${losers.job.id}`).expect(200)).body.data).toEqual([])
    expect([...(await looks(peaceful)), ...(await looks(losers))]).toEqual([])
  })

  it('never write, mark or close', async () => {
    const chat = await a.hiredChat({ status: 'Disputed' })
    const { body } = await a.send(chat.client, chat)
    const admin = await app.a.admin()
    for (const reply of [
      await a.send(admin, chat),
      await app.as(admin).post(`/chat/${chat.id}/read`, { upTo: body.id }),
      await app.as(admin).put(`/chat/${chat.id}/close`),
    ])
      expect([reply.status, reply.body.code]).toEqual([403, 'FORBIDDEN'])
  })

  it('leave no trace where the two read their own', async () => {
    const chat = await a.hiredChat({ status: 'Disputed' })
    for (const path of paths(chat)) await app.as(chat.client).get(path).expect(200)
    expect(await looks(chat)).toEqual([])
  })
})
