import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { invitationExpired, invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { messageSent } from '#features/messaging/chat/chat.events.js'
import { FirebasePushSender } from '#integrations/push/firebase.js'
import { DAY, MINUTE, SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import { FCM_PROJECT, type FcmError, startFakeFcm } from '../fakes/fake-fcm.js'
import type { Person } from '../support/builders.js'
import { type Job, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { deviceOf, happen, kindsTo, pushesTo, redeliver, toldTo } from '../support/notified.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const invite = async (app: TestApp, craftsman: Person, job?: Job) => {
  const { id: jobId, client } = job ?? (await app.a.job())
  const pair = { jobId, clientId: client.id, craftsmanId: craftsman.id }
  await happen(app, invitationSent, { invitationId: newId(), ...pair })
}

describe('a push', () => {
  let app: TestApp
  let client: Person
  let craftsman: Person
  beforeAll(async () => {
    app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
    craftsman = await app.a.craftsman({ firstName: 'Hassan' })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    client = await app.a.client({ language: 'ar' })
    await deviceOf(app, client)
  })

  const quoteTimes = async (count: number, job: Job) => {
    const craftsmen = await Promise.all(Array.from({ length: count }, () => app.a.craftsman()))
    await Promise.all(craftsmen.map((each) => app.a.quote({ job, craftsman: each })))
  }

  it('is in the language of the user, and leads to what it tells of', async () => {
    const job = await app.a.job({ client })
    await app.a.quote({ job, craftsman })
    const [push, ...more] = await pushesTo(app, client)
    expect(more).toEqual([])
    const [told] = await toldTo(app, client)
    expect(push).toMatchObject({
      title: 'عرض جديد: 450 ج.م',
      tag: told!.id,
      badge: 1,
      devices: 1,
      group: job.id,
      data: {
        ...told!.data,
        notificationId: told!.id,
        kind: 'quote.submitted',
        link: `http://localhost:3000/jobs/${job.id}`,
      },
    })
  })

  it('goes to every device of the user, and to none twice', async () => {
    await deviceOf(app, client)
    await app.a.quote({ job: await app.a.job({ client }) })
    expect(await pushesTo(app, client)).toMatchObject([{ devices: 2 }])
    await redeliver(app)
    expect(await pushesTo(app, client)).toHaveLength(1)
  })

  it('of ten quotes at once is one; in the app they are ten, and one mail lists them', async () => {
    const job = await app.a.job({ client, title: 'Tap leaks' })
    await quoteTimes(10, job)
    expect(await pushesTo(app, client)).toHaveLength(1)
    expect(await kindsTo(app, client)).toEqual(Array.from({ length: 10 }, () => 'quote.submitted'))
    expect(await app.mailsTo(client.email)).toEqual([])
    app.clock.advance(MINUTE)
    const [mail, ...more] = await app.mailsTo(client.email)
    expect(more).toEqual([])
    expect(mail!.subject).toMatch(/^10 عروض جديدة على «\u2068Tap leaks\u2069»$/)
    expect(mail!.html.match(/<li>/g)).toHaveLength(10)
    await redeliver(app)
    app.clock.advance(MINUTE)
    expect(await pushesTo(app, client)).toHaveLength(1)
    expect(await app.mailsTo(client.email)).toHaveLength(1)
  })

  it('of ten quotes that ten workers take up at the same moment is one', async () => {
    const job = await app.a.job({ client })
    await quoteTimes(10, job)
    await Promise.all(Array.from({ length: 10 }, () => app.settle()))
    app.clock.advance(3 * SECOND)
    expect(await pushesTo(app, client)).toHaveLength(1)
    expect(await kindsTo(app, client)).toHaveLength(10)
    app.clock.advance(MINUTE)
    expect(await app.mailsTo(client.email)).toHaveLength(1)
  })

  it('comes again for a quote after the minute, and for one on another job', async () => {
    const job = await app.a.job({ client })
    await app.a.quote({ job })
    await app.a.quote({ job: await app.a.job({ client }) })
    expect(await pushesTo(app, client)).toHaveLength(2)
    app.clock.advance(59 * SECOND)
    await app.a.quote({ job })
    expect(await pushesTo(app, client)).toHaveLength(2)
    app.clock.advance(SECOND)
    await app.a.quote({ job })
    expect(await pushesTo(app, client)).toHaveLength(3)
  })

  it('of messages is one for each chat and minute', async () => {
    const job = await app.a.job({ client })
    const chats = [newId(), newId()]
    for (const chatId of [...chats, ...chats]) {
      const ids = { chatId, messageId: newId(), seq: 1, jobId: job.id }
      await happen(app, messageSent, { ...ids, senderId: craftsman.id, recipientId: client.id })
    }
    const pushes = await pushesTo(app, client)
    expect(pushes.map(({ data }) => data.chatId)).toEqual(chats)
    expect(await app.mailsTo(client.email)).toEqual([])
  })

  it('is not made of what is only told in the app', async () => {
    const job = await app.a.job({ client })
    const pair = { jobId: job.id, clientId: client.id, craftsmanId: craftsman.id }
    await happen(app, invitationExpired, { invitationId: newId(), cause: 'job-closed', ...pair })
    expect(await kindsTo(app, client)).toEqual([])
    await happen(app, invitationExpired, { invitationId: newId(), cause: 'time', ...pair })
    expect(await kindsTo(app, client)).toEqual(['invitation.expired'])
    expect(await pushesTo(app, client)).toEqual([])
    expect(await app.mailsTo(client.email)).toEqual([])
  })

  it.each([
    ['signed out', (person: Person) => app.as(person).post('/auth/logout')],
    [
      'banned',
      async ({ id }: Person) =>
        app.as(await app.a.admin()).patch(`/admin/users/${id}/ban`, { reason: 'Fraud report' }),
    ],
    [
      'deactivated',
      ({ password, ...person }: Person) =>
        app.as(person).delete('/users/account', { password, cancelOpenJobs: true }),
    ],
  ])('does not reach a device of who is %s', async (_what, end) => {
    const job = await app.a.job({ client })
    expect((await end(client)).status).toBe(200)
    // What was on its way already: nobody can quote on a job of somebody who is gone.
    const ids = { chatId: newId(), messageId: newId(), seq: 1, jobId: job.id }
    await happen(app, messageSent, { ...ids, senderId: craftsman.id, recipientId: client.id })
    expect(await pushesTo(app, client)).toEqual([])
  })
})

describe('a device of a session that has run out', () => {
  let app: TestApp
  let client: Person
  let craftsman: Person
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    client = await app.a.client()
    craftsman = await app.a.craftsman()
    await deviceOf(app, craftsman)
  })

  /** MongoDB forgets sessions by its own clock, which is years behind. */
  const daysLater = async (days: number) => {
    await app.settle()
    app.clock.advance(days * DAY)
    await app.database.collection('sessions').deleteMany({ expiresAt: { $lte: app.clock.now() } })
  }
  const pushed = async () => {
    await invite(app, craftsman, { id: newId(), client })
    return (await pushesTo(app, craftsman)).length
  }
  const setPassword = ({ password, ...person }: Person) =>
    app
      .as(person)
      .put('/users/change-password', { currentPassword: password, newPassword: 'another fine battery' })

  it('still gets pushes, until the user changes their password elsewhere', async () => {
    await daysLater(9)
    expect(await pushed()).toBe(1)
    const { body } = await app.anonymous.post('/auth/login', {
      loginIdentifier: craftsman.email,
      password: craftsman.password,
      type: 'clients',
    })
    const elsewhere = { ...craftsman, token: String(body.token) }
    expect((await setPassword(elsewhere)).status).toBe(200)
    await app.settle()
    expect(await pushed()).toBe(1)
    await deviceOf(app, elsewhere)
    expect(await pushed()).toBe(2)
  })

  it.each([
    ['signed out', (person: Person) => app.as(person).post('/auth/logout')],
    [
      'deactivated',
      ({ password, ...person }: Person) =>
        app.as(person).delete('/users/account', { password, cancelOpenJobs: true }),
    ],
    [
      'banned',
      async ({ id }: Person) =>
        app.as(await app.a.admin()).patch(`/admin/users/${id}/ban`, { reason: 'Fraud report' }),
    ],
  ])('gets none when its user was %s before', async (_what, end) => {
    expect((await end(craftsman)).status).toBe(200)
    expect(await pushed()).toBe(0)
    await daysLater(9)
    expect(await pushed()).toBe(0)
  })

  it('gets none when its user is banned afterwards', async () => {
    await daysLater(9)
    const ban = await app
      .as(await app.a.admin())
      .patch(`/admin/users/${craftsman.id}/ban`, { reason: 'Fraud' })
    expect(ban.status).toBe(200)
    expect(await pushed()).toBe(0)
  })
})

describe('a device', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  const tokens = () => app.database.collection('deviceTokens')

  it('is registered once, and belongs to who registered it last', async () => {
    const [first, second] = [await app.a.craftsman(), await app.a.craftsman()]
    const body = { token: `phone-${newId()}`, platform: 'ios' }
    const registered = await app.as(first).post('/notifications/device-tokens', body).expect(201)
    expect(registered.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      ...body,
      createdAt: app.clock.now().toISOString(),
    })
    const again = await app.as(first).post('/notifications/device-tokens', body).expect(201)
    expect(again.body).toEqual(registered.body)
    await deviceOf(app, second, body.token)
    expect(await tokens().countDocuments({ token: body.token })).toBe(1)
    for (const person of [first, second]) await invite(app, person)
    expect(await pushesTo(app, first)).toEqual([])
    expect(await pushesTo(app, second)).toHaveLength(1)
    expect((await app.as(first).delete(`/notifications/device-tokens/${body.token}`)).status).toBe(404)
  })

  it('is one, however many register it at the same time', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => app.a.craftsman()))
    const token = `phone-${newId()}`
    await Promise.all(people.map((person) => deviceOf(app, person, token)))
    expect(await tokens().countDocuments({ token })).toBe(1)
  })

  it('is removed by its user, and by nobody else', async () => {
    const [person, stranger] = [await app.a.craftsman(), await app.a.craftsman()]
    const token = await deviceOf(app, person, `fGkP0aXbTq2:APA91bE-${newId()}`)
    const path = `/notifications/device-tokens/${token}`
    const refused = await app.as(stranger).delete(path)
    expect([refused.status, refused.body.code]).toEqual([404, 'NOT_FOUND'])
    await app.as(person).delete(path).expect(200)
    expect((await app.as(person).delete(path)).status).toBe(404)
    await invite(app, person)
    expect(await pushesTo(app, person)).toEqual([])
  })

  it('is dropped when it is the oldest of more than twenty', async () => {
    const person = await app.a.craftsman()
    const first = await deviceOf(app, person)
    for (let more = 0; more < 20; more++) {
      app.clock.advance(SECOND)
      await deviceOf(app, person)
    }
    expect(await tokens().findOne({ token: first })).toBeNull()
    await invite(app, person)
    expect(await pushesTo(app, person)).toMatchObject([{ devices: 20 }])
  })

  it.each([
    ['no token', { platform: 'web' }, 'token'],
    ['a short one', { token: 'short', platform: 'web' }, 'token'],
    ['one with a space', { token: 'two words of it', platform: 'web' }, 'token'],
    ['another platform', { token: 'phone-12345678', platform: 'fax' }, 'platform'],
    ['a user', { token: 'phone-12345678', platform: 'web', user: newId() }, 'user'],
  ])('is refused with %s', async (_what, body, path) => {
    const refused = await app.as(await app.a.client()).post('/notifications/device-tokens', body)
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, path])
  })
})

describe('a push through FCM', () => {
  let fcm: Awaited<ReturnType<typeof startFakeFcm>>
  let app: TestApp
  let craftsman: Person
  const { log, lines, errors } = recordLog()
  beforeAll(async () => {
    fcm = await startFakeFcm()
    const account = { projectId: FCM_PROJECT, clientEmail: 'push@craftworks.example', privateKey: 'unused' }
    const push = new FirebasePushSender({
      account,
      clock: { now: () => app.clock.now() },
      endpoint: fcm.endpoint(),
    })
    app = await startTestApp({ push, log, env: SIGNED_IN_FOR_LONG })
  })
  afterAll(async () => {
    await app.close()
    await fcm.close()
  })
  beforeEach(async () => {
    craftsman = await app.a.craftsman()
  })

  const sentTo = (token: string) => fcm.sent.filter((push) => push.token === token)
  const forgotten = () => lines.filter(({ message }) => message === 'device forgotten')
  const isRegistered = async (token: string) =>
    (await app.database.collection('deviceTokens').findOne({ token })) !== null

  it.each<FcmError>(['UNREGISTERED', 'INVALID_ARGUMENT', 'SENDER_ID_MISMATCH'])(
    'forgets a device of which FCM says %s, and still reaches the other',
    async (error) => {
      const [dead, alive] = [await deviceOf(app, craftsman), await deviceOf(app, craftsman)]
      fcm.answer(dead, error)
      await invite(app, craftsman)
      await app.settle()
      expect([await isRegistered(dead), await isRegistered(alive)]).toEqual([false, true])
      expect(forgotten().at(-1)).toMatchObject({ level: 'info', user: craftsman.id })
      const { text } = await supertest(app.application.app).get('/metrics')
      expect(text).toContain(`push_devices_dead_total ${forgotten().length}`)
      expect(sentTo(alive)).toHaveLength(1)
      const calls = fcm.calls()
      await redeliver(app)
      expect(fcm.calls()).toBe(calls)
    },
  )

  it.each<FcmError>([
    'QUOTA_EXCEEDED',
    'UNAVAILABLE',
    'INTERNAL',
    'THIRD_PARTY_AUTH_ERROR',
    'PERMISSION_DENIED',
    'NOT_FOUND',
  ])('is tried again after %s, only for the device that has not got it', async (error) => {
    const [phone, tablet] = [await deviceOf(app, craftsman), await deviceOf(app, craftsman)]
    fcm.answer(phone, error)
    await invite(app, craftsman)
    await app.settle()
    expect([sentTo(phone).length, sentTo(tablet).length]).toEqual([0, 1])
    expect(await isRegistered(phone)).toBe(true)
    fcm.answer(phone, null)
    app.clock.advance(MINUTE)
    await app.settle()
    expect([sentTo(phone).length, sentTo(tablet).length]).toEqual([1, 1])
  })

  it('alerts operators of what only they can mend', async () => {
    const phone = await deviceOf(app, craftsman)
    fcm.answer(phone, 'THIRD_PARTY_AUTH_ERROR')
    await invite(app, craftsman)
    await app.settle()
    fcm.answer(phone, null)
    expect(errors().at(-1)).toMatchObject({ message: 'push is not configured as it should be' })
  })

  it('is given up when FCM refuses what it says, and the device stays', async () => {
    const phone = await deviceOf(app, craftsman)
    fcm.answer(phone, 'OTHER_ARGUMENT')
    await invite(app, craftsman)
    await app.settle()
    fcm.answer(phone, null)
    expect(await isRegistered(phone)).toBe(true)
    expect(errors().at(-1)).toMatchObject({ message: 'work given up', kind: 'notification.push' })
    app.clock.advance(MINUTE)
    await app.settle()
    expect(sentTo(phone)).toEqual([])
  })

  it('that an operator has tried again reaches only the devices that have not got it', async () => {
    const [phone, tablet] = [await deviceOf(app, craftsman), await deviceOf(app, craftsman)]
    fcm.answer(phone, 'OTHER_ARGUMENT')
    await invite(app, craftsman)
    await app.settle()
    fcm.answer(phone, null)
    expect([sentTo(phone).length, sentTo(tablet).length]).toEqual([0, 1])
    await app.application.outbox.dead.retry('notification.push')
    await app.settle()
    expect([sentTo(phone).length, sentTo(tablet).length]).toEqual([1, 1])
  })

  it('carries the tag that makes a repeated one take the place of the first', async () => {
    const phone = await deviceOf(app, craftsman)
    await invite(app, craftsman)
    const [told] = await toldTo(app, craftsman)
    const [push] = sentTo(phone)
    expect(push!.android.notification.tag).toBe(told!.id)
    expect(push!.apns.headers['apns-collapse-id']).toBe(told!.id)
    expect(push!.data).toMatchObject({ userId: craftsman.id, notificationId: told!.id })
    expect(fcm.refused).toEqual([])
  })
})
