import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { notificationEvent } from '#features/messaging/notifications/notifications.sockets.js'
import { systemClock } from '#kernel/clock.js'
import { userRoom } from '#kernel/realtime/room.js'
import { deviceOf, redeliver, toldTo } from '../support/notified.js'
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

  it('goes to its user alone, in his language, and is what the list has', async () => {
    const published = vi.spyOn(app.application.realtime, 'publish')
    const client = await app.a.client({ language: 'ar' })
    const job = await app.a.job({ client })
    for (let quotes = 0; quotes < 3; quotes++) await app.a.quote({ job })
    const told = await toldTo(app, client, 'ar')
    const toHim = published.mock.calls.filter(([, event]) => event === notificationEvent)
    expect(toHim.map(([room]) => room)).toEqual(told.map(() => userRoom(client.id)))
    expect(toHim.map(([, , payload]) => payload)).toEqual(told)
    expect(notificationEvent.payload.safeParse(notificationEvent.example).error).toBeUndefined()
    await redeliver(app)
    expect(await toldTo(app, client)).toHaveLength(3)
  })
})
