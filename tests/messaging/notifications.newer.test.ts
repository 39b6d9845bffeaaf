import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'
import { renderDigestTitle } from '#features/messaging/notifications/render.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { eventually } from '../support/eventually.js'
import { deviceOf, pushesTo, textsTo, toldTo } from '../support/notified.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** What a newer release, which ran beside this one or was taken back, left in the database. */
let app: TestApp
let person: Person
beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  person = await app.a.craftsman()
})
afterAll(async () => {
  // What tests leave has to fit the schemas of this release.
  await app.database.collection('notifications').deleteMany({ importance: { $exists: true } })
  await app.database.collection('notificationPreferences').deleteMany({ sound: { $exists: true } })
  await app.close()
})

const NEUTRAL = {
  en: { title: 'News on Craftworks', message: 'Open the app to see what is new.' },
  ar: { title: 'جديد على Craftworks', message: 'يمكن الاطلاع على الجديد في التطبيق.' },
}

interface Fields {
  readonly kind: string
  readonly wording: string
  readonly params?: object
}

/** As that release stores one, with a field of its own. Returns its id. */
const stored = async ({ kind, wording, params = {} }: Fields): Promise<ObjectId> => {
  const _id = new ObjectId()
  const now = app.clock.now()
  const row = {
    _id,
    user: new ObjectId(person.id),
    fact: `${newId()}:${kind}`,
    kind,
    wording,
    params,
    data: { bookingId: newId() },
    seq: null,
    at: now,
    read: false,
    readAt: null,
    deleted: false,
    importance: { level: 3 },
    createdAt: now,
    updatedAt: now,
  }
  await app.database.collection('notifications').insertOne(row)
  return _id
}
const row = (_id: ObjectId) => app.database.collection('notifications').findOne({ _id })
const unreadCount = async (): Promise<number> =>
  (await app.as(person).get('/notifications/unread-count').expect(200)).body.unread

describe('a notification of a newer release', () => {
  it.each([
    ['of an unknown kind', { kind: 'future.kind', wording: 'default' }],
    ['of an unknown wording', { kind: 'quote.accepted', wording: 'in-instalments' }],
    ['with parameters of another form', { kind: 'future.kind', wording: 'default', params: { price: 12.5 } }],
    [
      'with parameters that are no texts',
      {
        kind: 'quote.accepted',
        wording: 'later',
        params: { price: { from: 1 }, job: ['Tap', null], name: null },
      },
    ],
  ])('%s is shown in neutral words', async (_, fields) => {
    const id = await stored(fields)
    for (const language of ['en', 'ar'] as const) {
      const told = await toldTo(app, person, language)
      expect(told).toMatchObject([
        { id: id.toHexString(), kind: fields.kind, read: false, ...NEUTRAL[language] },
      ])
      expect(told[0]!.data).toEqual({ bookingId: expect.any(String) })
    }
  })

  it('stands in a digest without the words of its kind', () => {
    const future = {
      kind: 'quote.submitted',
      wording: 'in-instalments',
      params: {},
      data: { jobId: newId() },
    }
    const title = renderDigestTitle([future, future], { kinds: catalogue.kinds, language: 'en' })
    expect(title).toBe('2 new notifications')
  })

  it('is counted, marked as read, and deleted as any other, and keeps its own fields', async () => {
    const ids = [
      await stored({ kind: 'future.kind', wording: 'default' }),
      await stored({ kind: 'future.kind', wording: 'default' }),
      await stored({ kind: 'quote.accepted', wording: 'in-instalments' }),
    ]
    expect(await unreadCount()).toBe(3)
    const { body } = await app.as(person).put(`/notifications/${ids[0]!.toHexString()}/read`).expect(200)
    expect(body).toMatchObject({ kind: 'future.kind', read: true, ...NEUTRAL.en })
    expect(await unreadCount()).toBe(2)
    await app
      .as(person)
      .post('/notifications/mark-read', { ids: [ids[1]!.toHexString()] })
      .expect(200)
    expect(await unreadCount()).toBe(1)
    await app.as(person).put('/notifications/read-all').expect(200)
    expect(await unreadCount()).toBe(0)
    await app.as(person).delete(`/notifications/${ids[0]!.toHexString()}`).expect(200)
    expect((await toldTo(app, person)).map(({ id }) => id)).not.toContain(ids[0]!.toHexString())
    for (const id of ids) expect(await row(id)).toMatchObject({ read: true, importance: { level: 3 } })
  })

  it('that still has to be sent is shown in the open app in neutral words, and fails nowhere', async () => {
    await deviceOf(app, person)
    const url = await app.listen()
    const phone = await connectSocket(url, person)
    const id = await stored({ kind: 'future.kind', wording: 'default' })
    const at = app.clock.now()
    const { events, dead, roster } = app.application.outbox
    const names = ['notification.socket', 'notification.email', 'notification.push', 'notification.sms']
    const pending = names.map((consumer) => ({ consumer, lane: 'internal' as const, dueAt: at, attempts: 0 }))
    const payload = {
      notificationId: id.toHexString(),
      userId: person.id,
      kind: 'future.kind',
      at: at.toISOString(),
      importance: 3,
    }
    const rosters = [roster.fingerprint]
    await events.docs.insertOne({
      _id: new ObjectId(),
      type: 'notification.created',
      payload,
      at,
      rosters,
      pending,
    })
    await app.settle()
    await eventually(() => phone.received('notification').length > 0)
    expect(phone.received('notification')).toMatchObject([{ kind: 'future.kind', ...NEUTRAL.en }])
    expect(await pushesTo(app, person)).toEqual([])
    expect(await textsTo(app, person)).toEqual([])
    expect(await events.docs.countDocuments({ 'pending.0': { $exists: true } })).toBe(0)
    expect(await dead.count()).toBe(0)
  })
})

describe('preferences of a newer release', () => {
  it('are not shown, and stay when others are changed', async () => {
    const _id = new ObjectId(person.id)
    const preferences = app.database.collection('notificationPreferences')
    const [now, choices] = [
      app.clock.now(),
      { on: ['future.kind:email'], off: ['future.kind:push', 'quote.accepted:fax'] },
    ]
    await preferences.insertOne({
      _id,
      ...choices,
      quietHours: null,
      sound: 'chime',
      createdAt: now,
      updatedAt: now,
    })
    const read = await app.as(person).get('/notifications/preferences').expect(200)
    expect(JSON.stringify(read.body)).not.toContain('future.kind')
    const change = { kinds: [{ kind: 'quote.accepted', push: false, email: false }] }
    await app.as(person).post('/notifications/preferences', change).expect(200)
    await app
      .as(person)
      .post('/notifications/preferences', { quietHours: { from: '22:00', to: '07:00' } })
      .expect(200)
    const kept = await preferences.findOne({ _id })
    expect(kept).toMatchObject({ sound: 'chime', quietHours: { from: '22:00' } })
    expect(kept!.on).toEqual(expect.arrayContaining(choices.on))
    expect(kept!.off).toEqual(expect.arrayContaining(choices.off))
  })
})
