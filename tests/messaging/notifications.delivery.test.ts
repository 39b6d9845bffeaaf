import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogue } from '#app/api.js'
import { notificationEvent as defineNotificationEvent } from '#features/messaging/notifications/notifications.sockets.js'
import { MINUTE, systemClock } from '#kernel/clock.js'
import { userRoom } from '#kernel/realtime/room.js'
import { deviceOf, pushesTo, redeliver, toldTo } from '../support/notified.js'
import { eventually } from '../support/eventually.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** How many deliveries of a channel took at most so long, and how many there were. */
const deliveriesOf = async ({ application }: TestApp, channel: string, withinSeconds: number) => {
  const { text } = await supertest(application.app).get('/metrics').expect(200)
  const labels = `channel="${channel}",kind="quote.submitted"`
  const valueOf = (line: string) =>
    Number(
      text
        .split('\n')
        .find((each) => each.startsWith(line))
        ?.split(' ')[1],
    )
  return {
    within: valueOf(`notification_delivery_seconds_bucket{le="${withinSeconds}",${labels}}`),
    all: valueOf(`notification_delivery_seconds_count{${labels}}`),
  }
}

const notificationEvent = defineNotificationEvent(catalogue.kinds)

describe('a running server', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ clock: systemClock, env: { PORT: '0' } })
    await app.application.start()
  })
  afterAll(() => app.close())

  it('delivers in the app and to sockets within a second, and hands pushes over within five', async () => {
    const job = await app.a.job()
    await deviceOf(app, job.client)
    await app.a.quote({ job })
    await eventually(async () => (await deliveriesOf(app, 'push', 5)).all === 1)
    await eventually(async () => (await deliveriesOf(app, 'socket', 1)).all === 1)
    for (const [channel, seconds] of [['in-app', 1] as const, ['socket', 1] as const, ['push', 5] as const])
      expect([channel, await deliveriesOf(app, channel, seconds)]).toEqual([channel, { within: 1, all: 1 }])
  })
})

describe('a notification over a socket', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  it('goes to its user alone, in their language, and is what the list has', async () => {
    const published = vi.spyOn(app.application.realtime, 'publish')
    const client = await app.a.client({ language: 'ar' })
    const job = await app.a.job({ client })
    for (let quotes = 0; quotes < 3; quotes++) await app.a.quote({ job })
    const told = await toldTo(app, client, 'ar')
    const toHim = published.mock.calls.filter(([, event]) => event.name === notificationEvent.name)
    expect(toHim.map(([room]) => room)).toEqual(told.map(() => userRoom(client.id)))
    expect(toHim.map(([, , payload]) => payload)).toEqual(told)
    expect(notificationEvent.payload.safeParse(notificationEvent.example).error).toBeUndefined()
    await redeliver(app)
    expect(await toldTo(app, client)).toHaveLength(3)
  })
})

describe('a fact', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  it('that several workers take up at the same moment is told once, and sent once', async () => {
    const job = await app.a.job()
    await deviceOf(app, job.client)
    await app.settle()
    await app.a.quote({ job })
    const { events, roster } = app.application.outbox
    const event = await events.docs.findOne({ type: 'quote.submitted' })
    const consumer = roster.get('notify.quote.submitted')
    const deliveryKey = `${event!._id.toHexString()}:${consumer!.name}`
    const takeUp = () =>
      consumer!.handle(event!.payload, { eventId: event!._id.toHexString(), at: event!.at, deliveryKey })
    // A worker that loses against the others is tried again, as by the queue.
    await Promise.all(Array.from({ length: 8 }, () => takeUp().catch(takeUp)))
    await app.settle()
    app.clock.advance(MINUTE)
    expect(await toldTo(app, job.client)).toHaveLength(1)
    expect(await pushesTo(app, job.client)).toHaveLength(1)
    expect(await app.mailsTo(job.client.email)).toHaveLength(1)
  })

  it('whose push was handed over just before a crash is pushed again in its own place', async () => {
    const job = await app.a.job()
    await deviceOf(app, job.client)
    await app.as(job.client).delete(`/jobs/${job.id}`).expect(200)
    const [first] = await pushesTo(app, job.client)
    await app.database.collection('pushes').deleteMany({})
    await redeliver(app)
    const [, second, ...more] = await pushesTo(app, job.client)
    expect(second!.tag).toBe(first!.tag)
    expect(more).toEqual([])
    await redeliver(app)
    expect(await pushesTo(app, job.client)).toHaveLength(2)
  })
})
