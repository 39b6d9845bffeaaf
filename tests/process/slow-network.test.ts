import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { countOf } from '../support/counts.js'
import { eventually } from '../support/eventually.js'
import { type OwnServer, startOwnServer } from '../support/own-server.js'
import { SlowNetwork } from '../support/slow-network.js'
import { SmallApp } from '../support/small-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const SECRET = 'a secret that all servers of this test sign with'
const LINES = countOf({ small: 8, large: 60 })
const HOME: [number, number] = [31.25812, 29.96137]
const NEAR: [number, number] = [31.2806, 29.9737]

let app: TestApp
let dataDir: string
let server: OwnServer
let network: SlowNetwork
beforeAll(async () => {
  app = await startTestApp({ env: { JWT_SECRET: SECRET } })
  dataDir = await mkdtemp(join(tmpdir(), 'slow-network-'))
  server = await startOwnServer(dataDir, {
    MONGODB_URI: inject('mongoUri').replace('/?', `/${app.database.name}?`),
    JWT_SECRET: SECRET,
    // So that the story needs many refreshes, some of which get lost.
    ACCESS_TOKEN_SECONDS: '1',
  })
  network = new SlowNetwork(server.url)
})
afterAll(async () => {
  await network.close()
  server.child.kill('SIGTERM')
  await server.exited
  await app.close()
  await rm(dataDir, { recursive: true, force: true })
})

const stored = (collection: string, filter: object = {}) =>
  app.database.collection(collection).find(filter).toArray()
const count = (collection: string, filter: object = {}) =>
  app.database.collection(collection).countDocuments(filter)

const person = (role: 'client' | 'craftsman') => ({
  email: `${role}.${newId()}@craftworks.example`,
  password: 'correct horse battery',
  role,
  firstName: role === 'client' ? 'Mona' : 'Hassan',
  lastName: 'Mahmoud',
  phone: role === 'client' ? '+201000000101' : '+201000000102',
  location: { type: 'Point', coordinates: role === 'client' ? HOME : NEAR },
  ...(role === 'craftsman' && { skills: ['Plumbing'] }),
})

it('two people find each other, talk and get the work done on a network that delays, cuts and repeats: nobody is signed out, nothing happens twice', async () => {
  const url = await network.open()
  const [mona, hassan] = [new SmallApp(url), new SmallApp(url)]
  await Promise.all([mona.register(person('client')), hassan.register(person('craftsman'))])

  const job = await mona.write('POST', '/jobs', {
    title: 'Kitchen tap leaks',
    description: 'The tap drips day and night.',
    category: 'Plumbing',
    location: { type: 'Point', coordinates: HOME },
    paymentType: 'Cash',
  })
  await hassan.waitFor('/jobs', ({ data }) => data.some(({ id }: { id: string }) => id === job.id))
  const quote = await hassan.write('POST', `/jobs/${job.id}/quotes`, { price: 45_000, etaHours: 2 })
  await mona.waitFor(`/jobs/${job.id}/quotes`, ({ data }) => data.length === 1)

  const chat = await mona.write('POST', '/chat', { jobId: job.id, craftsmanId: quote.craftsman.id })
  for (const one of [mona, hassan]) one.openChat(chat.id)
  const talk = async (one: SmallApp, name: string): Promise<void> => {
    for (let line = 0; line < LINES; line++) await one.say(`${name} ${line}`)
  }
  await Promise.all([talk(mona, 'Mona'), talk(hassan, 'Hassan')])

  await mona.write('POST', `/jobs/${job.id}/quotes/${quote.id}/accept`)
  await hassan.waitFor(`/jobs/${job.id}`, ({ status }) => status === 'Hired')
  for (const status of ['On The Way', 'In Progress', 'Completed'])
    await hassan.write('PATCH', `/jobs/${job.id}/status`, { status })
  await mona.waitFor(`/jobs/${job.id}`, ({ status }) => status === 'Completed')
  const confirmed = await mona.write('POST', `/jobs/${job.id}/confirm`)
  for (const one of [mona, hassan]) await one.hasHeard(2 * LINES)
  for (const one of [mona, hassan]) one.switchOff()

  // As the story says, on both screens and in the database.
  expect(confirmed).toMatchObject({ status: 'Completed', jobPrice: 45_000 })
  expect(confirmed.confirmedAt).not.toBeNull()
  const seqs = Array.from({ length: 2 * LINES }, (_, n) => n + 1)
  for (const { messages } of [mona, hassan]) {
    expect(messages.map(({ seq }) => seq)).toEqual(seqs)
    for (const name of ['Mona', 'Hassan'])
      expect(messages.map(({ text }) => text).filter((text) => text.startsWith(name))).toEqual(
        Array.from({ length: LINES }, (_, line) => `${name} ${line}`),
      )
  }
  expect(
    await Promise.all(['users', 'jobs', 'quotes', 'chats', 'messages'].map((name) => count(name))),
  ).toEqual([2, 1, 1, 1, 2 * LINES])
  const [{ history }] = (await stored('jobs')) as unknown as [{ history: { status: string }[] }]
  expect(history.map(({ status }) => status).filter((status) => status !== 'Quoted')).toEqual([
    'Posted',
    'Hired',
    'On The Way',
    'In Progress',
    'Completed',
  ])
  const due = () => count('events', { 'pending.consumer': { $exists: true } })
  await eventually(async () => (await due()) === 0, { progress: due })
  const told = await stored('notifications', { kind: { $ne: 'message.received' } })
  expect(told.map(({ kind }) => kind as string)).toEqual(
    expect.arrayContaining(['quote.submitted', 'quote.accepted']),
  )
  expect(new Set(told.map(({ fact, user }) => `${fact as string} ${String(user)}`)).size).toBe(told.length)
  expect(told.filter(({ kind }) => kind === 'quote.accepted')).toHaveLength(1)
  expect(told.filter(({ kind }) => kind === 'quote.submitted')).toHaveLength(1)

  // Nobody was signed out, though answers to refreshes got lost; and all that was to go wrong did.
  expect(await count('sessions', { revokedAt: { $ne: null } })).toBe(0)
  for (const { refreshes, connects } of [mona, hassan]) {
    expect(refreshes.answered).toBe(refreshes.asked)
    expect(refreshes.answered).toBeGreaterThan(1)
    expect(connects).toBeGreaterThan(1)
  }
  expect([...network.seen.keys()].sort()).toEqual([
    'answered',
    'cut socket',
    'half a request',
    'half an answer',
    'no answer',
    'sent twice',
  ])
})
