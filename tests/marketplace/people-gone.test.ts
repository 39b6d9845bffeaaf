import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { chatBuilders } from '../support/chat-builders.js'
import { emitted } from '../support/emitted.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { kindsTo, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let admin: Person
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  admin = await app.a.admin()
})
afterAll(() => app.close())

const ban = (person: Person) =>
  app.as(admin).patch(`/admin/users/${person.id}/ban`, { reason: 'Fraud report' }).expect(200)
const unban = (person: Person) => app.as(admin).patch(`/admin/users/${person.id}/unban`).expect(200)
const close = (person: Person, wish: object = {}) =>
  app.as(person).delete('/users/account', { password: person.password, ...wish })

/** Both ways in which an account goes. */
const INTRODUCTION: Readonly<Record<string, (person: Person) => PromiseLike<unknown>>> = {
  banned: ban,
  closed: (person) => close(person, { cancelOpenJobs: true }).expect(200),
}

const read = async (job: { id: string }) => (await app.as(admin).get(`/jobs/${job.id}`)).body
const quotesOf = async (job: { id: string }) =>
  (await app.as(admin).get(`/jobs/${job.id}/quotes?limit=100`)).body.data
const openAmong = async (person: Person, title: string): Promise<number> =>
  (await app.as(person).get('/jobs').query({ q: title })).body.pagination.totalItems

describe.each(Object.entries(INTRODUCTION))('a client who is %s', (way, go) => {
  it('offers nothing from that moment on', async () => {
    const title = `Gone${way}`
    const posted = await app.a.job({ title })
    const { client } = posted
    const other = await app.a.quote({ job: await app.a.job({ client, title }) })
    const craftsman = await app.a.craftsman()
    const invitation = await app.a.invitation({ job: posted })
    expect(await openAmong(craftsman, title)).toBe(2)
    await go(client)
    // Nothing that follows has been done yet.
    expect(await openAmong(craftsman, title)).toBe(0)
    for (const job of [posted, other.job]) {
      const offered = await app.as(craftsman).post(`/jobs/${job.id}/quotes`, { price: 1 })
      expect([offered.status, (await app.as(craftsman).get(`/jobs/${job.id}`)).status]).toEqual([404, 404])
    }
    await app.settle()
    for (const job of [posted, other.job])
      expect(await read(job)).toMatchObject({
        status: 'Cancelled',
        quoteCount: 0,
        cancellation: { by: 'system', fee: 0, payee: null },
      })
    expect(await quotesOf(other.job)).toMatchObject([{ status: 'Expired' }])
    expect(await kindsTo(app, other.craftsman)).toEqual(['quote.expired'])
    expect(await kindsTo(app, invitation.craftsman)).toEqual(['invitation.sent', 'invitation.expired'])
    const { body: history } = await app.as(admin).get(`/jobs/${posted.id}/history`)
    expect(history.data.at(-1)).toMatchObject({ status: 'Cancelled', by: null })
  })

  it('of whom a quote is on its way, it does not arrive', async () => {
    for (let round = 0; round < 5; round++) {
      const job = await app.a.job()
      const craftsman = await app.a.craftsman()
      const [offered] = await Promise.all([
        app.as(craftsman).post(`/jobs/${job.id}/quotes`, { price: 1 }),
        go(job.client),
      ])
      expect([201, 404]).toContain(offered.status)
      await app.settle()
      expect(await read(job)).toMatchObject({ status: 'Cancelled', quoteCount: 0 })
      for (const { status } of await quotesOf(job)) expect(status).toBe('Expired')
    }
  })
})

describe.each(Object.entries(INTRODUCTION))('a craftsman who is %s', (_way, go) => {
  it('has no standing quotes, and the jobs are as if they had not been', async () => {
    const quote = await app.a.quote()
    const rival = await app.a.quote({ craftsman: quote.craftsman })
    await app.a.quote({ job: rival.job })
    await go(quote.craftsman)
    // Nothing that follows has been done yet.
    const shown = (await app.as(quote.job.client).get(`/jobs/${quote.job.id}/quotes`)).body.data
    expect(shown).toMatchObject([{ id: quote.id, status: 'Expired' }])
    const accepted = await app.as(quote.job.client).post(`/jobs/${quote.job.id}/quotes/${quote.id}/accept`)
    expect([accepted.status, accepted.body.code]).toEqual([409, 'QUOTE_NOT_OPEN'])
    await app.settle()
    expect(await read(quote.job)).toMatchObject({ status: 'Posted', quoteCount: 0 })
    expect(await read(rival.job)).toMatchObject({ status: 'Quoted', quoteCount: 1 })
    expect((await quotesOf(quote.job))[0]).toMatchObject({ status: 'Expired' })
    expect(await kindsTo(app, quote.job.client)).toEqual(['quote.submitted', 'quote.craftsman-gone'])
    // The job takes invitations again, and a quote makes it Quoted again.
    await app.a.invitation({ job: quote.job })
    await app.a.quote({ job: quote.job })
    expect(await read(quote.job)).toMatchObject({ status: 'Quoted', quoteCount: 1 })
  })

  it('has no invitations', async () => {
    const pending = await app.a.invitation()
    const accepted = await app.a.invitation({ craftsman: pending.craftsman, response: 'Accepted' })
    await go(pending.craftsman)
    const shown = await app.as(pending.job.client).get(`/jobs/${pending.job.id}/invitations`)
    expect(shown.body.data).toMatchObject([{ status: 'Expired' }])
    await app.settle()
    for (const { job } of [pending, accepted]) {
      const { body } = await app.as(job.client).get(`/jobs/${job.id}/invitations`)
      expect(body.data).toMatchObject([{ status: 'Expired' }])
    }
    expect(await kindsTo(app, pending.job.client)).toEqual(['invitation.craftsman-gone'])
    expect(await app.database.collection('timers').countDocuments({ subject: pending.id })).toBe(0)
  })
})

describe('who is hired', () => {
  it.each(['client', 'craftsman'] as const)('and is a banned %s leaves the job to staff', async (side) => {
    const job = await app.a.hiredJob({ status: 'In Progress' })
    const done = await app.a.hiredJob({ client: job.client, craftsman: job.craftsman, status: 'Completed' })
    const other = side === 'client' ? job.craftsman : job.client
    await ban(job[side])
    await app.settle()
    const reason = `${side}-gone`
    expect(await read(job)).toMatchObject({ status: 'In Progress', needsStaff: { reason } })
    expect(await read(done)).not.toHaveProperty('needsStaff')
    const { body } = await app.as(admin).get('/jobs?needsStaff=true')
    const near = await app.as(admin).get('/jobs?needsStaff=true&near=31.2569,29.9602')
    expect(near.body.data.map(({ id }: { id: string }) => id)).toContain(job.id)
    expect(body.data.map(({ id }: { id: string }) => id)).toContain(job.id)
    expect(body.data.map(({ id }: { id: string }) => id)).not.toContain(done.id)
    expect((await toldTo(app, other)).at(-1)).toMatchObject({ kind: 'job.needs-staff' })
    expect((await app.as(other).get(`/jobs/${job.id}`)).body).not.toHaveProperty('needsStaff')
    // What ends the job takes it from the list.
    await app.as(other).patch(`/jobs/${job.id}/status`, { status: 'Disputed', note: 'Gone' }).expect(200)
    expect(await read(job)).toHaveProperty('needsStaff')
    await app.as(admin).patch(`/jobs/${job.id}/status`, { status: 'Cancelled' }).expect(200)
    expect(await read(job)).not.toHaveProperty('needsStaff')
  })

  it('is for staff to list, and for nobody else', async () => {
    for (const person of [await app.a.client(), await app.a.craftsman()]) {
      const { status, body } = await app.as(person).get('/jobs?needsStaff=true')
      expect([status, body.errors[0].path]).toEqual([400, 'needsStaff'])
    }
    const all = await app.as(admin).get('/jobs')
    const notOnly = await app.as(admin).get('/jobs?needsStaff=false').expect(200)
    expect(notOnly.body.pagination).toEqual(all.body.pagination)
  })
})

it('a quote on a job whose client is gone is neither revised nor confirmed', async () => {
  const { id, job, craftsman } = await app.a.quote()
  await ban(job.client)
  const path = `/jobs/${job.id}/quotes/${id}`
  for (const reply of [
    await app.as(craftsman).put(path, { price: 1 }),
    await app.as(craftsman).put(path, {}),
    await app.as(craftsman).post(`${path}/confirm`),
  ])
    expect([reply.status, reply.body.code]).toEqual([409, 'JOB_NOT_OPEN'])
  await app.as(craftsman).delete(path).expect(200)
})

describe('closing the own account', () => {
  it.each(['client', 'craftsman'] as const)(
    'is not for a %s in a hired job, whatever is wished',
    async (side) => {
      for (const status of ['Hired', 'On The Way', 'In Progress', 'Disputed'] as const) {
        const job = await app.a.hiredJob({ status, title: `Shelf ${status}` })
        for (const wish of [{}, { cancelOpenJobs: true }]) {
          const refused = await close(job[side], wish)
          expect([refused.status, refused.body.code]).toEqual([409, 'JOBS_STILL_OPEN'])
          expect(refused.body.details.jobs).toEqual([{ id: job.id, title: `Shelf ${status}`, status }])
        }
        expect((await app.as(job[side]).get('/users/me')).status).toBe(200)
        expect(await read(job)).toMatchObject({ status })
      }
    },
  )

  it('names a job by its title, without contacts for whom it is no deal yet', async () => {
    const job = await app.a.hiredJob({ paymentType: 'Escrow', title: 'Shelf, 01012345678' })
    const titleFor = async (person: Person) => (await close(person)).body.details.jobs[0].title
    expect(await titleFor(job.craftsman)).toBe('Shelf, •••')
    expect(await titleFor(job.client)).toBe('Shelf, 01012345678')
    const funded = { $set: { fundedAt: app.clock.now() } }
    await app.database.collection('jobs').updateOne({ _id: toObjectId(job.id) }, funded)
    expect(await titleFor(job.craftsman)).toBe('Shelf, 01012345678')
  })

  it('names open jobs and leaves them, unless they are to be cancelled', async () => {
    const job = await app.a.job({ title: 'Shelf' })
    const second = await app.a.job({ client: job.client, status: 'Quoted' })
    const refused = await close(job.client)
    expect(refused.body).toMatchObject({ code: 'JOBS_STILL_OPEN' })
    expect(refused.body.details.jobs.map(({ id }: { id: string }) => id).sort()).toEqual(
      [job.id, second.id].sort(),
    )
    const arabic = await app
      .as(job.client)
      .with({ 'Accept-Language': 'ar' })
      .delete('/users/account', { password: job.client.password })
    expect(arabic.body.message).toMatch(/طلبات غير منتهية/)
    expect(await read(job)).toMatchObject({ status: 'Posted' })
    expect(await openAmong(await app.a.craftsman(), 'Shelf')).toBeGreaterThan(0)
    await close(job.client, { cancelOpenJobs: true }).expect(200)
    await app.settle()
    for (const one of [job, second]) expect(await read(one)).toMatchObject({ status: 'Cancelled' })
  })

  it('names hired jobs first where both are in the way', async () => {
    const hired = await app.a.hiredJob()
    await app.a.job({ client: hired.client })
    const { body } = await close(hired.client, { cancelOpenJobs: true })
    expect(body.details.jobs).toMatchObject([{ id: hired.id }])
    expect((await close(hired.client)).body.details.jobs).toHaveLength(2)
  })

  it('is free once the work is done', async () => {
    const job = await app.a.hiredJob({ status: 'Completed' })
    await close(job.client).expect(200)
    await close(job.craftsman).expect(200)
  })

  it('refuses a wish that is none', async () => {
    const client = await app.a.client()
    const { status, body } = await close(client, { cancelOpenJobs: 'yes' })
    expect([status, body.errors[0].path]).toEqual([400, 'cancelOpenJobs'])
  })
})

it('a ban closes the chats of both sides, for the other one too', async () => {
  const chat = await chatBuilders(app).hiredChat()
  await ban(chat.craftsman)
  await app.settle()
  const sent = await chatBuilders(app).send(chat.client, chat)
  expect([sent.status, sent.body.code]).toEqual([409, 'CHAT_CLOSED'])
  expect((await app.as(chat.client).get(`/chat/${chat.id}`)).body).toMatchObject({ isOpen: false })
})

it.each(['client', 'craftsman'] as const)('no chat opens with a %s who is banned', async (side) => {
  const job = await app.a.hiredJob()
  const other = side === 'client' ? job.craftsman : job.client
  const open = () =>
    app
      .as(other)
      .post('/chat', { jobId: job.id, ...(side === 'craftsman' && { craftsmanId: job.craftsman.id }) })
  await ban(job[side])
  const refused = await open()
  expect([refused.status, refused.body.code]).toEqual([403, 'CHAT_NOT_ALLOWED'])
  await app.settle()
  expect((await open()).status).toBe(403)
  await unban(job[side])
  await open().expect(201)
})

it('what ended with a ban stays ended after it, and what came later is left alone', async () => {
  const job = await app.a.job()
  const quote = await app.a.quote()
  for (const person of [job.client, quote.craftsman]) {
    await ban(person)
    await app.settle()
    await unban(person)
    app.clock.advance(1000)
  }
  const later = await app.a.job({ client: job.client })
  const again = await app.a.quote({ craftsman: quote.craftsman, job: quote.job })
  const { events, roster } = app.application.outbox
  // As after a crash before it was noted that the work was done.
  for (const event of await events.docs.find({ type: 'user.banned' }).toArray()) {
    const pending = roster
      .interestedIn(event)
      .map(({ name, lane }) => ({ consumer: name, lane, dueAt: app.clock.now(), attempts: 1 }))
    await events.docs.updateOne({ _id: event._id }, { $set: { pending } })
  }
  await app.settle()
  expect(await read(job)).toMatchObject({ status: 'Cancelled' })
  expect(await read(later)).toMatchObject({ status: 'Posted' })
  expect(await read(quote.job)).toMatchObject({ status: 'Quoted', quoteCount: 1 })
  const statuses = (await quotesOf(quote.job)).map(({ id, status }: { id: string; status: string }) => [
    id,
    status,
  ])
  expect(statuses).toEqual([
    [again.id, 'Submitted'],
    [quote.id, 'Expired'],
  ])
  expect(await emitted(app, 'quote.craftsman-gone', { quoteId: quote.id })).toHaveLength(1)
  expect(await app.database.collection('jobs').countDocuments({ _id: toObjectId(job.id), open: false })).toBe(
    1,
  )
})
