import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import { bindMessages, socketMessages } from '#kernel/realtime/socket-message.js'
import { eventually } from '../support/eventually.js'
import { type KernelApp, startKernelApp } from '../support/kernel-app.js'
import { connectSocket } from '../support/socket-client.js'

const spec = {
  summary: 'For tests',
  description: 'For tests.',
  access: 'public',
  reply: { status: 200, body: z.strictObject({ said: z.string() }) },
  errors: [],
  example: { reply: { said: '' } },
} as const
const routes = endpoints(
  { name: 'echo', basePath: '/echo', tag: 'Echo' },
  {
    hear: { ...spec, method: 'get', path: '/' },
    slow: { ...spec, method: 'get', path: '/slow' },
    say: { ...spec, method: 'post', path: '/', body: z.strictObject({ text: z.string() }) },
  },
)

/** As Java's HTTP client sends them by default, then others that servers were seen to stumble over. */
const UPGRADES = {
  h2c: ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'],
  TLS: ['Connection: Upgrade', 'Upgrade: TLS/1.0, HTTP/1.1'],
  'a WebSocket where there are none': [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ],
  'two protocols': ['Connection: Upgrade', 'Upgrade: h2c', 'Upgrade: websocket'],
}
type Upgrade = keyof typeof UPGRADES
const upgrades = Object.keys(UPGRADES) as Upgrade[]

describe('a request that asks for another protocol', () => {
  let app: KernelApp
  const slow: (() => void)[] = []
  beforeAll(async () => {
    app = await startKernelApp({
      groups: () => [
        bind(routes, {
          hear: () => Promise.resolve({ said: 'nothing' }),
          slow: () =>
            new Promise((resolve) => {
              slow.push(() => {
                resolve({ said: 'slowly' })
              })
            }),
          say: ({ body }) => Promise.resolve({ said: body.text }),
        }),
      ],
      messages: [bindMessages(socketMessages({}, []), {})],
    })
  })
  afterAll(() => app.close())

  const get = (path: string, headers: readonly string[] = []): string =>
    [`GET ${path} HTTP/1.1`, 'Host: test', ...headers, '', ''].join('\r\n')
  const post = (text: string, headers: readonly string[] = []): string => {
    const body = JSON.stringify({ text })
    const own = ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]
    return ['POST /api/echo HTTP/1.1', 'Host: test', ...own, ...headers, '', body].join('\r\n')
  }

  /** One connection: writes, and waits until it was answered so often; the statuses and what was said. */
  const open = () => {
    const wire = connect(Number(new URL(app.url).port), '127.0.0.1')
    let heard = ''
    wire.setEncoding('utf8').on('data', (data: string) => (heard += data))
    const answers = (): string[] => [...heard.matchAll(/"said":"(.*?)"/g)].map(([, said]) => said!)
    return {
      wire,
      say: (request: string) => wire.write(request),
      answers,
      heard: () => heard,
      answered: async (times: number) => {
        while (answers().length < times) await once(wire, 'data')
        expect(heard.match(/HTTP\/1\.1 200 /g)).toHaveLength(times)
        return answers()
      },
    }
  }

  it.each(upgrades)(
    'is answered over HTTP/1.1 as if it had not: %s, without and with a body',
    async (name) => {
      const { wire, say, answered } = open()
      say(get('/api/echo', UPGRADES[name]))
      await answered(1)
      say(post('words', UPGRADES[name]))
      await answered(2)
      // The connection goes on, with and without such headers.
      say(get('/api/echo'))
      expect(await answered(3)).toEqual(['nothing', 'words', 'nothing'])
      wire.destroy()
    },
  )

  it.each(upgrades)('loses nothing that comes in pieces, or after it at once: %s', async (name) => {
    const { wire, say, answered } = open()
    const request = post('in pieces', UPGRADES[name])
    for (const part of [request.slice(0, 40), request.slice(40, -9), request.slice(-9, -4)]) {
      await new Promise((written) => wire.write(part, written))
      await new Promise((resolve) => setImmediate(resolve))
    }
    say(request.slice(-4) + get('/api/echo', UPGRADES[name]) + post('last') + get('/api/echo'))
    expect(await answered(4)).toEqual(['in pieces', 'nothing', 'last', 'nothing'])
    wire.destroy()
  })

  it('waits for the answers of those before it', async () => {
    const { wire, say, answered } = open()
    say(get('/api/echo/slow') + post('after', UPGRADES.h2c) + get('/api/echo'))
    await eventually(() => slow.length === 1)
    slow.pop()?.()
    expect(await answered(3)).toEqual(['slowly', 'after', 'nothing'])
    wire.destroy()
  })

  it('and goes away while it waits does no harm', async () => {
    const { wire, say } = open()
    say(get('/api/echo/slow') + post('after', UPGRADES.h2c))
    await eventually(() => slow.length === 1)
    wire.resetAndDestroy()
    await once(wire, 'close')
    slow.pop()?.()
    await app.http.get('/api/echo').expect(200)
  })

  it('is refused what a plain one is refused', async () => {
    const { wire, say, heard } = open()
    say(get('/api/nowhere', UPGRADES.h2c))
    while (!heard().includes('NOT_FOUND')) await once(wire, 'data')
    expect(heard()).toMatch(/^HTTP\/1\.1 404 /)
    wire.destroy()
  })

  it('is answered at the path of the sockets, too, which still serve WebSockets', async () => {
    const { wire, say, heard } = open()
    say(get('/socket.io/?EIO=4&transport=polling', UPGRADES.h2c))
    while (!heard().includes('"sid"')) await once(wire, 'data')
    expect(heard()).toMatch(/^HTTP\/1\.1 200 /)
    wire.destroy()
    await connectSocket(app.url, { token: (await app.signIn()).token }, { transports: ['websocket'] })
  })
})
