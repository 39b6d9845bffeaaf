import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Authenticator } from '#kernel/auth/authenticator.js'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import type { AdapterSource } from '#kernel/realtime/adapters.js'
import { bindMessages, socketMessages } from '#kernel/realtime/socket-message.js'
import { countCommands } from '../support/command-counter.js'
import { eventually } from '../support/eventually.js'
import { type KernelApp, startKernelApp } from '../support/kernel-app.js'
import { frame, openRawWebSocket, OPCODES } from '../support/raw-web-socket.js'
import { connectSocket, refusal } from '../support/socket-client.js'

const messages = bindMessages(
  socketMessages(
    {
      echo: {
        summary: 'For tests',
        description: 'For tests.',
        access: 'signed-in',
        body: z.strictObject({ text: z.string() }),
        ack: z.strictObject({ length: z.int() }),
        errors: [],
        example: { body: {}, ack: {} },
      },
    },
    [],
  ),
  { echo: ({ body }) => Promise.resolve({ length: body.text.length }) },
)

const heardByRest: string[] = []
const routes = endpoints(
  { name: 'echo', basePath: '/echo', tag: 'Echo' },
  {
    say: {
      summary: 'For tests',
      description: 'For tests.',
      method: 'post',
      path: '/',
      access: 'signed-in',
      body: z.strictObject({ text: z.string() }),
      reply: { status: 200, body: z.strictObject({}) },
      errors: [],
      example: { body: { text: 'a' }, reply: {} },
    },
  },
)

const SEPARATOR = '\x1e'
const bodyOf = (packet: string, times: number): string => Array<string>(times).fill(packet).join(SEPARATOR)

/** What was spent, by what it was spent on. */
interface Costs {
  /** Tokens that were looked at: once for every socket that was made. */
  tokens: number
  /** Sessions read from the database. */
  sessions: number
  /** Rooms joined, and all that was sent to rooms and to other instances. */
  adapter: number
}

describe('before it is known whose it is, a connection costs no more than its first packet:', () => {
  let app: KernelApp
  const costs: Costs = { tokens: 0, sessions: 0, adapter: 0 }

  const countingAuthenticator = (authenticator: Authenticator): Authenticator =>
    ({
      claims: (authorization: string | undefined) => {
        costs.tokens++
        return authenticator.claims(authorization)
      },
      actor: (claims: never) => {
        costs.sessions++
        return authenticator.actor(claims)
      },
    }) as unknown as Authenticator

  const countingAdapter = (source: AdapterSource): AdapterSource => ({
    ...source,
    open: async () => {
      const make = await source.open()
      // Socket.IO calls it with `new`.
      return function (namespace) {
        const adapter = make(namespace) as unknown as Record<string, (...args: unknown[]) => unknown>
        for (const name of ['addAll', 'broadcast', 'broadcastWithAck', 'serverSideEmit', 'publish']) {
          const call = adapter[name]!.bind(adapter)
          adapter[name] = (...args) => {
            costs.adapter++
            return call(...args)
          }
        }
        return adapter as never
      }
    },
  })

  beforeAll(async () => {
    app = await startKernelApp({
      messages: [messages],
      groups: () => [
        bind(routes, {
          say: ({ body: { text } }) => {
            heardByRest.push(text)
            return Promise.resolve({})
          },
        }),
      ],
      watched: { adapter: countingAdapter, authenticator: countingAuthenticator },
    })
  })
  afterAll(() => app.close())
  beforeEach(() => {
    Object.assign(costs, { tokens: 0, sessions: 0, adapter: 0 })
    app.lines.length = 0
  })

  const linesOf = (text: string) => app.lines.filter(({ message }) => message === text)
  const reasons = () => linesOf('connection cut').map(({ reason }) => reason)
  const cutFor = async (reason: string): Promise<void> => {
    await eventually(() => reasons().length > 0)
    expect(reasons()).toEqual([reason])
    // Nothing comes after it.
    expect(linesOf('connection refused').length).toBeLessThanOrEqual(1)
  }

  const pathOf = (sid = ''): string => `/socket.io/?EIO=4&transport=polling${sid && `&sid=${sid}`}`
  const openPolling = async () => {
    const { text } = await app.http.get(pathOf()).buffer(true)
    const { sid } = JSON.parse(text.slice(1)) as { sid: string }
    const post = (body: string, headers: Record<string, string> = {}) =>
      app.http
        .post(pathOf(sid))
        .set({ 'content-type': 'text/plain', ...headers })
        .send(body)
        .then(
          ({ status }) => status,
          () => 'cut off',
        )
    return { sid, post, isGone: async () => (await app.http.get(pathOf(sid))).status === 400 }
  }

  describe('without a token,', () => {
    it('33,000 packets in a body of 99 kB', async () => {
      const { post, isGone } = await openPolling()
      const body = bodyOf('40', 33_000)
      expect(body.length).toBeGreaterThan(98_000)
      expect(await post(body)).not.toBe(200)
      await cutFor('too large')
      expect(await isGone()).toBe(true)
      expect(costs).toEqual({ tokens: 0, sessions: 0, adapter: 0 })
      expect(app.lines).toHaveLength(1)
    })

    it.each([2, 3000])('%s packets in a small body', async (times) => {
      const { post, isGone } = await openPolling()
      await post(bodyOf('40', times))
      await cutFor('too many packets')
      expect(await isGone()).toBe(true)
      expect(costs).toEqual({ tokens: 0, sessions: 0, adapter: 0 })
      expect(app.lines).toHaveLength(1)
    })

    it('many bodies of nothing', async () => {
      const { post } = await openPolling()
      for (let times = 0; times < 30; times++) await post('3')
      await cutFor('too many requests')
      expect(costs).toEqual({ tokens: 0, sessions: 0, adapter: 0 })
      expect(app.lines).toHaveLength(1)
    })

    it.each([
      ['an event', '42["echo",{"text":"a"}]', 'no CONNECT'],
      ['an answer', '431["a"]', 'no CONNECT'],
      ['a goodbye', '41', 'no CONNECT'],
      ['attachments', '451-["echo",{"_placeholder":true,"num":0}]', 'no CONNECT'],
      ['nonsense', 'x', 'unreadable'],
      ['a CONNECT of 50 kB', `40{"token":"${'x'.repeat(50_000)}"}`, 'too large'],
    ])('%s in place of a CONNECT, over a WebSocket', async (_name, packet, reason) => {
      const { send, closed } = await openRawWebSocket(app.url)
      send(frame(packet))
      await closed()
      await cutFor(reason)
      expect(costs).toEqual({ tokens: 0, sessions: 0, adapter: 0 })
      expect(app.lines).toHaveLength(1)
    })

    it('a flood of CONNECTs over a WebSocket, which is made into one socket', async () => {
      const { send, closed } = await openRawWebSocket(app.url)
      send(...Array.from({ length: 5000 }, () => frame('40')))
      await closed()
      await cutFor('second CONNECT')
      expect(costs).toMatchObject({ sessions: 0, adapter: 0 })
      expect(costs.tokens).toBeLessThanOrEqual(1)
    })

    it('a flood after it was refused', async () => {
      const { send, until, closed } = await openRawWebSocket(app.url)
      send(frame('40'))
      await until('UNAUTHORIZED')
      for (let times = 0; times < 10; times++) send(...Array.from({ length: 100 }, () => frame('40')))
      await closed()
      expect(linesOf('connection refused')).toHaveLength(1)
      expect(linesOf('connection cut').length).toBeLessThanOrEqual(1)
      expect(costs).toEqual({ tokens: 1, sessions: 0, adapter: 0 })
    })

    it('heartbeats and pings of the WebSocket itself', async () => {
      for (const packet of [frame('3'), frame('', OPCODES.ping)]) {
        app.lines.length = 0
        const { send, closed } = await openRawWebSocket(app.url)
        send(...Array.from({ length: 100 }, () => packet))
        await closed()
        await cutFor('too many packets')
      }
      expect(costs).toEqual({ tokens: 0, sessions: 0, adapter: 0 })
    })

    it('upgrades that are tried on and on', async () => {
      const { sid } = await openPolling()
      const { send, closed } = await openRawWebSocket(app.url, `&sid=${sid}`)
      send(...Array.from({ length: 100 }, () => frame('2probe')))
      await closed()
      await cutFor('too many probes')
      expect(costs).toEqual({ tokens: 0, sessions: 0, adapter: 0 })
    })

    it.each([
      ['an unknown transport', '/socket.io/?EIO=4&transport=pigeon', {}],
      ['an old protocol', '/socket.io/?EIO=3&transport=polling', {}],
      ['a made-up id', '/socket.io/?EIO=4&transport=polling&sid=constructor', {}],
      ['a WebSocket that does not upgrade', '/socket.io/?EIO=4&transport=websocket', {}],
      ['another protocol', '/socket.io/?EIO=4&transport=pigeon', { connection: 'Upgrade', upgrade: 'h2c' }],
      ['12 kB of headers', '/socket.io/?EIO=4&transport=pigeon', { cookie: 'x'.repeat(12_000) }],
    ])('a request with %s', async (_name, path, headers: Record<string, string>) => {
      expect((await app.http.get(path).set(headers)).status).toBe(400)
      expect((await app.http.post(path).set(headers).send('40'.repeat(40_000))).status).toBe(400)
      expect(costs).toEqual({ tokens: 0, sessions: 0, adapter: 0 })
      expect(app.lines).toEqual([])
    })

    it.each([
      ['no token', {}],
      ['a forged token', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }],
    ])(
      'a call with %s and a body of 90 kB: no command to the database, and one line',
      async (_name, headers) => {
        const counter = countCommands(app.database)
        const text = JSON.stringify({ text: 'x'.repeat(90_000) })
        for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x'])
          await app.http
            .post('/api/echo')
            .set({ ...headers, 'content-type': type })
            .send(text)
            .expect(401)
        counter.stop()
        expect([counter.commands, heardByRest]).toEqual([[], []])
        expect(app.lines.map(({ level, route }) => [level, route])).toEqual(
          Array.from({ length: 3 }, () => ['warn', '/api/echo']),
        )
      },
    )

    it('one refusal, with one line', async () => {
      for (const transports of [['websocket'], ['polling'], ['polling', 'websocket']]) {
        app.lines.length = costs.tokens = 0
        expect((await refusal(app.url, {}, { transports })).message).toBe('UNAUTHORIZED')
        expect(linesOf('connection refused')).toHaveLength(1)
        expect(app.lines).toHaveLength(1)
        expect(costs).toEqual({ tokens: 1, sessions: 0, adapter: 0 })
      }
    })
  })

  describe('with a good token,', () => {
    it('a flood of CONNECTs is admitted once at most, and cut off', async () => {
      const { token } = await app.signIn()
      const { send, closed } = await openRawWebSocket(app.url)
      send(...Array.from({ length: 1000 }, () => frame(`40${JSON.stringify({ token })}`)))
      await closed()
      await cutFor('second CONNECT')
      expect(costs.tokens).toBeLessThanOrEqual(1)
      expect(costs.sessions).toBeLessThanOrEqual(1)
      expect(costs.adapter).toBeLessThanOrEqual(1)
    })

    it.each([
      ['again', (token: string) => `40${JSON.stringify({ token })}`],
      ['to another namespace', (token: string) => `40/admin,${JSON.stringify({ token })}`],
    ])('a CONNECT %s, after it was admitted, is cut off', async (_name, packet) => {
      const { token } = await app.signIn()
      const { send, until, closed } = await openRawWebSocket(app.url)
      send(frame(`40${JSON.stringify({ token })}`))
      await until('40{"sid"')
      Object.assign(costs, { tokens: 0, sessions: 0, adapter: 0 })
      send(frame(packet(token)))
      await closed()
      await cutFor('second CONNECT')
      expect(costs).toMatchObject({ tokens: 0, adapter: 0 })
    })

    it('clients connect over every transport, and then may send what they like', async () => {
      const { token } = await app.signIn()
      for (const transports of [['polling'], ['websocket'], ['polling', 'websocket']]) {
        const client = await connectSocket(app.url, { token }, { transports })
        const text = 'x'.repeat(60_000)
        expect(await client.ask('echo', { text })).toEqual({ ok: true, length: text.length })
        const asked = Array.from({ length: 90 }, () => client.ask('echo', { text: 'a' }))
        expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true)
        client.close()
      }
      expect(reasons()).toEqual([])
    })

    it('a body of too many packets ends the connection before they are read', async () => {
      const { token } = await app.signIn()
      const client = await connectSocket(app.url, { token }, { transports: ['polling'] })
      const closed = client.until('disconnect')
      const sid = (client.socket.io.engine as unknown as { id: string }).id
      await app.http
        .post(pathOf(sid))
        .set('content-type', 'text/plain')
        .send(bodyOf('42["echo"]', 5000))
        .catch(() => undefined)
      await closed
      await cutFor('too many packets')
      expect(linesOf('socket message')).toEqual([])
    })
  })
})
