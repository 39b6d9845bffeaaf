import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, SECOND } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { chatBuilders } from '../support/chat-builders.js'
import { type HiredJob, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { connectSocket } from '../support/socket-client.js'
import { eventually } from '../support/eventually.js'
import { newId } from '#kernel/ids.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PLACE: [number, number] = [31.256912, 29.960249]
const ADDRESS = 'Villa Nightingale, 77 Road 9'
const NUMBER = '01012345678'

let app: TestApp
let url: string
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  url = await app.listen()
})
afterAll(() => app.close())

const read = async (person: Person, { id }: { id: string }) => (await app.as(person).get(`/jobs/${id}`)).body
const move = (person: Person, { id }: { id: string }, status: string) =>
  app.as(person).patch(`/jobs/${id}/status`, { status, note: 'Because' }).expect(200)
const confirm = (job: HiredJob) => app.as(job.client).post(`/jobs/${job.id}/confirm`).expect(200)
const fund = ({ id }: { id: string }) =>
  app.database.collection('jobs').updateOne({ _id: toObjectId(id) }, { $set: { fundedAt: app.clock.now() } })

/** A hired job whose two wrote each other their numbers before, also in the notes of the quote. */
const dealt = async (facts: Parameters<TestApp['a']['hiredJob']>[0] = {}) => {
  const chat = await chatBuilders(app).hiredChat({ coordinates: PLACE, address: ADDRESS, ...facts })
  for (const person of [chat.client, chat.craftsman])
    await chatBuilders(app)
      .send(person, chat, { text: `Call ${NUMBER}` })
      .expect(201)
  const notes = { notes: `Call ${NUMBER}` }
  await app.database.collection('quotes').updateOne({ job: toObjectId(chat.job.id) }, { $set: notes })
  return chat
}
type Dealt = Awaited<ReturnType<typeof dealt>>

const sightOf = async (person: Person, { id, job }: Dealt) => {
  const seen = await read(person, job)
  const { body: messages } = await app.as(person).get(`/chat/${id}/messages`)
  const { body: chat } = await app.as(person).get(`/chat/${id}`)
  const texts = (messages.data as { text: string; senderId: string }[]).filter(
    ({ senderId }) => senderId !== person.id,
  )
  const { body: quotes } = await app.as(person).get(`/jobs/${job.id}/quotes`)
  return {
    exact: seen.isLocationExact,
    address: seen.address,
    clientPhone: seen.clientPhone,
    notes: quotes.data[0].notes.includes(NUMBER),
    number: texts.every(({ text }) => text.includes(NUMBER)),
    masked: chat.isContactMasked,
  }
}

const expectRevealed = async (deal: Dealt, isRevealed: boolean) => {
  const { client, craftsman } = deal
  expect(await sightOf(craftsman, deal)).toEqual({
    exact: isRevealed,
    address: isRevealed ? ADDRESS : undefined,
    clientPhone: isRevealed ? client.phone : undefined,
    notes: true,
    number: isRevealed,
    masked: !isRevealed,
  })
  expect(await sightOf(client, deal)).toEqual({
    exact: true,
    address: ADDRESS,
    clientPhone: client.phone,
    notes: isRevealed,
    number: isRevealed,
    masked: !isRevealed,
  })
}

describe('how to reach each other', () => {
  it('is shown from the hire for Cash, until the job is cancelled', async () => {
    const deal = await dealt()
    await expectRevealed(deal, true)
    await move(deal.client, deal.job, 'Cancelled')
    await expectRevealed(deal, false)
  })

  it.each(['Escrow', 'CashProtected'] as const)('is shown from the funding for %s', async (paymentType) => {
    const deal = await dealt({ paymentType })
    await expectRevealed(deal, false)
    await fund(deal.job)
    await expectRevealed(deal, true)
  })

  it('is shown until 7 days after the confirmation', async () => {
    const deal = await dealt({ status: 'Completed' })
    app.clock.advance(30 * DAY)
    await expectRevealed(deal, true)
    await confirm(deal.job)
    app.clock.advance(7 * DAY - SECOND)
    await expectRevealed(deal, true)
    app.clock.advance(SECOND)
    await expectRevealed(deal, false)
  })

  it('comes over a socket as it is read', async () => {
    const deal = await dealt({ status: 'Completed' })
    const { token } = deal.craftsman
    const socket = await connectSocket(url, { token })
    const last = async (text: string): Promise<string> => {
      const count = socket.received('new_message').length
      await chatBuilders(app).send(deal.client, deal, { text, clientMessageId: newId() }).expect(201)
      await eventually(() => socket.received('new_message').length > count)
      return String(socket.received('new_message').at(-1)!.text)
    }
    expect(await last(`Call ${NUMBER}`)).toContain(NUMBER)
    await confirm(deal.job)
    app.clock.advance(7 * DAY)
    expect(await last(`Call ${NUMBER} again`)).not.toContain(NUMBER)
  })

  it('never tells somebody who is no longer a party of a new number', async () => {
    const deal = await dealt()
    await move(deal.client, deal.job, 'Cancelled')
    await app.as(deal.client).put('/users/me', { phone: '+201099999999' }).expect(200)
    const { text } = await app.as(deal.craftsman).get(`/jobs/${deal.job.id}`)
    for (const phone of [deal.client.phone, '+201099999999']) expect(text).not.toContain(phone)
    expect((await app.as(deal.craftsman).get('/users/me/jobs')).text).not.toContain('+201099999999')
  })

  it('is shown to staff all the time', async () => {
    const deal = await dealt({ paymentType: 'Escrow' })
    const admin = await app.a.admin()
    expect(await read(admin, deal.job)).toMatchObject({ address: ADDRESS, clientPhone: deal.client.phone })
    await move(deal.client, deal.job, 'Cancelled')
    expect(await read(admin, deal.job)).toMatchObject({ address: ADDRESS, clientPhone: deal.client.phone })
  })
})

describe('reading a job because one once quoted', () => {
  const ends: Readonly<
    Record<string, (path: string, craftsman: Person, client: Person) => PromiseLike<unknown>>
  > = {
    withdrawn: (path, craftsman) => app.as(craftsman).delete(path).expect(200),
    declined: (path, _craftsman, client) => app.as(client).post(`${path}/reject`).expect(200),
  }

  it.each(Object.entries(ends))(
    'ends with the quote that was %s, once the job is not open',
    async (_what, end) => {
      const quote = await app.a.quote()
      const { craftsman, job } = quote
      await end(`/jobs/${job.id}/quotes/${quote.id}`, craftsman, job.client)
      expect((await read(craftsman, job)).id).toBe(job.id)
      await app.a.accept(await app.a.quote({ job }))
      for (const path of ['', '/history']) {
        const { status } = await app.as(craftsman).get(`/jobs/${job.id}${path}`)
        expect([path, status]).toEqual([path, 404])
      }
      for (const path of ['/users/me/quotes', `/jobs/${job.id}/quotes`])
        expect((await app.as(craftsman).get(path)).body.data).toMatchObject([{ id: quote.id }])
    },
  )

  it('ends with the quote that expired with the job', async () => {
    const { craftsman, job } = await app.a.quote()
    await app.as(job.client).delete(`/jobs/${job.id}`).expect(200)
    expect((await read(craftsman, job)).code).toBe('NOT_FOUND')
  })
})
