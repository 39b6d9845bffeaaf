import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'
import { renderDigestTitle } from '#features/messaging/notifications/render.js'
import { DAY, HOUR, SECOND, shift } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { eventually } from '../support/eventually.js'
import { deviceOf, pushesTo, textsTo, toldTo } from '../support/notified.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** What a newer release, which ran beside this one or was taken back, left in the database. */
let app: TestApp
let url: string
let person: Person
beforeAll(async () => {
  app = await startTestApp()
  url = await app.listen()
})
beforeEach(async () => {
  person = await app.a.craftsman()
  await app.settle()
  await app.database.collection('devMailbox').deleteMany({ to: person.email })
})
afterAll(async () => {
  // What tests leave has to fit the schemas of this release.
  await app.database.collection('notifications').deleteMany({ importance: { $exists: true } })
  await app.database.collection('notificationBatches').deleteMany({ key: 'future' })
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

  const CHANNELS = ['notification.email', 'notification.push', 'notification.sms']

  /** As that release tells the channels of it. */
  const toBeSent = async (id: ObjectId, kind: string): Promise<ObjectId> => {
    const at = app.clock.now()
    const names = ['notification.socket', ...CHANNELS]
    const pending = names.map((consumer) => ({
      consumer,
      lane: 'internal' as const,
      dueAt: at,
      attempts: 0,
    }))
    const facts = { notificationId: id.toHexString(), userId: person.id, kind, at: at.toISOString() }
    const { events, roster } = app.application.outbox
    const _id = new ObjectId()
    await events.docs.insertOne({
      _id,
      type: 'notification.created',
      payload: { ...facts, importance: 3 },
      at,
      rosters: [roster.fingerprint],
      pending,
    })
    return _id
  }
  const event = (_id: ObjectId) => app.application.outbox.events.docs.findOne({ _id })

  it.each([
    ['kind', { kind: 'future.kind', wording: 'default' }],
    ['wording', { kind: 'quote.accepted', wording: 'in-instalments' }],
  ])(
    'of an unknown %s is shown in the open app in neutral words, and left to who can send it',
    async (_, fields) => {
      await deviceOf(app, person)
      const phone = await connectSocket(url, person)
      const id = await stored(fields)
      const eventId = await toBeSent(id, fields.kind)
      await app.settle()
      await eventually(() => phone.received('notification').length > 0)
      expect(phone.received('notification')).toMatchObject([{ kind: fields.kind, ...NEUTRAL.en }])

      const since = app.clock.now()
      const left = { attempts: 0, dueAt: shift(since, 15 * SECOND), leftSince: since }
      const { pending } = (await event(eventId))!
      expect(pending).toEqual(CHANNELS.map((consumer) => ({ consumer, lane: 'internal', ...left })))
      app.clock.advance(23 * HOUR)
      await app.settle()
      expect((await event(eventId))!.dead).toBeUndefined()
      app.clock.advance(HOUR)
      await app.settle()
      const { dead } = app.application.outbox
      const givenUp = (await dead.list(10)).map(({ name, attempts }) => `${name} ${attempts}`)
      expect(givenUp.sort()).toEqual(CHANNELS.map((name) => `${name} 1`))
      expect(await dead.drop(eventId.toHexString())).toBe(3)
      expect(await pushesTo(app, person)).toEqual([])
      expect(await textsTo(app, person)).toEqual([])
      expect(await app.mailsTo(person.email)).toEqual([])
    },
  )

  it.each([
    ['email', 'future.kind'],
    ['push', 'future.kind'],
    ['sms', 'future.kind'],
    ['fax', 'quote.accepted'],
  ])('that waits in a batch of the channel %s is left to who can send it', async (channel, kind) => {
    await deviceOf(app, person)
    const notification = await stored({ kind, wording: 'default' })
    const [_id, now] = [new ObjectId(), app.clock.now()]
    await app.database.collection('notificationBatches').insertOne({
      _id,
      user: new ObjectId(person.id),
      channel,
      key: 'future',
      notifications: [notification],
      open: true,
      closedAt: null,
      createdAt: now,
      updatedAt: now,
    })
    const { timers } = app.application
    const timer = { kind: 'notification.send-batch', subject: _id.toHexString() }
    await app.database.transaction((tx) => timers.schedule(tx, { ...timer, dueAt: now }))
    await app.settle()
    expect(await timers.store.docs.findOne(timer)).toMatchObject({
      state: 'waiting',
      attempts: 0,
      leftSince: now,
    })
    expect(await pushesTo(app, person)).toEqual([])
    expect(await textsTo(app, person)).toEqual([])
    expect(await app.mailsTo(person.email)).toEqual([])
    app.clock.advance(DAY)
    await app.settle()
    expect(await timers.dead.list(10)).toMatchObject([{ about: timer.subject, attempts: 1 }])
    expect(await timers.dead.drop('notification.send-batch')).toBe(1)
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
