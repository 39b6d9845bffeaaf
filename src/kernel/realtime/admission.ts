import type { IncomingMessage } from 'node:http'
import type { Log } from '../log.js'
import type { Connection, SocketServer } from './connection.js'

/** A connection of Engine.IO, under the sockets of Socket.IO. */
export type Wire = Connection['conn']

/** What a WebSocket may send before it is admitted: its CONNECT, and heartbeats while the database is slow. */
const MOST_FRAMES = 3
/** Its HTTP requests meanwhile, where it polls: two for the CONNECT and its answer, and one that upgrades. */
const MOST_REQUESTS = 10
/** The length of a CONNECT, in characters; the token in it has some hundred. */
const MOST_CHARACTERS = 10_000
/** Packets in one body of a client that polls, before and after: more than that would be refused one by one. */
const MOST_PACKETS = { waiting: 1, admitted: 1000 } as const
const MOST_PROBES = 3

/** Stands between the packets of one body. */
const SEPARATOR = '\x1e'
const TOO_MANY = 'too many packets'
const TOO_LARGE = 'too large'

interface EngineRequest extends IncomingMessage {
  readonly _query: { readonly sid?: string }
}

interface Packet {
  readonly type: string
  readonly data?: unknown
}

interface PayloadParser {
  decodePayload(body: string): Packet[]
}

/** What of a transport is not in the types of Engine.IO: of one that polls, and the WebSocket of the other. */
interface Internals {
  maxHttpBufferSize: number
  parser: PayloadParser
  readonly socket?: {
    on(event: 'message' | 'ping', listener: () => void): void
    terminate(): void
  }
}

type Transport = Wire['transport']
const sidOf = (wire: Wire): string => (wire as unknown as { readonly id: string }).id
const internalsOf = (transport: Transport): Internals => transport as unknown as Internals

/** What is known of a connection. */
interface Visitor {
  readonly wire: Wire
  isAdmitted: boolean
  isCut: boolean
  frames: number
  requests: number
  connects: number
  probes: number
  heardAt: number
}

const holdsMore = (body: string, most: number): boolean => {
  let at = -1
  for (let packets = 1; packets <= most; packets++) {
    at = body.indexOf(SEPARATOR, at + 1)
    if (at < 0) return false
  }
  return true
}

/**
 * Bounds what a connection costs before it is known whose it is: it may say one CONNECT and wait. Whoever says more is cut
 * off before anything is made of it, with one line in the log.
 */
export class Admission {
  readonly #visitors = new WeakMap<Wire, Visitor>()
  /** By the id that the requests of a connection carry; only those that are not admitted. */
  readonly #waiting = new Map<string, Visitor>()
  readonly #addressOf: (request: IncomingMessage) => string
  readonly #maxBytes: number
  readonly #log: Log

  constructor(parts: { addressOf: (request: IncomingMessage) => string; maxBytes: number; log: Log }) {
    this.#addressOf = parts.addressOf
    this.#maxBytes = parts.maxBytes
    this.#log = parts.log
  }

  watch(engine: SocketServer['engine']): void {
    engine.use((request: EngineRequest, _response: unknown, next: () => void) => {
      this.#countRequest(request)
      next()
    })
    engine.on('connection', (wire: Wire) => {
      this.#receive(wire)
    })
  }

  /** Whose it is is known. */
  admit(wire: Wire): void {
    const visitor = this.#visitors.get(wire)
    if (visitor) visitor.isAdmitted = true
    this.#waiting.delete(sidOf(wire))
    internalsOf(wire.transport).maxHttpBufferSize = this.#maxBytes
  }

  /** When anything came from it, heartbeats included, in milliseconds of `performance.now()`. */
  heardAt(wire: Wire): number {
    return this.#visitors.get(wire)?.heardAt ?? 0
  }

  #receive(wire: Wire): void {
    const visitor: Visitor = {
      wire,
      isAdmitted: false,
      isCut: false,
      frames: 0,
      requests: 0,
      connects: 0,
      probes: 0,
      heardAt: performance.now(),
    }
    this.#visitors.set(wire, visitor)
    this.#waiting.set(sidOf(wire), visitor)
    this.#bound(visitor, wire.transport)
    wire.on('packet', (packet: Packet) => {
      visitor.heardAt = performance.now()
      const reason = problemOf(visitor, packet)
      if (reason) this.#cut(visitor, reason)
    })
    wire.on('upgrading', (probe: Transport) => {
      if (++visitor.probes > MOST_PROBES) this.#cut(visitor, 'too many probes', probe)
    })
    wire.on('upgrade', (transport: Transport) => {
      this.#bound(visitor, transport)
    })
    wire.on('close', () => this.#waiting.delete(sidOf(wire)))
  }

  /** Bounds what comes over one transport, before it is made into packets. */
  #bound(visitor: Visitor, transport: Transport): void {
    const internals = internalsOf(transport)
    if (internals.socket) {
      const count = (): void => {
        if (!visitor.isAdmitted && ++visitor.frames > MOST_FRAMES) this.#cut(visitor, TOO_MANY)
      }
      // Also what comes while a refused connection is closing.
      internals.socket.on('message', count)
      internals.socket.on('ping', count)
      return
    }
    const { parser } = internals
    internals.maxHttpBufferSize = MOST_CHARACTERS
    internals.parser = {
      ...parser,
      decodePayload: (body) => {
        const most = visitor.isAdmitted ? MOST_PACKETS.admitted : MOST_PACKETS.waiting
        return holdsMore(body, most) ? [{ type: 'error', data: TOO_MANY }] : parser.decodePayload(body)
      },
    }
  }

  /** Before any of its body is read. */
  #countRequest({ _query: { sid }, headers }: EngineRequest): void {
    const visitor = this.#waiting.get(sid ?? '')
    if (!visitor) return
    if (++visitor.requests > MOST_REQUESTS) this.#cut(visitor, 'too many requests')
    if (Number(headers['content-length']) > MOST_CHARACTERS) this.#cut(visitor, TOO_LARGE)
  }

  #cut(visitor: Visitor, reason: string, probe?: Transport): void {
    const { wire } = visitor
    if (visitor.isCut) return
    visitor.isCut = true
    this.#log.warn('connection cut', { reason, ip: this.#addressOf(wire.request) })
    wire.close(true)
    for (const transport of [wire.transport, probe]) {
      // A closing handshake would go on listening.
      if (transport) internalsOf(transport).socket?.terminate()
    }
  }
}

/** Why a connection with this packet is cut off; null when it is not. */
const problemOf = (visitor: Visitor, { type, data }: Packet): string | null => {
  if (type === 'error') return data === TOO_MANY ? TOO_MANY : 'unreadable'
  if (type !== 'message') return null
  const isConnect = typeof data === 'string' && data.startsWith('0')
  if (isConnect) visitor.connects++
  if (visitor.connects > 1) return 'second CONNECT'
  if (visitor.isAdmitted) return null
  if (!isConnect) return 'no CONNECT'
  return data.length > MOST_CHARACTERS ? TOO_LARGE : null
}
