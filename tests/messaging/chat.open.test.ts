import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import type { Job } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { chatBuilders } from '../support/chat-builders.js'

let app: TestApp
let a: ReturnType<typeof chatBuilders>
beforeAll(async () => {
  app = await startTestApp()
  a = chatBuilders(app)
})
afterAll(() => app.close())

const open = (person: Person, job: Pick<Job, 'id'>, craftsmanId?: string) =>
  app.as(person).post('/chat', { jobId: job.id, ...(craftsmanId !== undefined && { craftsmanId }) })
const chatsOf = (job: Job) => app.database.collection('chats').countDocuments({ job: toObjectId(job.id) })

describe('POST /chat', () => {
  it('opens the chat of a client with a craftsman who quoted', async () => {
    const { job, craftsman } = await app.a.quote()
    const { status, body } = await open(job.client, job, craftsman.id)
    expect(status).toBe(201)
    const now = app.clock.now().toISOString()
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      job: {
        id: job.id,
        title: 'Kitchen tap leaks',
        status: 'Quoted',
        paymentType: 'Cash',
        budget: null,
      },
      client: expect.objectContaining({ id: job.client.id, firstName: 'Mona' }),
      craftsman: expect.objectContaining({ id: craftsman.id, firstName: 'Hassan' }),
      lastSeq: 0,
      lastMessage: null,
      readSeq: { client: 0, craftsman: 0 },
      unreadCount: 0,
      isContactMasked: true,
      isOpen: true,
      closesAt: null,
      closedAt: null,
      closedBy: null,
      lastMessageAt: now,
      createdAt: now,
    })
    expect(await emitted(app, 'chat.opened', { jobId: job.id })).toEqual([
      {
        chatId: body.id,
        jobId: job.id,
        clientId: job.client.id,
        craftsmanId: craftsman.id,
        by: job.client.id,
      },
    ])
  })

  it.each([
    [undefined, 201],
    ['Accepted', 201],
    ['Rejected', 403],
  ] as const)('opens it with who is invited and has answered %s: %i', async (response, expected) => {
    const { job, craftsman } = await app.a.invitation(response === undefined ? {} : { response })
    expect((await open(craftsman, job)).status).toBe(expected)
    expect((await open(job.client, job, craftsman.id)).status).toBe(expected)
  })

  it('is the same chat whoever opens it, and however often', async () => {
    const { job, craftsman } = await app.a.quote()
    const first = await open(job.client, job, craftsman.id)
    for (const again of [
      await open(craftsman, job),
      await open(craftsman, job, craftsman.id),
      await open(job.client, job, craftsman.id),
    ])
      expect([again.status, again.body.id]).toEqual([201, first.body.id])
    expect(await chatsOf(job)).toBe(1)
    expect(await emitted(app, 'chat.opened', { jobId: job.id })).toHaveLength(1)
  })

  it('is one chat when both open it at the same time', async () => {
    const { job, craftsman } = await app.a.quote()
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        i % 2 ? open(craftsman, job) : open(job.client, job, craftsman.id),
      ),
    )
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect(await chatsOf(job)).toBe(1)
    expect(await emitted(app, 'chat.opened', { jobId: job.id })).toHaveLength(1)
  })

  it('is one chat for each craftsman', async () => {
    const job = await app.a.job()
    const quotes = [await app.a.quote({ job }), await app.a.quote({ job })]
    for (const { craftsman } of quotes) await open(craftsman, job).expect(201)
    expect(await chatsOf(job)).toBe(2)
  })

  it('opens for a hired craftsman', async () => {
    const job = await app.a.hiredJob()
    const { body } = await open(job.craftsman, job).expect(201)
    expect(body).toMatchObject({ isContactMasked: false, job: { status: 'Hired' } })
  })

  it('needs something that connects the two', async () => {
    const job = await app.a.job()
    const stranger = await app.a.craftsman()
    for (const reply of [await open(job.client, job, stranger.id), await open(stranger, job)])
      expect([reply.status, reply.body.code]).toEqual([403, 'CHAT_NOT_ALLOWED'])
    const unknown = await open(job.client, job, newId()).set('Accept-Language', 'ar')
    expect([unknown.status, unknown.body.code]).toEqual([403, 'CHAT_NOT_ALLOWED'])
    expect(unknown.body.message).toContain('لا يمكن فتح محادثة')
    expect(await chatsOf(job)).toBe(0)
  })

  it('does not open by a quote that was withdrawn, but one that is open stays', async () => {
    const [gone, kept] = [await app.a.quote(), await app.a.quote()]
    const { body } = await open(kept.craftsman, kept.job)
    for (const { job, id, craftsman } of [gone, kept])
      await app.as(craftsman).delete(`/jobs/${job.id}/quotes/${id}`).expect(200)
    expect((await open(gone.craftsman, gone.job)).body.code).toBe('CHAT_NOT_ALLOWED')
    expect((await open(kept.craftsman, kept.job)).body.id).toBe(body.id)
    await a.send(kept.job.client, body).expect(201)
  })

  it('hides the job from strangers', async () => {
    const job = await app.a.hiredJob()
    for (const [person, craftsmanId] of [
      [await app.a.client(), job.craftsman.id],
      [await app.a.craftsman(), undefined],
    ] as const) {
      const reply = await open(person, job, craftsmanId)
      const unknown = await open(person, { id: newId() }, craftsmanId)
      expect([reply.status, reply.body.code]).toEqual([404, 'NOT_FOUND'])
      expect([unknown.status, unknown.body.code]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await app.anonymous.post('/chat', { jobId: job.id })).status).toBe(401)
    for (const staff of [await app.a.moderator(), await app.a.admin()])
      expect((await open(staff, job, job.craftsman.id)).body.code).toBe('FORBIDDEN')
  })

  it('asks a client for the craftsman, and lets no craftsman speak for another', async () => {
    const { job, craftsman } = await app.a.quote()
    const other = await app.a.quote({ job })
    for (const [code, reply] of [
      ['REQUIRED', await open(job.client, job)],
      ['NOT_YOURSELF', await open(craftsman, job, other.craftsman.id)],
    ] as const) {
      expect([reply.status, reply.body.code]).toEqual([400, 'VALIDATION_FAILED'])
      expect(reply.body.errors).toEqual([{ path: 'craftsmanId', code, message: expect.any(String) }])
    }
    const { body } = await open(job.client, job).set('Accept-Language', 'ar')
    expect(body.errors[0].message).toBe('يُرجى تحديد الحرفي')
  })

  it('replays the answer to the same Idempotency-Key', async () => {
    const { job, craftsman } = await app.a.quote()
    const key = { 'Idempotency-Key': newId() }
    const first = await open(craftsman, job).set(key)
    const again = await open(craftsman, job).set(key)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.text).toBe(first.text)
  })
})

describe('the lists of chats', () => {
  const ids = (body: { data: { id: string }[] }) => body.data.map(({ id }) => id)

  it('have the newest message first, page by page, with what is unread', async () => {
    const client = await app.a.client()
    const chats = []
    for (let i = 0; i < 3; i++) {
      app.clock.advance(1000)
      const { job, craftsman } = await app.a.quote({ job: await app.a.job({ client }) })
      const { body } = await open(craftsman, job)
      chats.push({ id: body.id as string, craftsman, job })
    }
    const [first, second, third] = chats as [(typeof chats)[0], (typeof chats)[0], (typeof chats)[0]]
    app.clock.advance(1000)
    await a.send(first.craftsman, first, { text: 'My number is 01001234567' }).expect(201)
    await a.send(first.craftsman, first, { text: `Call ${'٠١٠٠١٢٣٤٥٦٧ '.repeat(30)}` }).expect(201)
    const { body } = await app.as(client).get('/chat').expect(200)
    expect(ids(body)).toEqual([first.id, third.id, second.id])
    expect(body.pagination).toEqual({ page: 1, limit: 10, totalPages: 1, totalItems: 3, totalIsExact: true })
    expect(body.data[0]).toMatchObject({
      job: { id: first.job.id, title: 'Kitchen tap leaks', status: 'Quoted' },
      craftsman: { id: first.craftsman.id },
      unreadCount: 2,
      lastSeq: 2,
      lastMessage: { seq: 2, senderId: first.craftsman.id, hasImage: false },
    })
    expect(body.data[0].lastMessage.preview).toMatch(/^Call [^\d٠-٩]+$/)
    const { body: ofCraftsman } = await app.as(first.craftsman).get('/chat').expect(200)
    expect(ofCraftsman.data).toHaveLength(1)
    expect(ofCraftsman.data[0]).toMatchObject({ unreadCount: 0 })
    expect(ofCraftsman.data[0].lastMessage.preview).toMatch(/^Call (٠١٠٠١٢٣٤٥٦٧ )+/)
    expect([...ofCraftsman.data[0].lastMessage.preview]).toHaveLength(121)
    expect(ids((await app.as(client).get('/chat?limit=1&page=2')).body)).toEqual([third.id])
  })

  it('are empty for who has none, and for members only', async () => {
    const { body } = await app
      .as(await app.a.client())
      .get('/chat')
      .expect(200)
    expect(body).toEqual({
      data: [],
      pagination: { page: 1, limit: 10, totalPages: 0, totalItems: 0, totalIsExact: true },
    })
    expect((await app.as(await app.a.admin()).get('/chat')).status).toBe(403)
    expect((await app.as(await app.a.client()).get('/chat?limit=101')).status).toBe(400)
  })

  it('of a job have all of its client, and the one of a craftsman', async () => {
    const job = await app.a.job()
    const [one, two] = [await app.a.quote({ job }), await app.a.quote({ job })]
    const { body: first } = await open(one.craftsman, job)
    app.clock.advance(1000)
    const { body: second } = await open(two.craftsman, job)
    const read = async (person: Person) => (await app.as(person).get(`/chat/job/${job.id}`).expect(200)).body
    expect(ids(await read(job.client))).toEqual([second.id, first.id])
    expect(ids(await read(one.craftsman))).toEqual([first.id])
    expect(ids(await read(await app.a.craftsman()))).toEqual([])
  })

  it('of a job stay for who was not hired, and are hidden from strangers', async () => {
    const job = await app.a.job()
    const [winner, loser] = [await app.a.quote({ job }), await app.a.quote({ job })]
    const { body } = await open(loser.craftsman, job)
    await app.a.accept(winner)
    const path = `/chat/job/${job.id}`
    expect(ids((await app.as(loser.craftsman).get(path)).body)).toEqual([body.id])
    for (const person of [await app.a.craftsman(), await app.a.client(), await app.a.admin()]) {
      const reply = await app.as(person).get(path)
      expect([reply.status, reply.body.code]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await app.as(job.client).get(`/chat/job/${newId()}`)).status).toBe(404)
    expect((await app.as(job.client).get('/chat/job/nonsense')).body.code).toBe('INVALID_ID')
  })
})

describe('GET /chat/:chatId', () => {
  it('is for the two of it', async () => {
    const chat = await a.chat()
    for (const person of [chat.client, chat.craftsman]) {
      const { body } = await app.as(person).get(`/chat/${chat.id}`).expect(200)
      expect(body).toMatchObject({ id: chat.id, client: { id: chat.client.id } })
    }
    const rival = await app.a.quote({ job: chat.job })
    for (const person of [
      await app.a.client(),
      await app.a.craftsman(),
      rival.craftsman,
      await app.a.admin(),
    ])
      for (const path of [chat.id, newId()]) {
        const { status, body } = await app.as(person).get(`/chat/${path}`)
        expect([status, body.code]).toEqual([404, 'NOT_FOUND'])
      }
    expect((await app.anonymous.get(`/chat/${chat.id}`)).status).toBe(401)
  })

  it('tells neither phone nor mail of the other', async () => {
    const chat = await a.hiredChat()
    const { text } = await app.as(chat.client).get(`/chat/${chat.id}`)
    expect(text).not.toContain(chat.craftsman.phone)
    expect(text).not.toContain(chat.craftsman.email)
  })
})
