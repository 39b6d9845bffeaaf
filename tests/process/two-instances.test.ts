import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { chatBuilders } from '../support/chat-builders.js'
import { eventually } from '../support/eventually.js'
import { type OwnServer, startOwnServer } from '../support/own-server.js'
import { hasRedis, startRedis } from '../support/redis-server.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const SECRET = 'a secret that all servers of this test sign with'

const WITHOUT_INTERVALS = new URL('../support/server-process-without-intervals.ts', import.meta.url)

/**
 * Two servers in processes of their own share nothing but the database, and Redis where it is set: who is connected to
 * one hears what happens at the other.
 */
const acrossInstances = (startBroker: () => Promise<{ url: string; stop: () => Promise<void> } | null>) => {
  let app: TestApp
  let broker: Awaited<ReturnType<typeof startBroker>>
  let dataDir: string
  let servers: OwnServer[] = []
  beforeAll(async () => {
    app = await startTestApp({ env: { JWT_SECRET: SECRET } })
    broker = await startBroker()
    dataDir = await mkdtemp(join(tmpdir(), 'two-instances-'))
    const env = {
      MONGODB_URI: inject('mongoUri').replace('/?', `/${app.database.name}?`),
      JWT_SECRET: SECRET,
      ...(broker && { REDIS_URL: broker.url }),
    }
    const start = () => startOwnServer(dataDir, env, WITHOUT_INTERVALS)
    servers = await Promise.all([start(), start()])
  })
  afterAll(async () => {
    for (const { child } of servers) child.kill('SIGTERM')
    await Promise.all(servers.map(({ exited }) => exited))
    await broker?.stop()
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  // The test's application stands still in its own time, so people sign in at the servers.
  const tokenOf = async ({ email, password }: { email: string; password: string }): Promise<string> => {
    const { body } = await supertest(servers[0]!.url)
      .post('/api/auth/login')
      .send({ loginIdentifier: email, password, type: 'clients' })
    return body.token as string
  }

  it('what one does at the first is heard at the second, and the other way round', async () => {
    const job = await app.a.hiredJob({ status: 'On The Way' })
    const [clientToken, craftsmanToken] = [await tokenOf(job.client), await tokenOf(job.craftsman)]
    const client = await connectSocket(servers[0]!.url, { token: clientToken })
    const craftsman = await connectSocket(servers[1]!.url, { token: craftsmanToken })

    const place = { jobId: job.id, coordinates: [31.25, 29.96] }
    expect(await craftsman.ask('share_location', place)).toEqual({ ok: true, shared: true })
    await eventually(() => client.received('craftsman_location').length === 1)

    await supertest(servers[0]!.url)
      .patch(`/api/jobs/${job.id}/status`)
      .set('Authorization', `Bearer ${craftsmanToken}`)
      .send({ status: 'In Progress' })
      .expect(200)
    const heard = { jobId: job.id, from: 'On The Way', status: 'In Progress' }
    for (const socket of [client, craftsman]) {
      await eventually(() => socket.received('job_status').some(({ status }) => status === 'In Progress'))
      expect(socket.received('job_status')).toContainEqual(expect.objectContaining(heard))
    }
  })

  it('a chat on a screen at the second needs no notification by the first, until it has gone from there', async () => {
    const chat = await chatBuilders(app).hiredChat()
    const [clientToken, craftsmanToken] = [await tokenOf(chat.client), await tokenOf(chat.craftsman)]
    const phone = await connectSocket(servers[1]!.url, { token: clientToken })
    const sender = await connectSocket(servers[0]!.url, { token: craftsmanToken })
    const laptop = await connectSocket(servers[1]!.url, { token: craftsmanToken })
    const say = async (): Promise<number> => {
      const reply = await sender.ask('send_message', {
        chatId: chat.id,
        text: 'Hello',
        clientMessageId: newId(),
      })
      return (reply.message as { seq: number }).seq
    }
    const toldOf = async (seq: number) => {
      const event = await app.database
        .collection('events')
        .findOne({ 'payload.chatId': chat.id, 'payload.seq': seq })
      return event?.payload.onScreen !== true
    }
    await phone.ask('join_chat', { chatId: chat.id })
    await eventually(async () => !(await toldOf(await say())))
    await phone.ask('leave_chat', { chatId: chat.id })
    await eventually(async () => toldOf(await say()))
    // All that was said went to the other device of who said it, and not back to where it came from.
    await eventually(() => laptop.received('new_message').length === phone.received('new_message').length)
    expect(sender.received('new_message')).toEqual([])
  })

  it('a session that ends at the first loses its socket at the second at once', async () => {
    const token = await tokenOf(await app.a.client())
    const socket = await connectSocket(servers[1]!.url, { token })
    const closed = socket.until('disconnect')
    await supertest(servers[0]!.url)
      .post('/api/auth/logout')
      .set('Authorization', `Bearer ${token}`)
      .expect(200)
    expect(await closed).toBe('io server disconnect')
  })

  it('a client of a server that stops is let go in a way that makes it come back, to the other', async () => {
    const person = await app.a.client()
    const token = await tokenOf(person)
    const [first, second] = servers as [OwnServer, OwnServer]
    const socket = await connectSocket(first.url, { token })
    await eventually(() => socket.socket.connected)
    const closed = socket.until('disconnect')
    first.child.kill('SIGTERM')
    expect(['transport close', 'transport error']).toContain(await closed)
    await first.exited
    const again = await connectSocket(second.url, { token })
    expect(again.socket.connected).toBe(true)
    servers = [second]
  })
}

describe('two instances on one database', () => {
  acrossInstances(() => Promise.resolve(null))
})

describe.skipIf(!hasRedis)('two instances with Redis streams', () => {
  acrossInstances(startRedis)
})
