import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { newId } from '#kernel/ids.js'
import { eventually } from '../support/eventually.js'
import { startLoadBalancer } from '../support/load-balancer.js'
import { connectSocket } from '../support/socket-client.js'
import {
  type Account,
  at,
  JOB,
  kindsTo,
  mailsTo,
  post,
  register,
  signIn,
  startTwoReleases,
  toldTo,
  type TwoReleases,
} from '../support/two-releases.js'

let releases: TwoReleases
let client: Account
let craftsman: Account
beforeAll(async () => {
  releases = await startTwoReleases()
  client = await register(releases.released, 'client')
  craftsman = await register(releases.changed, 'craftsman')
})
afterAll(async () => {
  await releases.stop()
})

const bothWays = ['released', 'changed'] as const
const here = (name: (typeof bothWays)[number]) => releases[name]
const there = (name: (typeof bothWays)[number]) => releases[name === 'released' ? 'changed' : 'released']
const price = 45_000

it.each(bothWays)(
  'who signs in at the %s one is signed in at the other, and signed out at both',
  async (name) => {
    const person = await signIn(here(name), client)
    await at(there(name), person).get('/users/me').expect(200)
    const { refreshToken } = person
    const { body: renewed } = await at(there(name), person)
      .post('/auth/refresh-token', { refreshToken })
      .expect(200)
    await at(here(name), renewed).get('/users/me').expect(200)
    await at(there(name), renewed).post('/auth/logout').expect(200)
    for (const server of [here(name), there(name)]) await at(server, renewed).get('/users/me').expect(401)
  },
)

it('a refresh is repeated without harm, whichever has opened or refreshed the session', async () => {
  const { released, changed } = releases
  const another = await releases.startAnother()
  const refresh = (server: { url: string }, { refreshToken }: { refreshToken: string }) =>
    at(server, client).post('/auth/refresh-token', { refreshToken })

  const opened = await signIn(released, client)
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, n) => refresh(n % 2 ? changed : another, opened).expect(200)),
  )
  expect(new Set(replies.map(({ body }) => body.refreshToken)).size).toBe(1)
  for (const { body } of replies) await at(released, body).get('/users/me').expect(200)

  const { body: byReleased } = await refresh(released, replies[0]!.body).expect(200)
  await at(changed, byReleased).get('/users/me').expect(200)
  const { body: byChanged } = await refresh(changed, byReleased).expect(200)
  const { body: repeated } = await refresh(another, byReleased).expect(200)
  expect(repeated.refreshToken).toBe(byChanged.refreshToken)
  for (const server of [released, changed]) await at(server, repeated).get('/users/me').expect(200)

  // One that the released version has replaced is in two hands, as it always was.
  await refresh(changed, replies[0]!.body).expect(401)
  for (const server of [released, changed]) await at(server, repeated).get('/users/me').expect(401)
})

it.each(bothWays)(
  'what the %s one has done is not done again by the other, which answers the same',
  async (name) => {
    const twice = async (person: Account, path: string, body: object): Promise<string> => {
      const key = newId()
      const call = (server: { url: string }) =>
        at(server, person).with({ 'Idempotency-Key': key }).post(path, body)
      const first = await call(here(name))
      const again = await call(there(name))
      expect([first.status, first.text]).toEqual([again.status, again.text])
      expect([path, first.status < 300]).toEqual([path, true])
      const { body: operation } = await at(there(name), person).get(`/operations/${key}`).expect(200)
      expect(operation.status).toBe('applied')
      return first.body.id
    }
    const job = await twice(client, '/jobs', JOB)
    await twice(client, `/jobs/${job}/invite`, { craftsmanId: craftsman.id })
    await twice(craftsman, `/jobs/${job}/invitations/respond`, { response: 'Accepted' })
    const quote = await twice(craftsman, `/jobs/${job}/quotes`, { price })
    await twice(client, `/jobs/${job}/quotes/${quote}/accept`, {})
  },
)

it('what a newer release has added to a document stays, and troubles nobody, when either changes it', async () => {
  const { released, changed, database } = releases
  const [owner, worker] = [await register(changed, 'client'), await register(released, 'craftsman')]
  const job = await post(at(changed, owner), '/jobs', JOB)
  await at(changed, owner).post(`/jobs/${job}/invite`, { craftsmanId: worker.id }).expect(201)
  const quoted = await post(at(changed, owner), '/jobs', JOB)
  const quote = await post(at(released, worker), `/jobs/${quoted}/quotes`, { price })
  const chat = await post(at(changed, owner), '/chat', { jobId: quoted, craftsmanId: worker.id })
  const muted = { kinds: [{ kind: 'quote.submitted', push: false }] }
  await at(changed, owner).post('/notifications/preferences', muted).expect(200)
  await releases.quiet()

  const added = { newer: { tier: 'gold', since: new Date(0) } }
  const names = [
    'users',
    'sessions',
    'jobs',
    'quotes',
    'invitations',
    'chats',
    'notifications',
    'notificationPreferences',
  ]
  const counts = () =>
    Promise.all(names.map(async (name) => [name, await database.collection(name).countDocuments(added)]))
  for (const name of names) await database.collection(name).updateMany({}, { $set: added })
  const before = await counts()
  expect(before.map(([name, count]) => [name, Number(count) > 0])).toEqual(names.map((name) => [name, true]))

  for (const [n, server] of [released, changed].entries()) {
    const [ours, theirs] = [at(server, owner), at(server, worker)]
    await ours.put('/users/me', { firstName: `Mona ${n}`, location: { coordinates: [31.3, 30] } }).expect(200)
    await theirs.put('/users/me', { bio: `Careful ${n}`, skills: ['Plumbing'] }).expect(200)
    await ours.put(`/jobs/${job}`, { budget: 50_000 + n, address: null }).expect(200)
    await theirs.put(`/jobs/${quoted}/quotes/${quote}`, { price: price + n + 1 }).expect(200)
    await ours
      .post('/notifications/preferences', { kinds: [{ kind: 'quote.submitted', push: n === 0 }] })
      .expect(200)
    await theirs
      .post(`/chat/${chat}/messages`, { text: `Message ${n}`, clientMessageId: newId() })
      .expect(201)
    await releases.quiet()
    const [newest] = await toldTo(server, owner)
    await ours.put(`/notifications/${newest!.id}/read`).expect(200)
    for (const path of [
      `/jobs/${job}`,
      '/jobs',
      '/users/me/jobs',
      '/auth/sessions',
      '/chat',
      '/notifications/preferences',
    ])
      expect([path, (await ours.get(path)).status]).toEqual([path, 200])
  }
  await at(released, worker).post(`/jobs/${job}/invitations/respond`, { response: 'Accepted' }).expect(200)
  await at(changed, owner)
    .post(`/jobs/${quoted}/quotes/${quote}/accept`, { expectedPrice: price + 2 })
    .expect(200)
  for (const [status, server] of [
    ['In Progress', released],
    ['Completed', changed],
  ] as const)
    await at(server, worker).patch(`/jobs/${quoted}/status`, { status }).expect(200)
  await at(released, owner).post(`/jobs/${quoted}/confirm`).expect(200)
  await releases.quiet()
  expect(await counts()).toEqual(before)
})

it('a released server that is killed leaves nothing undone, nothing done twice, and its clients to this version', async () => {
  const { released, changed, database } = releases
  const owner = await register(released, 'client')
  const hired = await register(changed, 'craftsman')
  const rivals = await Promise.all(Array.from({ length: 6 }, () => register(released, 'craftsman')))
  const port = ({ url }: { url: string }) => Number(new URL(url).port)
  const balancer = await startLoadBalancer([port(released), port(changed)])
  onTestFinished(balancer.close)
  const phone = await connectSocket(balancer.url, hired, {
    reconnection: true,
    reconnectionDelay: 10,
    reconnectionDelayMax: 100,
  })

  const job = await post(at(released, owner), '/jobs', JOB)
  const quote = await post(at(released, hired), `/jobs/${job}/quotes`, { price })
  for (const rival of rivals) await post(at(released, rival), `/jobs/${job}/quotes`, { price })
  await at(released, owner).put(`/jobs/${job}`, { budget: 50_000 }).expect(200)
  await releases.quiet()
  await eventually(() => phone.received('notification').length > 0)
  // What a client of the released version sends when it comes back, for what it missed.
  expect(Reflect.get(phone.socket, '_lastOffset')).toBeDefined()

  const accepted = new Date()
  await at(released, owner).post(`/jobs/${job}/quotes/${quote}/accept`).expect(200)
  balancer.remove(port(released))
  await releases.killReleased()
  const event = { $in: await database.collection('events').distinct('_id', { at: { $gte: accepted } }) }
  const deliveries = database.collection('deliveries')
  expect(await deliveries.countDocuments({ event, state: 'waiting' })).toBeGreaterThan(0)
  // As if it had been killed after its work and before it could note that: leases run out in a minute, here at once.
  await deliveries.updateMany(
    { event },
    { $set: { state: 'waiting', lease: 'its own', dueAt: accepted }, $unset: { expireAt: 1 } },
  )
  const another = await releases.startAnother()
  await releases.quiet()

  for (const server of [changed, another]) {
    expect(await kindsTo(server, owner)).toEqual({ 'quote.submitted': 7, 'job.status-changed': 1 })
    expect(await kindsTo(server, hired)).toEqual({ 'job.updated': 1, 'quote.accepted': 1 })
    for (const rival of rivals)
      expect(await kindsTo(server, rival)).toEqual({ 'job.updated': 1, 'quote.declined': 1 })
  }
  for (const person of [hired, ...rivals]) expect(await mailsTo(changed, person)).toHaveLength(1)
  expect(await database.collection('marks').countDocuments({ by: 'consumer', subject: quote })).toBe(1)

  await eventually(() => phone.socket.connected)
  await at(another, hired).patch(`/jobs/${job}/status`, { status: 'On The Way' }).expect(200)
  const onTheWay = () => phone.received('job_status').filter(({ status }) => status === 'On The Way')
  await eventually(() => onTheWay().length > 0)
  await releases.quiet()
  expect(onTheWay()).toHaveLength(1)
})
