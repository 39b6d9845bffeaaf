import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUR, shift } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { toldTo } from '../support/notified.js'
import { chatBuilders } from '../support/chat-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const TITLE = 'Tap leaks, 0100 123 4567'
const DESCRIPTION = 'Call me: mona@gmail.com or ٠١٠٠١٢٣٤٥٦٧'
const MASKED = { title: 'Tap leaks, •••', description: 'Call me: ••• or •••' }
const WHOLE = { title: TITLE, description: DESCRIPTION }
const NOTES = 'My number is 01112345678'
const MASKED_NOTES = 'My number is •••'

describe('contacts in what people write', () => {
  let app: TestApp
  let client: Person
  beforeAll(async () => {
    app = await startTestApp()
    client = await app.a.client()
  })
  afterAll(() => app.close())

  const posted = async (): Promise<string> => {
    const job = {
      ...WHOLE,
      category: 'Plumbing',
      paymentType: 'Cash',
      location: { coordinates: [31.2357, 30.0444] },
    }
    return (await app.as(client).post('/jobs', job).expect(201)).body.id
  }
  const read = async (person: Person, jobId: string) => (await app.as(person).get(`/jobs/${jobId}`)).body

  it('of a job are masked for strangers, whole for the client, staff, and who was hired, and gone for who was declined', async () => {
    const jobId = await posted()
    const [craftsman, loser, moderator] = [
      await app.a.craftsman(),
      await app.a.craftsman(),
      await app.a.moderator(),
    ]
    expect(await read(craftsman, jobId)).toMatchObject(MASKED)
    expect(await read(client, jobId)).toMatchObject(WHOLE)
    expect(await read(moderator, jobId)).toMatchObject(WHOLE)
    const { body: list } = await app.as(craftsman).get('/jobs?sort=newest')
    expect(list.data[0]).toMatchObject({ id: jobId, ...MASKED })

    const quotes = `/jobs/${jobId}/quotes`
    const { body: quote } = await app.as(craftsman).post(quotes, { price: 100, notes: NOTES }).expect(201)
    expect(quote.notes).toBe(NOTES)
    await app.as(loser).post(quotes, { price: 200, notes: NOTES }).expect(201)
    const seen = async (person: Person) =>
      (await app.as(person).get(quotes)).body.data.map(({ notes }: { notes: string }) => notes)
    expect(await seen(client)).toEqual([MASKED_NOTES, MASKED_NOTES])
    expect(await seen(moderator)).toEqual([NOTES, NOTES])
    expect(await seen(craftsman)).toEqual([NOTES])
    const { body: own } = await app.as(craftsman).get('/users/me/quotes')
    expect(own.data[0]).toMatchObject({ notes: NOTES, job: { title: MASKED.title } })

    await app.as(client).post(`${quotes}/${quote.id}/accept`).expect(200)
    expect(await read(craftsman, jobId)).toMatchObject(WHOLE)
    expect((await app.as(loser).get(`/jobs/${jobId}`)).status).toBe(404)
    expect((await seen(client)).sort()).toEqual([NOTES, MASKED_NOTES].sort())
  })

  it('of a job are masked in what others are told of it, and in chats before hiring', async () => {
    const jobId = await posted()
    const craftsman = await app.a.craftsman()
    await app.as(client).post(`/jobs/${jobId}/invite`, { craftsmanId: craftsman.id }).expect(201)
    const [told] = await toldTo(app, craftsman)
    expect(told!.message).toContain('“Tap leaks, •••”')
    const { body } = await app.as(craftsman).get('/users/me/invitations')
    expect(body.data[0].job.title).toBe(MASKED.title)
    const chat = await chatBuilders(app).chat()
    await app.database
      .collection('jobs')
      .updateOne({ _id: toObjectId(chat.job.id) }, { $set: { title: TITLE } })
    const titleFor = async (person: Person) =>
      (await app.as(person).get(`/chat/${chat.id}`).expect(200)).body.job.title
    expect([await titleFor(chat.client), await titleFor(chat.craftsman)]).toEqual([TITLE, MASKED.title])
  })

  it.each(['client', 'craftsman'] as const)(
    'of a time that the %s proposes, and of the history, are masked for the other one until the money is there',
    async (side) => {
      const job = await app.a.hiredJob({ paymentType: 'Escrow' })
      const [writer, other] = [job[side], job[side === 'client' ? 'craftsman' : 'client']]
      const wish = { scheduledFor: shift(app.clock.now(), HOUR).toISOString(), reason: NOTES }
      const { body } = await app.as(writer).post(`/jobs/${job.id}/reschedule`, wish).expect(200)
      expect(body.reschedule.reason).toBe(NOTES)
      const seen = async (person: Person) => {
        const { body: history } = await app.as(person).get(`/jobs/${job.id}/history`).expect(200)
        return [(await read(person, job.id)).reschedule.reason, history.data.at(-1).note]
      }
      expect(await seen(other)).toEqual([MASKED_NOTES, MASKED_NOTES])
      for (const person of [writer, await app.a.moderator()])
        expect(await seen(person)).toEqual([NOTES, NOTES])
      await app.database
        .collection('jobs')
        .updateOne({ _id: toObjectId(job.id) }, { $set: { fundedAt: app.clock.now() } })
      expect(await seen(other)).toEqual([NOTES, NOTES])
    },
  )

  it.each(['client', 'craftsman'] as const)(
    'of a cancellation by the %s are masked for the other one',
    async (side) => {
      const job = await app.a.hiredJob({ paymentType: 'Escrow' })
      const [writer, other] = [job[side], job[side === 'client' ? 'craftsman' : 'client']]
      await app.as(writer).patch(`/jobs/${job.id}/status`, { status: 'Cancelled', note: NOTES }).expect(200)
      const seen = async (person: Person) => (await read(person, job.id)).cancellation.reason
      expect(await seen(other)).toBe(MASKED_NOTES)
      for (const person of [writer, await app.a.moderator()]) expect(await seen(person)).toBe(NOTES)
    },
  )

  it('of a job are not found by a search', async () => {
    const jobId = await posted()
    const craftsman = await app.a.craftsman()
    const found = async (q: string): Promise<string[]> =>
      (await app.as(craftsman).get('/jobs').query({ q })).body.data.map(({ id }: { id: string }) => id)
    expect(await found('leaks')).toContain(jobId)
    for (const q of ['0100', '4567', '01001234567', 'mona', 'gmail']) expect(await found(q)).toEqual([])
  })
})
