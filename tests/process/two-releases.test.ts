import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { eventually } from '../support/eventually.js'
import { connectSocket } from '../support/socket-client.js'
import {
  type Account,
  at,
  countBy,
  JOB,
  kindsTo,
  mailsTo,
  post,
  register,
  startTwoReleases,
  type TwoReleases,
} from '../support/two-releases.js'

let releases: TwoReleases
let client: Account
let craftsman: Account
beforeAll(async () => {
  releases = await startTwoReleases()
  const { released, changed } = releases
  client = await register(released, 'client')
  craftsman = await register(changed, 'craftsman')
})
afterAll(async () => {
  await releases.stop()
})

const marks = (by: string, subject: string) =>
  releases.database.collection('marks').countDocuments({ by, subject })
const quoteOn = (server: { url: string }, job: string, person = craftsman) =>
  post(at(server, person), `/jobs/${job}/quotes`, { price: 45_000 })
/** Where a call goes. */
const bothWays = ['released', 'changed'] as const
const otherThan = (server: (typeof bothWays)[number]) => (server === 'released' ? 'changed' : 'released')

describe('an instance of this version beside one of the release before', () => {
  it.each(bothWays)('does what only it can about an event of the %s one, once', async (name) => {
    const server = releases[name]
    const job = await post(at(server, client), '/jobs', JOB)
    const quote = await quoteOn(server, job)
    await eventually(async () => (await marks('consumer', quote)) > 0)
    await releases.quiet()
    expect(await marks('consumer', quote)).toBe(1)
  })

  it('finds a timer that the other does not know as it was, though it was due there', async () => {
    const { released, changed, database } = releases
    const quote = await quoteOn(released, await post(at(released, client), '/jobs', JOB))
    await eventually(async () => (await marks('consumer', quote)) > 0)
    await releases.quiet()
    const timers = database.collection('timers')
    const unknown = { kind: 'quote.remind', subject: quote }
    changed.child.kill('SIGSTOP')
    try {
      const dueAt = new Date()
      await timers.updateOne(unknown, { $set: { dueAt } })
      // A later one that it knows: once that is done, it has had its chance.
      const known = { kind: 'job.auto-confirm', subject: new ObjectId().toHexString() }
      const row = { ...known, lane: 'inside', state: 'waiting', dueAt: new Date(), attempts: 0 }
      await timers.insertOne(row)
      await eventually(() => timers.findOne({ ...known, state: 'done' }))
      expect(await timers.findOne(unknown)).toMatchObject({ state: 'waiting', attempts: 0, dueAt })
    } finally {
      changed.child.kill('SIGCONT')
    }
    await eventually(async () => (await marks('timer', quote)) > 0)
    expect(await marks('timer', quote)).toBe(1)
  })

  it.each(bothWays)(
    'makes and mails a kind of notification that only it has of an event of the %s one',
    async (name) => {
      const { changed } = releases
      const owner = await register(changed, 'client')
      const job = await post(at(releases[name], owner), '/jobs', JOB)
      const quote = await quoteOn(releases[name], job)
      await at(releases[name], craftsman).delete(`/jobs/${job}/quotes/${quote}`).expect(200)
      await eventually(async () => 'quote.gone' in (await kindsTo(changed, owner)))
      await releases.quiet()
      const kinds = { 'quote.submitted': 1, 'quote.withdrawn': 1, 'quote.gone': 1 }
      expect(await kindsTo(changed, owner)).toEqual(kinds)
      const mails = await mailsTo(changed, owner)
      expect(mails.filter((subject) => subject === 'A quote is gone')).toHaveLength(1)
    },
  )

  it.each(bothWays)('everybody hears once of a hire at the %s one, wherever they are', async (name) => {
    const [here, there] = [releases[name], releases[otherThan(name)]]
    const [owner, hired] = [await register(here, 'client'), await register(there, 'craftsman')]
    const rival = await register(here, 'craftsman')
    const phones = [await connectSocket(there.url, owner), await connectSocket(here.url, hired)]
    const job = await post(at(there, owner), '/jobs', JOB)
    const quote = await quoteOn(here, job, hired)
    await quoteOn(there, job, rival)
    await at(here, owner).post(`/jobs/${job}/quotes/${quote}/accept`).expect(200)
    await at(there, hired).patch(`/jobs/${job}/status`, { status: 'On The Way' }).expect(200)
    await releases.quiet()

    const ofOwner = { 'quote.submitted': 2, 'job.status-changed': 2 }
    const ofHired = { 'quote.accepted': 1, 'job.status-changed': 1 }
    for (const server of [here, there]) {
      expect(await kindsTo(server, owner)).toEqual(ofOwner)
      expect(await kindsTo(server, hired)).toEqual(ofHired)
      expect(await kindsTo(server, rival)).toEqual({ 'quote.declined': 1 })
      expect(await mailsTo(server, hired)).toHaveLength(2)
      expect(await mailsTo(server, rival)).toHaveLength(1)
    }
    for (const [phone, kinds] of [
      [phones[0]!, ofOwner],
      [phones[1]!, ofHired],
    ] as const) {
      const statuses = () => phone.received('job_status').map(({ status }) => status)
      const notified = () => phone.received('notification').map(({ kind }) => String(kind))
      await eventually(() => statuses().includes('On The Way'))
      await eventually(() => notified().length >= Object.values(kinds).reduce((sum, count) => sum + count))
      expect(statuses().slice(-2)).toEqual(['Hired', 'On The Way'])
      expect(countBy(notified())).toEqual(kinds)
    }
  })

  it('two people who chat through both have every message once, in order, and read all of it', async () => {
    const { released, changed } = releases
    const job = await post(at(released, client), '/jobs', JOB)
    await quoteOn(changed, job)
    const chatId = await post(at(released, client), '/chat', { jobId: job, craftsmanId: craftsman.id })
    const phones = [await connectSocket(released.url, client), await connectSocket(changed.url, craftsman)]
    const texts = ['First', 'Second', 'Third', 'Fourth']
    for (const [n, message] of texts.entries()) {
      const sent = { chatId, message, clientMessageId: newId() }
      expect(await phones[n % 2]!.ask('send_message', sent)).toMatchObject({
        ok: true,
      })
    }
    // The release before tells a socket also of what it has sent itself.
    const heard = [texts, ['First', 'Third']]
    for (const [n, phone] of phones.entries()) {
      await eventually(() => phone.received('new_message').length === heard[n]!.length)
      expect(phone.received('new_message').map(({ text }) => text)).toEqual(heard[n])
    }
    await releases.quiet()
    const last = phones[0]!.received('new_message').at(-1)!.id
    for (const [person, server, other] of [
      [client, released, changed],
      [craftsman, changed, released],
    ] as const) {
      const unread = async (url: { url: string }) =>
        (await at(url, person).get('/notifications?unread=true&limit=100').expect(200)).body.data.filter(
          ({ kind }: { kind: string }) => kind === 'message.received',
        )
      expect((await unread(server)).length).toBeGreaterThan(0)
      await at(server, person).post(`/chat/${chatId}/read`, { upTo: last }).expect(200)
      await releases.quiet()
      for (const each of [server, other]) expect(await unread(each)).toEqual([])
    }
  })
})

it('neither of them complains or gives anything up', async () => {
  await releases.quiet()
  expect(await releases.complaints()).toEqual({ released: [], changed: [] })
  const { url } = releases.changed
  const metrics = await (await fetch(`${url}/metrics`)).text()
  for (const name of ['outbox_dead_deliveries', 'timers_dead']) expect(metrics).toContain(`\n${name} 0\n`)
})
