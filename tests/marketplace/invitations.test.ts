import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUR } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted, emittedInLists } from '../support/emitted.js'
import { type Job, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let craftsman: Person
let job: Job
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())
beforeEach(async () => {
  craftsman = await app.a.craftsman({ firstName: 'Hassan' })
  job = await app.a.job()
})

const invite = (person = craftsman, as = job.client) =>
  app.as(as).post(`/jobs/${job.id}/invite`, { craftsmanId: person.id })
const respond = (response: string, person = craftsman) =>
  app.as(person).post(`/jobs/${job.id}/invitations/respond`, { response })
const quote = (person = craftsman) => app.as(person).post(`/jobs/${job.id}/quotes`, { price: 45_000 })
const stored = () =>
  app.database
    .collection('invitations')
    .find({ job: toObjectId(job.id) })
    .toArray()
const statuses = async () => (await stored()).map(({ status }) => status as string).sort()
const inTime = (hours: number) => new Date(app.clock.now().getTime() + hours * HOUR).toISOString()

describe('POST /jobs/:jobId/invite', () => {
  it('invites a craftsman for 72 hours, and tells of it', async () => {
    const { status, body } = await invite()
    expect([status, body]).toEqual([
      201,
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        jobId: job.id,
        status: 'Pending',
        craftsman: expect.objectContaining({ id: craftsman.id, firstName: 'Hassan' }),
        expiresAt: inTime(72),
        respondedAt: null,
        createdAt: app.clock.now().toISOString(),
      },
    ])
    const facts = { jobId: job.id, clientId: job.client.id, craftsmanId: craftsman.id }
    expect(await emitted(app, 'invitation.sent', { jobId: job.id })).toEqual([
      { invitationId: body.id, ...facts },
    ])
    const read = await app.as(job.client).get(`/jobs/${job.id}`)
    expect(read.body.status).toBe('Posted')
  })

  it('is the owner’s alone', async () => {
    const other = await app.a.client()
    expect((await invite(craftsman, other)).body.code).toBe('NOT_FOUND')
    expect((await invite(craftsman, craftsman)).body.code).toBe('FORBIDDEN')
    expect(await stored()).toEqual([])
  })

  it.each(['Quoted', 'Hired', 'Cancelled'] as const)('is refused once the job is %s', async (status) => {
    job =
      status === 'Quoted'
        ? await app.a.job({ status })
        : await app.a.hiredJob({ status: status === 'Hired' ? 'Hired' : 'Cancelled' })
    const { status: answer, body } = await invite()
    expect([answer, body.code]).toEqual([409, 'JOB_NOT_POSTED'])
  })

  it.each(['Pending', 'Accepted', 'Rejected', 'Expired'])(
    'invites nobody twice, also when the first one is %s',
    async (status) => {
      await invite()
      if (status === 'Expired') {
        app.clock.advance(73 * HOUR)
        await app.settle()
      } else if (status !== 'Pending') await respond(status)
      expect(await statuses()).toEqual([status])
      const again = await invite()
      expect([again.status, again.body.code]).toEqual([409, 'ALREADY_INVITED'])
    },
  )

  it('names who is no craftsman to invite, in both languages', async () => {
    const banned = await app.a.craftsman()
    await app.as(await app.a.admin()).patch(`/admin/users/${banned.id}/ban`, { reason: 'Fraud' })
    const closed = await app.a.craftsman()
    await app.as(closed).delete('/users/account', { password: closed.password })
    const wrong = [{ ...craftsman, id: newId<'User'>() }, job.client, banned, closed]
    for (const person of wrong) {
      const { status, body } = await invite(person)
      expect([status, body.errors]).toEqual([
        400,
        [{ path: 'craftsmanId', code: 'UNKNOWN_CRAFTSMAN', message: 'Craftsman not found' }],
      ])
    }
    const { body } = await invite(job.client).set('Accept-Language', 'ar')
    expect(body.errors).toEqual([
      { path: 'craftsmanId', code: 'UNKNOWN_CRAFTSMAN', message: 'لم يتم العثور على الحرفي' },
    ])
    expect(await stored()).toEqual([])
  })

  it('is limited for each client', async () => {
    const strict = await startTestApp({ env: { RATE_LIMIT_INVITATIONS_PER_HOUR: '2' } })
    const posted = await strict.a.job()
    const statuses = []
    for (let n = 0; n < 3; n++) {
      const { id: craftsmanId } = await strict.a.craftsman()
      const { status } = await strict.as(posted.client).post(`/jobs/${posted.id}/invite`, { craftsmanId })
      statuses.push(status)
    }
    expect(statuses).toEqual([201, 201, 429])
    await strict.close()
  })

  it('of ten at once lets one through', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => invite()))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
    expect(await stored()).toHaveLength(1)
    expect(await emitted(app, 'invitation.sent', { jobId: job.id })).toHaveLength(1)
  })

  it('and a first quote at once: never an invitation on a job that was quoted before', async () => {
    for (let round = 0; round < 5; round++) {
      job = await app.a.job()
      const [invited, quoted] = await Promise.all([invite(), quote(await app.a.craftsman())])
      expect(quoted.status).toBe(201)
      expect([201, 409]).toContain(invited.status)
      expect(await stored()).toHaveLength(invited.status === 201 ? 1 : 0)
    }
  })

  it('and a quote of the same craftsman at once: they are invited or have quoted, not both', async () => {
    for (let round = 0; round < 5; round++) {
      job = await app.a.job()
      const [invited, quoted] = await Promise.all([invite(), quote()])
      expect([invited.status, quoted.status]).toEqual(invited.status === 201 ? [201, 403] : [409, 201])
    }
  })
})

describe('POST /jobs/:jobId/invitations/respond', () => {
  it.each(['Accepted', 'Rejected'] as const)('stores %s and tells of it', async (response) => {
    const { body: sent } = await invite()
    const { status, body } = await respond(response)
    expect([status, body]).toEqual([
      200,
      {
        id: sent.id,
        jobId: job.id,
        status: response,
        client: expect.objectContaining({ id: job.client.id }),
        job: {
          id: job.id,
          title: 'Kitchen tap leaks',
          category: 'Plumbing',
          categoryName: 'Plumbing',
          district: 'Maadi',
          districtId: 'maadi',
          districtName: 'Maadi',
          governorateId: 'EG-C',
          governorateName: 'Cairo',
          status: 'Posted',
          paymentType: 'Cash',
          budget: null,
          scheduledFor: null,
          revision: 1,
        },
        expiresAt: sent.expiresAt,
        respondedAt: app.clock.now().toISOString(),
        createdAt: sent.createdAt,
      },
    ])
    expect(await emitted(app, 'invitation.answered', { jobId: job.id })).toMatchObject([
      { invitationId: sent.id, craftsmanId: craftsman.id, clientId: job.client.id, response },
    ])
  })

  it('is the invited craftsman’s alone, once', async () => {
    await invite()
    expect((await respond('Accepted', await app.a.craftsman())).body.code).toBe('NOT_FOUND')
    expect((await respond('Accepted')).status).toBe(200)
    for (const response of ['Accepted', 'Rejected']) {
      const { status, body } = await respond(response)
      expect([status, body.code]).toEqual([409, 'INVITATION_ANSWERED'])
    }
    expect(await statuses()).toEqual(['Accepted'])
  })

  it.each(['accepted', 'Pending', 'Expired', '', null])('refuses %o', async (response) => {
    await invite()
    const { status, body } = await app.as(craftsman).post(`/jobs/${job.id}/invitations/respond`, { response })
    expect([status, body.errors[0].path]).toEqual([400, 'response'])
  })

  it('is possible while the job is Quoted', async () => {
    await invite()
    await quote(await app.a.craftsman())
    expect((await respond('Accepted')).status).toBe(200)
  })

  it('of two different answers at once takes one', async () => {
    await invite()
    const answers = await Promise.all([respond('Accepted'), respond('Rejected')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await emitted(app, 'invitation.answered', { jobId: job.id })).toHaveLength(1)
  })

  it('comes too late after 72 hours, before and after the timer', async () => {
    await invite()
    app.clock.advance(72 * HOUR)
    const { status, body } = await respond('Accepted')
    expect([status, body.code]).toEqual([409, 'INVITATION_EXPIRED'])
    await app.settle()
    expect(await statuses()).toEqual(['Expired'])
    expect((await respond('Accepted')).body.code).toBe('INVITATION_EXPIRED')
    expect(await emitted(app, 'invitation.expired', { jobId: job.id })).toMatchObject([
      { craftsmanId: craftsman.id, clientId: job.client.id },
    ])
  })

  it('leaves no timer that would undo it', async () => {
    await invite()
    await respond('Accepted')
    app.clock.advance(100 * HOUR)
    await app.settle()
    expect(await statuses()).toEqual(['Accepted'])
    expect(await emitted(app, 'invitation.expired', { jobId: job.id })).toEqual([])
  })

  it('takes its time from the setting', async () => {
    const quick = await startTestApp({ env: { INVITATION_EXPIRY_HOURS: '1' } })
    await quick.a.invitation()
    const status = async () => (await quick.database.collection('invitations').findOne({}))?.status as string
    quick.clock.advance(HOUR - 1000)
    await quick.settle()
    expect(await status()).toBe('Pending')
    quick.clock.advance(1000)
    await quick.settle()
    expect(await status()).toBe('Expired')
    await quick.close()
  })
})

describe('quoting', () => {
  it('an invitee quotes only after accepting', async () => {
    await invite()
    const early = await quote()
    expect([early.status, early.body.code]).toEqual([403, 'INVITATION_NOT_ACCEPTED'])
    const read = await app.as(job.client).get(`/jobs/${job.id}`)
    expect(read.body).toMatchObject({ status: 'Posted', quoteCount: 0 })
    await respond('Accepted')
    expect((await quote()).status).toBe(201)
  })

  it('not after rejecting', async () => {
    await invite()
    await respond('Rejected')
    expect((await quote()).body.code).toBe('INVITATION_NOT_ACCEPTED')
  })

  it('but like anybody once the invitation has expired', async () => {
    await invite()
    app.clock.advance(73 * HOUR)
    expect((await quote()).status).toBe(201)
  })

  it('and whoever was not invited is free to quote', async () => {
    await invite()
    expect((await quote(await app.a.craftsman())).status).toBe(201)
  })
})

describe('the end of the job', () => {
  it.each(['hiring', 'cancelling'])('%s expires what is pending and nothing else', async (end) => {
    const [accepted, rejected] = [await app.a.craftsman(), await app.a.craftsman()]
    await invite()
    await app.a.invitation({ job, craftsman: accepted, response: 'Accepted' })
    await app.a.invitation({ job, craftsman: rejected, response: 'Rejected' })
    if (end === 'hiring') await app.a.accept(await app.a.quote({ job }))
    else await app.as(job.client).delete(`/jobs/${job.id}`)
    expect(await statuses()).toEqual(['Accepted', 'Expired', 'Rejected'])
    const expired = () => emittedInLists(app, 'invitations.expired', { jobId: job.id })
    expect(await expired()).toMatchObject([{ craftsmanId: craftsman.id }])
    expect((await respond('Accepted')).body.code).toBe('INVITATION_EXPIRED')
    app.clock.advance(100 * HOUR)
    await app.settle()
    expect(await expired()).toHaveLength(1)
    expect(await emitted(app, 'invitation.expired', { jobId: job.id })).toEqual([])
  })

  it('of a hire and an answer at once: one comes first, and the other sees it', async () => {
    for (let round = 0; round < 6; round++) {
      job = await app.a.job()
      await invite()
      const offer = await app.a.quote({ job })
      const [answered, hired] = await Promise.all([
        respond('Accepted'),
        app.as(job.client).post(`/jobs/${job.id}/quotes/${offer.id}/accept`),
      ])
      expect(hired.status).toBe(200)
      expect(await statuses()).toEqual([answered.status === 200 ? 'Accepted' : 'Expired'])
      const expired = await emittedInLists(app, 'invitations.expired', { jobId: job.id })
      expect(expired).toHaveLength(answered.status === 200 ? 0 : 1)
    }
  })
})

describe('GET /jobs/:jobId/invitations', () => {
  it('lists them for the owner and staff, newest first, and for nobody else', async () => {
    await invite()
    app.clock.advance(1000)
    const second = await app.a.craftsman()
    await invite(second)
    const path = `/jobs/${job.id}/invitations`
    for (const viewer of [job.client, await app.a.moderator()]) {
      const { body } = await app.as(viewer).get(path)
      expect(body.data.map((one: { craftsman: { id: string } }) => one.craftsman.id)).toEqual([
        second.id,
        craftsman.id,
      ])
      expect(body.pagination.totalItems).toBe(2)
    }
    expect((await app.as(await app.a.client()).get(path)).body.code).toBe('NOT_FOUND')
    expect((await app.as(craftsman).get(path)).body.code).toBe('FORBIDDEN')
  })
})

describe('an accepted invitation', () => {
  const list = async (query: string) =>
    (await app.as(craftsman).get(`/jobs?${query}`)).body as {
      data: { id: string; invited?: true; distance?: number }[]
      pagination: { totalItems: number; totalPages: number }
    }
  const found = async (query: string) => (await list(query)).data.map(({ id }) => id)

  it('appears in no search that the job does not match', async () => {
    await invite()
    await respond('Accepted')
    const other = await app.a.job({ client: job.client, category: 'Electrical', budget: 90_000 })
    for (const filter of [
      'category=Electrical',
      'q=nothinglikeit',
      'minBudget=80000',
      'near=34.9,24.1&radius=1000',
      'near=34.9,24.1&radius=1000&sort=newest',
      'status=Quoted',
      'postedBefore=2001-01-01T00:00:00Z',
    ]) {
      expect([filter, await found(filter)]).toEqual([filter, expect.not.arrayContaining([job.id])])
    }
    const { data } = await list('category=Plumbing&limit=100')
    expect(data.find(({ id }) => id === job.id)?.invited).toBe(true)
    expect((await list('category=Electrical')).data.find(({ id }) => id === other.id)).not.toHaveProperty(
      'invited',
    )
  })

  it('is found with invited=true, and by the other filters within that', async () => {
    await invite()
    await respond('Accepted')
    const electrical = await app.a.job({ client: job.client, category: 'Electrical' })
    await app.a.invitation({ job: electrical, craftsman })
    const declined = await app.a.job({ client: job.client })
    await app.a.invitation({ job: declined, craftsman, response: 'Rejected' })
    await app.a.job({ client: job.client })
    expect(new Set(await found('invited=true'))).toEqual(new Set([electrical.id, job.id]))
    expect((await list('invited=true')).pagination.totalItems).toBe(2)
    expect(await found('invited=true&category=Electrical')).toEqual([electrical.id])
    expect(await found('invited=true&near=31.2569,29.9602&category=Plumbing')).toEqual([job.id])
    expect(await found('invited=true&q=nothinglikeit')).toEqual([])
    app.clock.advance(72 * HOUR)
    expect(await found('invited=true')).toEqual([job.id])
  })

  it('is among those of invited=true also when many later ones are over', async () => {
    await invite()
    await respond('Accepted')
    const invitations = app.database.collection('invitations')
    const template = await invitations.findOne({ job: toObjectId(job.id) })
    const later = Array.from({ length: 110 }, (_, n) => ({
      ...template,
      _id: toObjectId(newId()),
      job: toObjectId(newId()),
      jobOpen: false,
      createdAt: new Date(app.clock.now().getTime() + n),
    }))
    await invitations.insertMany(later)
    expect(await found('invited=true')).toEqual([job.id])
  })

  it.each([
    ['en', 'Only craftsmen are invited to jobs'],
    ['ar', 'الدعوات إلى الطلبات للحرفيين فقط'],
  ])('is nothing a client asks for, in %s', async (language, message) => {
    const { status, body } = await app
      .as(job.client)
      .get('/jobs?invited=true')
      .set('Accept-Language', language)
    expect([status, body.errors]).toEqual([400, [{ path: 'invited', code: 'NOT_FOR_YOUR_ROLE', message }]])
  })

  it('only as long as the job is open; reading it stays possible', async () => {
    await invite()
    await respond('Accepted')
    await app.a.accept(await app.a.quote({ job }))
    expect(await found('invited=true')).toEqual([])
    const { status, body } = await app.as(craftsman).get(`/jobs/${job.id}`)
    expect([status, body.isLocationExact, body.craftsman]).toEqual([200, false, null])
    expect((await app.as(await app.a.craftsman()).get(`/jobs/${job.id}`)).status).toBe(404)
  })
})

describe('what is one’s own', () => {
  const ids = async (person: Person, path: string): Promise<string[]> => {
    const { body } = await app.as(person).get(`/users/me/${path}`)
    return body.data.map(({ id }: { id: string }) => id)
  }

  it('GET /users/me/invitations: those received, with job and client, by status', async () => {
    const { body: sent } = await invite()
    app.clock.advance(1000)
    const other = await app.a.invitation({ craftsman, response: 'Rejected' })
    await app.a.invitation()
    expect(await ids(craftsman, 'invitations')).toEqual([other.id, sent.id])
    expect(await ids(craftsman, 'invitations?status=Pending')).toEqual([sent.id])
    const { body } = await app.as(craftsman).get('/users/me/invitations').set('Accept-Language', 'ar')
    expect(body.data[1]).toMatchObject({
      client: { id: job.client.id },
      job: { id: job.id, title: 'Kitchen tap leaks', district: 'المعادي' },
    })
    expect(JSON.stringify(body)).not.toContain(job.client.phone)
  })

  it('GET /users/me/quotes: those made, with the job, by status', async () => {
    const first = await app.a.quote({ craftsman, job })
    app.clock.advance(1000)
    const second = await app.a.quote({ craftsman })
    await app.a.accept(second)
    await app.a.quote({ job })
    expect(await ids(craftsman, 'quotes')).toEqual([second.id, first.id])
    expect(await ids(craftsman, 'quotes?status=Accepted')).toEqual([second.id])
    const { body } = await app.as(craftsman).get('/users/me/quotes?status=Submitted')
    expect(body.data[0]).toMatchObject({ price: 45_000, job: { id: job.id, status: 'Quoted' } })
  })

  it('GET /users/me/jobs: of a client those posted, of a craftsman those hired for', async () => {
    const hired = await app.a.hiredJob({ client: job.client, craftsman })
    await app.a.hiredJob()
    expect((await ids(job.client, 'jobs')).sort()).toEqual([job.id, hired.id].sort())
    expect(await ids(job.client, 'jobs?status=Posted')).toEqual([job.id])
    expect(await ids(craftsman, 'jobs')).toEqual([hired.id])
    expect(await ids(craftsman, 'jobs?status=Posted')).toEqual([])
  })
})
