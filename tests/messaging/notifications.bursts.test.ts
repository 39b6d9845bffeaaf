import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FirebasePushSender } from '#integrations/push/firebase.js'
import { DAY, HOUR, MINUTE, SECOND, shift } from '#kernel/clock.js'
import { FCM_PROJECT, startFakeFcm } from '../fakes/fake-fcm.js'
import type { Person } from '../support/builders.js'
import { type Chat, chatBuilders } from '../support/chat-builders.js'
import { type Job, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { deviceOf, pushesTo, redeliver, textsTo, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let client: Person
let job: Job
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())
beforeEach(async () => {
  client = await app.a.client()
  job = await app.a.job({ client })
})

const prefer = (person: Person, body: object) =>
  app.as(person).post('/notifications/preferences', body).expect(200)

describe('a burst', () => {
  it('is led by the next one when there was no device for the first', async () => {
    await app.a.quote({ job })
    expect(await pushesTo(app, client)).toEqual([])
    await deviceOf(app, client)
    await app.a.quote({ job })
    await app.a.quote({ job })
    expect(await pushesTo(app, client)).toHaveLength(1)
  })

  it('is not begun again by a leader that was handed over long ago', async () => {
    await deviceOf(app, client)
    await app.a.quote({ job })
    await app.settle()
    app.clock.advance(2 * MINUTE)
    await redeliver(app)
    await app.a.quote({ job })
    expect(await pushesTo(app, client)).toHaveLength(2)
  })

  it('stays collapsed when its parts are delivered again after the window', async () => {
    await deviceOf(app, client)
    for (let quotes = 0; quotes < 3; quotes++) await app.a.quote({ job })
    await app.settle()
    app.clock.advance(2 * MINUTE)
    await redeliver(app)
    expect(await pushesTo(app, client)).toHaveLength(1)
  })

  it('is one text message, too', async () => {
    await prefer(client, { kinds: [{ kind: 'quote.submitted', sms: true }] })
    for (let quotes = 0; quotes < 3; quotes++) await app.a.quote({ job })
    expect(await textsTo(app, client)).toHaveLength(1)
    app.clock.advance(MINUTE)
    await redeliver(app)
    expect(await textsTo(app, client)).toHaveLength(1)
    await app.a.quote({ job })
    expect(await textsTo(app, client)).toHaveLength(2)
  })
})

describe('a burst of messages', () => {
  let chat: Chat
  const a = () => chatBuilders(app)
  const send = async (): Promise<string> => (await a().send(chat.craftsman, chat).expect(201)).body.id
  const messagePushes = async () =>
    (await pushesTo(app, client)).filter(({ data }) => data.kind === 'message.received')
  beforeEach(async () => {
    chat = await a().chat()
    client = chat.client
    await app.settle()
    await deviceOf(app, client)
  })

  it('ends in one more push of what is unread, in the place of the first', async () => {
    for (let messages = 0; messages < 4; messages++) await send()
    const [first, ...none] = await messagePushes()
    expect(none).toEqual([])
    app.clock.advance(MINUTE)
    const [, last, ...more] = await messagePushes()
    expect(more).toEqual([])
    expect(last).toMatchObject({ tag: first!.tag, title: '3 new messages from Hassan Mahmoud' })
    expect(last!.data).toEqual({
      chatId: chat.id,
      jobId: chat.job.id,
      senderId: chat.craftsman.id,
      kind: 'message.received',
      link: `http://localhost:3000/chats/${chat.id}`,
    })
    expect(last!.group).toBe(chat.id)
    await redeliver(app)
    app.clock.advance(MINUTE)
    expect(await messagePushes()).toHaveLength(2)
  })

  it('ends in no more when all was read', async () => {
    await send()
    const last = await send()
    expect(await messagePushes()).toHaveLength(1)
    await app.as(client).post(`/chat/${chat.id}/read`, { upTo: last }).expect(200)
    app.clock.advance(MINUTE)
    expect(await messagePushes()).toHaveLength(1)
  })
})

describe('what was held back', () => {
  /** From now on, for some minutes: the clock stands at 11:00 in Cairo. */
  const quietUntil = (to: string) => prefer(client, { quietHours: { from: '00:00', to } })
  const at = (minutes: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Cairo', hour: '2-digit', minute: '2-digit' }).format(
      shift(app.clock.now(), minutes * MINUTE),
    )

  beforeEach(async () => {
    await deviceOf(app, client)
  })

  it('is about itself when it is one, and names a job when all are about that one', async () => {
    await quietUntil(at(5))
    await app.a.quote({ job })
    await app.settle()
    app.clock.advance(5 * MINUTE)
    const [told] = await toldTo(app, client)
    const [alone] = await pushesTo(app, client)
    expect(alone!.data).toMatchObject({ notificationId: told!.id, jobId: job.id })
    await quietUntil(at(5))
    for (const each of [job, job, await app.a.job({ client, title: 'Door sticks' })])
      await app.a.quote({ job: each })
    await app.settle()
    app.clock.advance(5 * MINUTE)
    const [, several] = await pushesTo(app, client)
    expect(several).toMatchObject({ title: '3 new notifications', data: { kind: 'quote.submitted' } })
    expect(several!.data).not.toHaveProperty('notificationId')
    expect(several!.data).not.toHaveProperty('jobId')
  })

  it('waits on when the user makes their quiet hours longer', async () => {
    await quietUntil(at(5))
    await app.a.quote({ job })
    await app.settle()
    await quietUntil(at(10))
    app.clock.advance(5 * MINUTE)
    expect(await pushesTo(app, client)).toEqual([])
    app.clock.advance(5 * MINUTE)
    expect(await pushesTo(app, client)).toHaveLength(1)
  })

  it('is not mailed when the user mutes it meanwhile', async () => {
    await app.a.quote({ job })
    await app.settle()
    await prefer(client, { kinds: [{ kind: 'quote.submitted', email: false }] })
    app.clock.advance(MINUTE)
    expect(await app.mailsTo(client.email)).toEqual([])
  })

  it('is a burst in a mail even when it is late', async () => {
    await app.a.quote({ job })
    app.clock.advance(10 * MINUTE)
    await app.a.quote({ job })
    await app.settle()
    app.clock.advance(MINUTE)
    expect(await app.mailsTo(client.email)).toHaveLength(1)
  })
})

describe('a burst through FCM', () => {
  let fcm: Awaited<ReturnType<typeof startFakeFcm>>
  let real: TestApp
  beforeAll(async () => {
    fcm = await startFakeFcm()
    const account = { projectId: FCM_PROJECT, clientEmail: 'push@craftworks.example', privateKey: 'unused' }
    const clock = { now: () => real.clock.now() }
    const push = new FirebasePushSender({ account, clock, endpoint: fcm.endpoint() })
    real = await startTestApp({ push, env: SIGNED_IN_FOR_LONG })
  })
  afterAll(async () => {
    await real.close()
    await fcm.close()
  })

  it.each(['OTHER_ARGUMENT', 'UNAVAILABLE'] as const)(
    'is led by the next one when FCM answers %s to the first',
    async (error) => {
      const posted = await real.a.job()
      const token = await deviceOf(real, posted.client)
      fcm.answer(token, error)
      await real.a.quote({ job: posted })
      await real.settle()
      fcm.answer(token, null)
      await real.a.quote({ job: posted })
      await real.settle()
      real.clock.advance(10 * SECOND)
      await real.settle()
      expect(fcm.sent.filter((push) => push.token === token)).toHaveLength(1)
    },
  )

  it('is news for an hour when it is a chat, for a quarter when somebody is on the way, else for a day', async () => {
    const chat = await chatBuilders(real).hiredChat()
    const token = await deviceOf(real, chat.client)
    await chatBuilders(real).send(chat.craftsman, chat).expect(201)
    await real.settle()
    const move = { status: 'On The Way' }
    await real.as(chat.craftsman).patch(`/jobs/${chat.job.id}/status`, move).expect(200)
    await real.a.quote({ job: await real.a.job({ client: chat.client }) })
    await real.settle()
    const ttls = fcm.sent.filter((push) => push.token === token).map(({ android }) => android.ttl)
    expect(ttls.slice(-3)).toEqual([HOUR, 15 * MINUTE, DAY].map((ttl) => `${ttl / SECOND}s`))
  })
})
