import { once } from 'node:events'
import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * What becomes of a request: answered; sent twice, as some proxies do that heard no answer in time; cut off before all of
 * it, or all of the answer, or any of the answer is through.
 */
const FATES = [
  'answered',
  'half a request',
  'answered',
  'no answer',
  'sent twice',
  'half an answer',
  'answered',
] as const
export type Fate = (typeof FATES)[number]

/** Pieces of data, either way, after which a WebSocket is cut off; one connection after the other. */
const CUT_AFTER = [8, 9, 14, 12, 25]
const DELAYS_MS = [1, 20, 5, 40]

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

const collect = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A network as a train has it, before one server. What happens next is taken from lists in turn, so that all of it does. */
export class SlowNetwork {
  /** How often each thing has happened. */
  readonly seen = new Map<Fate | 'cut socket', number>()
  readonly #port: number
  readonly #server = createServer((request, response) => {
    void this.#pass(request, response).catch(() => request.socket.destroy())
  })
  readonly #sockets = new Set<Socket>()
  #requests = 0
  #webSockets = 0
  #pieces = 0

  constructor(serverUrl: string) {
    this.#port = Number(new URL(serverUrl).port)
    this.#server.on('upgrade', (request, caller: Socket, head) => {
      this.#pipe(request, caller, head)
    })
  }

  /** Returns the address to use in place of the server's. */
  async open(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #note(what: Fate | 'cut socket'): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1)
  }

  async #slowly(): Promise<void> {
    await delay(DELAYS_MS[this.#pieces++ % DELAYS_MS.length])
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fate = FATES[this.#requests++ % FATES.length]!
    const body = await collect(request)
    await this.#slowly()
    this.#note(fate)
    if (fate === 'half a request') {
      await this.#sendHalf(request, body)
      request.socket.destroy()
      return
    }
    const first = this.#send(request, body)
    const [answer] = await Promise.all(fate === 'sent twice' ? [this.#send(request, body), first] : [first])
    await this.#slowly()
    if (fate === 'no answer') {
      request.socket.destroy()
      return
    }
    response.writeHead(answer.status, answer.headers)
    if (fate !== 'half an answer') {
      response.end(answer.body)
      return
    }
    response.write(answer.body.subarray(0, answer.body.length / 2), () => request.socket.destroy())
  }

  #options({ method, url, headers }: IncomingMessage) {
    return { host: '127.0.0.1', port: this.#port, method, path: url, headers, agent: false as const }
  }

  async #send(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const call = send(this.#options(request))
    call.end(body)
    const [reply] = (await once(call, 'response')) as [IncomingMessage]
    return { status: reply.statusCode ?? 0, headers: reply.headers, body: await collect(reply) }
  }

  /** Of a request without a body, its first line alone. */
  async #sendHalf(request: IncomingMessage, body: Buffer): Promise<void> {
    if (body.length === 0) {
      const wire = connect(this.#port, '127.0.0.1')
      wire.on('error', () => undefined)
      wire.write(`${request.method} ${request.url} HTTP/1.1\r\n`, () => wire.destroy())
      await once(wire, 'close')
      return
    }
    const call = send(this.#options(request))
    call.on('error', () => undefined)
    call.write(body.subarray(0, body.length / 2), () => call.destroy())
    await once(call, 'close')
  }

  #pipe({ method, url, rawHeaders }: IncomingMessage, caller: Socket, head: Buffer): void {
    let left = CUT_AFTER[this.#webSockets++ % CUT_AFTER.length]!
    const target = connect(this.#port, '127.0.0.1')
    const cut = (): void => {
      caller.destroy()
      target.destroy()
    }
    for (const socket of [caller, target]) {
      this.#sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#sockets.delete(socket)
        cut()
      })
    }
    const carry = async (from: Socket, to: Socket): Promise<void> => {
      for await (const piece of from) {
        await this.#slowly()
        if (--left === 0) {
          this.#note('cut socket')
          cut()
          return
        }
        to.write(piece as Buffer)
      }
    }
    const headers = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? `${name}: ${rawHeaders[at + 1]}` : []))
    target.write(`${method} ${url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
    target.write(head)
    for (const [from, to] of [
      [caller, target],
      [target, caller],
    ] as const)
      carry(from, to).catch(cut)
  }
}
