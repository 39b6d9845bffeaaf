import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { notificationCreated } from '#features/messaging/notifications/notifications.events.js'
import { SECOND, shift } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { deviceOf, happen, type Notified, pushesTo, redeliver, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let stranger: Person
beforeAll(async () => {
  app = await startTestApp()
  stranger = await app.a.client()
})
afterAll(() => app.close())

/** A client who was told of three quotes; the newest first. */
let client: Person
let told: Notified[]
beforeEach(async () => {
  client = await app.a.client()
  const job = await app.a.job({ client })
  for (const price of [10_000, 20_000, 30_000]) await app.a.quote({ job, price })
  told = (await toldTo(app, client)).reverse()
})

const list = async (query = '') => (await app.as(client).get(`/notifications${query}`).expect(200)).body
const idsOf = (body: { data: Notified[] }) => body.data.map(({ id }) => id)
const unread = async () => (await app.as(client).get('/notifications/unread-count').expect(200)).body.unread

describe('GET /notifications', () => {
  it('pages through the own ones, newest first', async () => {
    const body = await list('?limit=2')
    expect(body.data.map(({ title }: Notified) => title)).toEqual([
      'New quote: EGP 300',
      'New quote: EGP 200',
    ])
    expect(body.pagination).toEqual({ page: 1, limit: 2, totalPages: 2, totalItems: 3, totalIsExact: true })
    expect(idsOf(await list('?limit=2&page=2'))).toEqual([told[2]!.id])
    expect(body.data[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      type: 'quote',
      kind: 'quote.submitted',
      title: 'New quote: EGP 300',
      message: expect.stringContaining('for EGP 300'),
      data: {
        jobId: expect.any(String),
        clientId: client.id,
        craftsmanId: expect.any(String),
        quoteId: expect.any(String),
        price: '30000',
        status: 'Submitted',
      },
      read: false,
      createdAt: app.clock.now().toISOString(),
    })
  })

  it('goes on from one, without a count', async () => {
    const body = await list(`?limit=1&before=${told[0]!.id}`)
    expect(body).toEqual({ data: [told[1]] })
    expect(idsOf(await list(`?before=${told[1]!.id}`))).toEqual([told[2]!.id])
    expect(await list(`?before=${told[2]!.id}`)).toEqual({ data: [] })
  })

  it('filters by whether they are read', async () => {
    await app.as(client).put(`/notifications/${told[1]!.id}/read`).expect(200)
    expect(idsOf(await list('?unread=true'))).toEqual([told[0]!.id, told[2]!.id])
    expect(idsOf(await list('?unread=false'))).toEqual([told[1]!.id])
    expect(idsOf(await list(`?unread=true&before=${told[0]!.id}`))).toEqual([told[2]!.id])
  })

  it('is in the language of the call, not of the user', async () => {
    const { body } = await app.as(client).get('/notifications').set('Accept-Language', 'ar')
    expect(body.data[0].title).toContain('عرض جديد')
  })

  it('shows nobody else any of them', async () => {
    const { body } = await app.as(stranger).get('/notifications')
    expect(body.data).toEqual([])
    const older = await app.as(stranger).get(`/notifications?before=${told[0]!.id}`)
    expect(older.body.data).toEqual([])
    expect((await app.anonymous.get('/notifications')).status).toBe(401)
  })

  it.each(['unread=1', 'before=x', 'limit=101', 'page=0', 'sort=old'])('refuses %s', async (query) => {
    const { status, body } = await app.as(client).get(`/notifications?${query}`)
    expect([status, body.errors[0].path]).toEqual([400, query.split('=')[0]])
  })
})

describe('marking as read', () => {
  it('is done to one, and again changes nothing', async () => {
    expect(await unread()).toBe(3)
    const first = await app.as(client).put(`/notifications/${told[0]!.id}/read`).expect(200)
    expect(first.body).toEqual({ ...told[0], read: true })
    const again = await app.as(client).put(`/notifications/${told[0]!.id}/read`).expect(200)
    expect(again.body).toEqual(first.body)
    expect(await unread()).toBe(2)
  })

  it('is done to some, and passes over what is not theirs', async () => {
    const ids = [told[0]!.id, told[2]!.id, newId()]
    await app.as(stranger).post('/notifications/mark-read', { ids }).expect(200)
    expect(await unread()).toBe(3)
    const { body } = await app.as(client).post('/notifications/mark-read', { ids }).expect(200)
    expect(body).toEqual({ message: 'Marked as read.' })
    expect(idsOf(await list('?unread=true'))).toEqual([told[1]!.id])
  })

  it.each(['post', 'put'] as const)('is done to all by %s', async (method) => {
    const caller = app.as(client).with({ 'Accept-Language': 'ar' })
    const { body } = await (method === 'post'
      ? caller.post('/notifications/mark-read', { all: true })
      : caller.put('/notifications/read-all'))
    expect(body).toEqual({ message: 'تم التحديد كمقروء.' })
    expect(await unread()).toBe(0)
  })

  it.each([
    ['nothing', {}, 'ids', 'REQUIRED'],
    ['both', { ids: [newId()], all: true }, 'ids', 'CONFLICTING_FIELDS'],
    ['not all', { all: false }, 'all', 'INVALID_VALUE'],
    ['no id', { ids: [] }, 'ids', 'TOO_FEW_ITEMS'],
    ['too many', { ids: Array.from({ length: 101 }, () => newId()) }, 'ids', 'TOO_MANY_ITEMS'],
    ['what is no id', { ids: ['x'] }, 'ids.0', 'INVALID_ID'],
  ])('refuses %s', async (...[, sent, path, code]) => {
    const { status, body } = await app.as(client).post('/notifications/mark-read', sent)
    expect([status, body.errors[0]]).toMatchObject([400, { path, code }])
    expect(await unread()).toBe(3)
  })

  it('is refused of another’s', async () => {
    const { status, body } = await app.as(stranger).put(`/notifications/${told[0]!.id}/read`)
    expect([status, body.code]).toEqual([404, 'NOT_FOUND'])
    expect(await unread()).toBe(3)
  })
})

describe('DELETE /notifications/:id', () => {
  const remove = (person: Person) => app.as(person).delete(`/notifications/${told[1]!.id}`)

  it('takes one off the list for good, whatever is retried', async () => {
    expect((await remove(client).expect(200)).body).toEqual({ message: 'The notification has been deleted.' })
    const rest = [told[0]!.id, told[2]!.id]
    expect(idsOf(await list())).toEqual(rest)
    expect(await unread()).toBe(2)
    await redeliver(app)
    expect(idsOf(await list())).toEqual(rest)
    expect((await remove(client)).body.code).toBe('NOT_FOUND')
    expect((await app.as(client).put(`/notifications/${told[1]!.id}/read`)).status).toBe(404)
  })

  it('is refused of another’s', async () => {
    expect((await remove(stranger)).body.code).toBe('NOT_FOUND')
    expect(idsOf(await list())).toHaveLength(3)
  })
})

describe('a notification of a kind that this version does not know', () => {
  let newer: string
  beforeEach(async () => {
    const stored = app.database.collection('notifications')
    const { _id, ...facts } = (await stored.findOne({ _id: toObjectId(told[0]!.id) }))!
    const { insertedId } = await stored.insertOne({
      ...facts,
      fact: `${_id.toHexString()}:future.kind`,
      kind: 'future.kind',
      wording: 'unheard-of',
      data: { rocketId: newId() },
      at: shift(app.clock.now(), SECOND),
    })
    newer = insertedId.toHexString()
  })

  it('is shown in neutral words, counted, and read like any other', async () => {
    const { data } = await list()
    expect(data[0]).toMatchObject({
      id: newer,
      type: 'system',
      kind: 'future.kind',
      title: 'News on Craftworks',
      message: 'Open the app to see what is new.',
      data: { rocketId: expect.any(String) },
    })
    expect(await unread()).toBe(4)
    const read = await app.as(client).put(`/notifications/${newer}/read`).expect(200)
    expect(read.body).toEqual({ ...data[0], read: true })
    expect(await unread()).toBe(3)
    await app
      .as(client)
      .post('/notifications/mark-read', { ids: [newer] })
      .expect(200)
    await app.as(client).delete(`/notifications/${newer}`).expect(200)
  })

  it('is sent by no channel in neutral words, but left to the newer version', async () => {
    await deviceOf(app, client)
    const at = app.clock.now().toISOString()
    const created = { notificationId: newer, userId: client.id, kind: 'future.kind', at }
    await happen(app, notificationCreated, { ...created, channels: ['push', 'email', 'carrier-pigeon'] })
    expect((await pushesTo(app, client)).map(({ title }) => title)).not.toContain('News on Craftworks')
    const subjects = (await app.mailsTo(client.email)).map(({ subject }) => subject)
    expect(subjects).not.toContain('News on Craftworks')
    const { docs } = app.application.outbox.events
    const event = await docs.findOne({ 'payload.notificationId': newer })
    expect(event!.pending!.map(({ consumer, attempts }) => `${consumer} ${attempts}`)).toEqual([
      'notification.email 0',
      'notification.push 0',
    ])
  })
})

describe('reads of notifications', () => {
  it('are led by an index, in its order', async () => {
    const stored = app.database.collection('notifications')
    const [any] = await stored.find({}).limit(1).toArray()
    const own = { user: any!.user, deleted: false }
    for (const filter of [own, { ...own, read: false }, { ...own, at: { $lte: any!.at } }]) {
      const plan = await stored.find(filter).sort({ at: -1, _id: -1 }).limit(10).explain()
      const text = JSON.stringify(plan.queryPlanner.winningPlan)
      expect(text).toContain('IXSCAN')
      expect(text).not.toContain('"SORT"')
    }
  })
})
