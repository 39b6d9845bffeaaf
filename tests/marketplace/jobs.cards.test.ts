import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnPartRow, ownPartsOf } from '#features/marketplace/jobs/own-parts.js'
import { MINUTE } from '#kernel/clock.js'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import { type HiredJob, type Job, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let craftsman: Person
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  craftsman = await app.a.craftsman()
})
afterAll(() => app.close())

/** The job as each door shows it that a craftsman has to it while it is open. */
const sights = async (job: Job, person = craftsman) => {
  const { body: read } = await app.as(person).get(`/jobs/${job.id}`)
  const listed = async (query: string) => {
    const { body } = await app.as(person).get(`/jobs?limit=100&${query}`)
    return body.data.find(({ id }: { id: string }) => id === job.id)
  }
  return [read, await listed(''), await listed('near=31.2569,29.9602'), await listed('sort=budget')]
}

describe('a job shows a craftsman', () => {
  it('nothing of his while he has nothing to do with it', async () => {
    const job = await app.a.job()
    for (const seen of await sights(job)) {
      expect(seen).toMatchObject({ myQuote: null, myInvitation: null })
      expect(seen).not.toHaveProperty('invited')
    }
  })

  it('his quote and his invitation, and not those of others', async () => {
    const job = await app.a.job()
    const other = await app.a.craftsman()
    const invitation = await app.a.invitation({ job, craftsman, response: 'Accepted' })
    await app.a.invitation({ job, craftsman: other })
    await app.a.quote({ job, price: 70_000 })
    const quote = await app.a.quote({ job, craftsman, price: 55_000 })
    for (const seen of await sights(job)) {
      expect(seen).toMatchObject({
        myQuote: { id: quote.id, status: 'Submitted', price: 55_000, revision: 1 },
        myInvitation: { id: invitation.id, status: 'Accepted' },
        invited: true,
      })
    }
    for (const seen of await sights(job, other)) {
      expect(seen).toMatchObject({ myQuote: null, myInvitation: { status: 'Pending' } })
      expect(seen).not.toHaveProperty('invited')
    }
  })

  it('the newest of his quotes', async () => {
    const job = await app.a.job()
    const first = await app.a.quote({ job, craftsman })
    await app.as(craftsman).delete(`/jobs/${job.id}/quotes/${first.id}`).expect(200)
    for (const seen of await sights(job))
      expect(seen.myQuote).toMatchObject({ id: first.id, status: 'Withdrawn' })
    app.clock.advance(MINUTE)
    const second = await app.a.quote({ job, craftsman, price: 61_000 })
    for (const seen of await sights(job))
      expect(seen.myQuote).toEqual({ id: second.id, status: 'Submitted', price: 61_000, revision: 1 })
  })

  it('how often he has revised it', () => {
    const [_id, job, createdAt] = [new ObjectId(), new ObjectId(), new Date(0)]
    const row = { part: 'quote', _id, job, status: 'Submitted', price: 61_000, createdAt } as const
    const revisionIn = (rows: OwnPartRow[]) => ownPartsOf(rows).get(job.toHexString())?.myQuote?.revision
    expect([revisionIn([row]), revisionIn([{ ...row, revision: 3 }])]).toEqual([1, 3])
  })

  it('the same in what is recommended, in his own jobs, and in the answer to a move', async () => {
    const skilled = await app.a.craftsman({ coordinates: [31.2569, 29.9602] })
    const job = await app.a.hiredJob({ craftsman: skilled })
    const mine = { id: job.quoteId, status: 'Accepted', price: 45_000, revision: 1 }
    const { body: own } = await app.as(skilled).get('/users/me/jobs')
    expect(own.data[0].myQuote).toEqual(mine)
    const moved = await app.as(skilled).patch(`/jobs/${job.id}/status`, { status: 'On The Way' })
    expect(moved.body.myQuote).toEqual(mine)
    await app.settle()
    const open = await app.a.job()
    const invitation = await app.a.invitation({ job: open, craftsman: skilled })
    const { body: recommended } = await app.as(skilled).get('/jobs/recommended')
    const found = recommended.find(({ id }: { id: string }) => id === open.id)
    expect(found).toMatchObject({ myQuote: null, myInvitation: { id: invitation.id, status: 'Pending' } })
  })

  it.each(['client', 'admin'] as const)('and no such thing to a %s', async (role) => {
    const { job } = await app.a.quote({ craftsman })
    const person = role === 'client' ? job.client : await app.a.admin()
    for (const seen of await sights(job, person)) {
      expect(seen).not.toHaveProperty('myQuote')
      expect(seen).not.toHaveProperty('myInvitation')
    }
  })
})

describe('what it costs', () => {
  const costsOf = async (path: string, person: Person): Promise<readonly string[]> => {
    await app.as(person).get(path).expect(200)
    const counter = countCommands(app.database)
    counter.reset()
    await app.as(person).get(path).expect(200)
    return counter.commands
  }

  it('to read a job is three commands, for a craftsman as for its client', async () => {
    const { job } = await app.a.quote({ craftsman })
    for (const person of [craftsman, job.client]) {
      const commands = await costsOf(`/jobs/${job.id}`, person)
      expect(commands.length, commands.join()).toBeLessThanOrEqual(3)
    }
  })

  it('to list jobs is the same for few and many', async () => {
    for (let n = 0; n < 12; n++) await app.a.quote({ craftsman })
    const [few, many] = [
      await costsOf('/jobs?limit=1', craftsman),
      await costsOf('/jobs?limit=12', craftsman),
    ]
    expect(few).toHaveLength(4)
    expect(many).toHaveLength(4)
    const [fewer, more] = [
      await costsOf('/users/me/quotes?limit=1', craftsman),
      await costsOf('/users/me/quotes?limit=12', craftsman),
    ]
    expect(more.length).toBe(fewer.length)
  })
})

describe('phones', () => {
  let job: HiredJob
  beforeAll(async () => {
    job = await app.a.hiredJob()
  })

  it('of both are on the card once somebody is hired', async () => {
    for (const person of [job.client, job.craftsman]) {
      const phones = { clientPhone: job.client.phone, craftsmanPhone: job.craftsman.phone }
      expect((await app.as(person).get(`/jobs/${job.id}`)).body).toMatchObject(phones)
      expect((await app.as(person).get('/users/me/jobs')).body.data[0]).toMatchObject(phones)
    }
  })

  it('of the craftsman are on no card before', async () => {
    const { job: open, craftsman: quoter } = await app.a.quote()
    const { body } = await app.as(open.client).get(`/jobs/${open.id}`)
    expect(body.craftsmanPhone).toBeNull()
    expect(JSON.stringify(body)).not.toContain(quoter.phone)
    expect((await app.as(quoter).get(`/jobs/${open.id}`)).body).not.toHaveProperty('craftsmanPhone')
  })
})

describe('a job in a few words', () => {
  it('tells how it is paid, for how much, and its names in the language of the caller', async () => {
    const client = await app.a.client({ firstName: 'Mona' })
    const job = await app.a.job({ client, paymentType: 'Escrow', budget: 80_000 })
    await app.a.invitation({ job, craftsman, response: 'Accepted' })
    await app.a.quote({ job, craftsman })
    const summary = {
      paymentType: 'Escrow',
      budget: 80_000,
      category: 'Plumbing',
      categoryName: 'سباكة',
      districtId: 'maadi',
      districtName: 'المعادي',
      governorateName: 'القاهرة',
    }
    const asked = app.as(craftsman).with({ 'Accept-Language': 'ar' })
    const { body: quotes } = await asked.get('/users/me/quotes')
    expect(quotes.data[0]).toMatchObject({
      job: summary,
      client: { id: client.id, firstName: 'Mona', rating: 0, ratingCount: 0 },
      craftsman: { id: craftsman.id },
    })
    expect(JSON.stringify(quotes)).not.toContain(client.phone)
    expect((await asked.get('/users/me/invitations')).body.data[0].job).toMatchObject(summary)
    await asked.post('/chat', { jobId: job.id }).expect(201)
    expect((await asked.get('/chat')).body.data[0].job).toMatchObject({
      id: job.id,
      paymentType: 'Escrow',
      budget: 80_000,
    })
  })
})
