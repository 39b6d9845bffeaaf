import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE, shift } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import { type ProfiledRead, startProfiler } from '../support/profiler.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { chatBuilders } from '../support/chat-builders.js'

const MANY = 2000

let app: TestApp
let a: ReturnType<typeof chatBuilders>
let chat: Awaited<ReturnType<typeof a.chat>>
let newest: string
let readsOf: Awaited<ReturnType<typeof startProfiler>>

/** A long chat, and chats of the same people about other jobs, so that a wrong index costs much. */
const insertMany = async (): Promise<void> => {
  const [chats, messages] = [app.database.collection('chats'), app.database.collection('messages')]
  const own = await chats.findOne({ _id: toObjectId(chat.id) })
  const message = await messages.findOne({ chat: toObjectId(chat.id) })
  const at = (i: number) => shift(app.clock.now(), -i * MINUTE)
  const copies = Array.from({ length: MANY }, (_, i) => i + 1)
  await chats.insertMany(
    copies.map((i) => ({
      ...own,
      _id: new ObjectId(),
      job: i % 2 ? own!.job : new ObjectId(),
      craftsman: new ObjectId(),
      lastMessageAt: at(i),
    })),
  )
  const older = copies.map((i) => ({
    ...message,
    _id: new ObjectId(),
    chat: i % 4 ? message!.chat : new ObjectId(),
    seq: i + 1,
    sender: i % 3 ? own!.client : own!.craftsman,
    clientMessageId: `copy-${i}`,
  }))
  await messages.insertMany(older)
  await chats.updateOne({ _id: own!._id }, { $set: { lastSeq: MANY + 1 } })
}

beforeAll(async () => {
  app = await startTestApp({ database: 'own' })
  a = chatBuilders(app)
  chat = await a.chat()
  await a.send(chat.craftsman, chat).expect(201)
  await insertMany()
  newest = (await a.send(chat.craftsman, chat).expect(201)).body.id
  readsOf = await startProfiler(app.database)
})
afterAll(() => app.close())

const isCount = ({ command }: ProfiledRead) => JSON.stringify(command.pipeline ?? []).includes('"$group"')

describe('the reads of chats', () => {
  it.each([
    ['the own chats', () => app.as(chat.client).get('/chat?limit=20')],
    ['the chats of a craftsman', () => app.as(chat.craftsman).get('/chat')],
    ['the chats of a job', () => app.as(chat.client).get(`/chat/job/${chat.job.id}`)],
    ['the one of a craftsman', () => app.as(chat.craftsman).get(`/chat/job/${chat.job.id}`)],
    ['a chat', () => app.as(chat.client).get(`/chat/${chat.id}`)],
    ['the newest messages', () => app.as(chat.client).get(`/chat/${chat.id}/messages`)],
    ['older messages', () => app.as(chat.client).get(`/chat/${chat.id}/messages?before=${newest}&limit=50`)],
    ['sending', () => a.send(chat.client, chat)],
    ['marking as read', () => app.as(chat.client).post(`/chat/${chat.id}/read`, { upTo: newest })],
  ])('of %s go by an index to what they need', async (_what, call) => {
    const reads = await readsOf(async () => {
      expect((await call()).status).toBeLessThan(300)
    })
    const own = reads.filter(({ collection }) => collection === 'chats' || collection === 'messages')
    expect(own.length).toBeGreaterThan(0)
    for (const read of own) {
      expect([read.plan.includes('COLLSCAN'), read.sortedInMemory]).toEqual([false, false])
      if (!isCount(read)) expect(read.docsExamined).toBeLessThanOrEqual(2 * read.returned + 2)
    }
  })

  it('of a page are as many as of one chat', async () => {
    const count = async (limit: number) =>
      (await readsOf(() => app.as(chat.client).get(`/chat?limit=${limit}`))).length
    expect(await count(50)).toBe(await count(1))
  })
})
