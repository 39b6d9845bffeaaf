import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { notificationCreated } from '#features/messaging/notifications/notifications.events.js'
import { FirebasePushSender } from '#integrations/push/firebase.js'
import { MINUTE, shift } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { FCM_PROJECT, startFakeFcm } from '../fakes/fake-fcm.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { deviceOf, happen, kindsTo, pushesTo, redeliver, textsTo, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let craftsman: Person
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())
beforeEach(async () => {
  craftsman = await app.a.craftsman()
})

const prefer = (body: object, of = app) =>
  of.as(craftsman).post('/notifications/preferences', body).expect(200)
const invite = async (of = app) => {
  const job = await of.a.job()
  const pair = { jobId: job.id, clientId: job.client.id, craftsmanId: craftsman.id }
  await happen(of, invitationSent, { invitationId: newId(), ...pair })
}
/** The channels of each event about this person’s notifications. */
const decided = async () => {
  await app.settle()
  const events = await emitted(app, 'notification.created', { userId: craftsman.id })
  return events.map(({ channels }) => (channels as string[]).toSorted())
}
/** A time of today in Cairo, so many minutes from now. */
const inCairo = (of: TestApp, minutes: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Cairo', hour: '2-digit', minute: '2-digit' }).format(
    shift(of.clock.now(), minutes * MINUTE),
  )

describe('the channels of a notification', () => {
  it('are decided when it is made, by settings and devices', async () => {
    await invite()
    expect(await decided()).toEqual([['email']])
    await deviceOf(app, craftsman)
    await prefer({ kinds: [{ kind: 'invitation.sent', email: false, sms: true }] })
    await invite()
    expect(await decided()).toEqual([['email'], ['push', 'sms']])
  })

  it('are no event where none has anything to do', async () => {
    await prefer({ kinds: [{ kind: 'invitation.sent', push: false, email: false }] })
    await deviceOf(app, craftsman)
    await invite()
    expect(await kindsTo(app, craftsman)).toEqual(['invitation.sent'])
    expect(await decided()).toEqual([])
  })

  it('do not include a device that is added later, whatever is delivered again', async () => {
    await invite()
    await app.settle()
    await deviceOf(app, craftsman)
    await redeliver(app)
    expect(await pushesTo(app, craftsman)).toEqual([])
    await invite()
    expect(await pushesTo(app, craftsman)).toHaveLength(1)
  })

  it('that are held back need no event, and are each held once', async () => {
    await deviceOf(app, craftsman)
    await prefer({
      quietHours: { from: '00:00', to: inCairo(app, 5) },
      kinds: [{ kind: 'invitation.sent', email: false, sms: true }],
    })
    await invite()
    await invite()
    await redeliver(app)
    expect(await decided()).toEqual([])
    const batches = app.database.collection('notificationBatches')
    const held = await batches
      .find({ user: toObjectId(craftsman.id) })
      .sort({ channel: 1 })
      .toArray()
    expect(held.map(({ channel, notifications }) => [channel, notifications.length])).toEqual([
      ['push', 2],
      ['sms', 2],
    ])
    app.clock.advance(5 * MINUTE)
    expect(await pushesTo(app, craftsman)).toMatchObject([{ title: '2 new notifications' }])
    expect(await textsTo(app, craftsman)).toHaveLength(1)
  })
})

describe('a notification of an earlier release, which left the channels to decide', () => {
  /** As that release stores it and tells of it. */
  const made = async () => {
    await prefer({ kinds: [{ kind: 'quote.accepted', push: false, email: false }] })
    const job = await app.a.job()
    await app.a.accept(await app.a.quote({ job, craftsman }))
    const [{ id: notificationId } = { id: '' }] = await toldTo(app, craftsman)
    await prefer({ kinds: [{ kind: 'quote.accepted', push: true, email: true }] })
    const at = app.clock.now().toISOString()
    return { notificationId, userId: craftsman.id, kind: 'quote.accepted', at }
  }

  it('goes to each as its user’s settings are now, and to open apps', async () => {
    await deviceOf(app, craftsman)
    const created = await made()
    const publish = vi.spyOn(app.application.realtime, 'publish')
    await happen(app, notificationCreated, created)
    expect(await pushesTo(app, craftsman)).toMatchObject([{ tag: created.notificationId }])
    expect(await app.mailsTo(craftsman.email)).toHaveLength(1)
    expect(publish.mock.calls.map(([room]) => room)).toEqual([`user:${craftsman.id}`])
    publish.mockRestore()
  })

  it('is muted and held back as ever', async () => {
    await deviceOf(app, craftsman)
    const created = await made()
    await prefer({
      quietHours: { from: '00:00', to: inCairo(app, 5) },
      kinds: [{ kind: 'quote.accepted', email: false }],
    })
    await happen(app, notificationCreated, created)
    expect(await pushesTo(app, craftsman)).toEqual([])
    app.clock.advance(5 * MINUTE)
    expect(await pushesTo(app, craftsman)).toHaveLength(1)
    await redeliver(app)
    expect(await pushesTo(app, craftsman)).toHaveLength(1)
    expect(await app.mailsTo(craftsman.email)).toEqual([])
  })
})

describe('a push that comes late', () => {
  it('waits for the end of quiet hours that began meanwhile', async () => {
    const fcm = await startFakeFcm()
    const account = { projectId: FCM_PROJECT, clientEmail: 'push@craftworks.example', privateKey: 'unused' }
    const clock = { now: () => real.clock.now() }
    const push = new FirebasePushSender({ account, clock, endpoint: fcm.endpoint() })
    const real = await startTestApp({ push, env: SIGNED_IN_FOR_LONG })
    craftsman = await real.a.craftsman()
    const token = await deviceOf(real, craftsman)
    fcm.answer(token, 'UNAVAILABLE')
    await invite(real)
    await real.settle()
    await prefer({ quietHours: { from: '00:00', to: inCairo(real, 10) } }, real)
    fcm.answer(token, null)
    real.clock.advance(2 * MINUTE)
    await real.settle()
    expect(fcm.sent.filter((sent) => sent.token === token)).toEqual([])
    real.clock.advance(8 * MINUTE)
    await real.settle()
    expect(fcm.sent.filter((sent) => sent.token === token)).toHaveLength(1)
    await real.close()
    await fcm.close()
  })
})

describe('what is made at the same time', () => {
  const eventsOf = async (type: string) =>
    app.application.outbox.events.docs.find({ type, 'payload.craftsmanId': craftsman.id }).toArray()
  type Stored = Awaited<ReturnType<typeof eventsOf>>[number]
  const deliver = ({ _id, type, payload, at }: Stored) =>
    app.application.outbox.roster
      .get(`notify.${type}`)!
      .handle(payload, { eventId: _id.toHexString(), at, deliveryKey: `${_id.toHexString()}:any` })

  it('is stored together, and what is there already holds up nothing else', async () => {
    await invite()
    await app.settle()
    await invite()
    await invite()
    const events = await eventsOf('invitation.sent')
    expect(events).toHaveLength(3)
    await Promise.all([...events, ...events].map(deliver))
    expect(await kindsTo(app, craftsman)).toHaveLength(3)
    expect(await app.mailsTo(craftsman.email)).toHaveLength(3)
  })

  it('reaches those of a fact who were left out before', async () => {
    const job = await app.a.job()
    const others = [await app.a.quote({ job, craftsman }), await app.a.quote({ job })]
    await app.settle()
    await app.as(job.client).put(`/jobs/${job.id}`, { budget: 90_000 }).expect(200)
    await app.settle()
    const stored = app.database.collection('notifications')
    await stored.deleteOne({ kind: 'job.updated', user: toObjectId(craftsman.id) })
    await redeliver(app)
    for (const { craftsman: person } of others)
      expect((await kindsTo(app, person)).filter((kind) => kind === 'job.updated')).toHaveLength(1)
  })
})
