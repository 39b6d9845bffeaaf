import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createRandom } from '../../scripts/seed/random.js'
import { chatBuilders } from '../support/chat-builders.js'
import { countOf } from '../support/counts.js'
import { eventually } from '../support/eventually.js'
import { startLoadBalancer } from '../support/load-balancer.js'
import { type OwnServer, startOwnServer } from '../support/own-server.js'
import { Phone } from '../support/phone.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const SECRET = 'a secret that all servers of this test sign with'
const CHATS = 5
const EACH_SAYS = countOf({ small: 20, large: 100 })
const MESSAGES = CHATS * 2 * EACH_SAYS

let app: TestApp
let dataDir: string
let servers: [OwnServer, OwnServer]
beforeAll(async () => {
  app = await startTestApp({ env: { JWT_SECRET: SECRET, ACCESS_TOKEN_SECONDS: '900000000' } })
  dataDir = await mkdtemp(join(tmpdir(), 'cut-connections-'))
  const env = {
    MONGODB_URI: inject('mongoUri').replace('/?', `/${app.database.name}?`),
    JWT_SECRET: SECRET,
    RATE_LIMIT_GENERAL_PER_MINUTE: '1000000',
    RATE_LIMIT_MESSAGES_PER_MINUTE: '1000000',
  }
  servers = await Promise.all([startOwnServer(dataDir, env), startOwnServer(dataDir, env)])
})
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGTERM')
  await Promise.all(servers.map(({ exited }) => exited))
  await app.close()
  await rm(dataDir, { recursive: true, force: true })
})

const portOf = ({ url }: OwnServer): number => Number(new URL(url).port)

it(`connections cut at random during ${MESSAGES} messages, one server killed: everybody has every message once, in order`, async () => {
  const balancer = await startLoadBalancer(servers.map(portOf))
  const random = createRandom('cut-connections')
  const a = chatBuilders(app)
  const conversations = []
  for (let n = 0; n < CHATS; n++) {
    const chat = await a.chat()
    const phone = ({ token }: { token: string }) => new Phone({ url: balancer.url, token, chatId: chat.id })
    conversations.push({ chat, phones: [phone(chat.client), phone(chat.craftsman)] as const })
  }
  const phones = conversations.flatMap((conversation) => conversation.phones)
  const stopCutting = balancer.keepCutting(() => random.next())

  const talking = Promise.all(
    conversations.flatMap(({ phones: sides }, chat) =>
      sides.map(async (phone, side) => {
        for (let n = 0; n < EACH_SAYS; n++) await phone.say(`${chat} ${side} ${n}`)
      }),
    ),
  )
  const stored = () => app.database.collection('messages').countDocuments()
  await eventually(async () => (await stored()) > MESSAGES / 3, { progress: stored })
  const [first] = servers
  first.child.kill('SIGKILL')
  balancer.remove(portOf(first))
  await first.exited
  // The database ends the open transactions of a dead client after a minute; here it is told to at once.
  await app.database.command({ killAllSessions: [] })
  await talking
  stopCutting()

  expect(await stored()).toBe(MESSAGES)
  for (const phone of phones) await phone.settled()
  for (const [chat, { phones: sides }] of conversations.entries()) {
    for (const { messages } of sides) {
      expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * EACH_SAYS }, (_, n) => n + 1))
      for (const side of [0, 1]) {
        const said = messages.map(({ text }) => text).filter((text) => text.startsWith(`${chat} ${side} `))
        expect(said).toEqual(Array.from({ length: EACH_SAYS }, (_, n) => `${chat} ${side} ${n}`))
      }
    }
  }
  expect(phones.reduce((sum, { connects }) => sum + connects, 0)).toBeGreaterThan(
    countOf({ small: 2, large: 5 }) * phones.length,
  )
  for (const phone of phones) phone.switchOff()
  await balancer.close()
})
