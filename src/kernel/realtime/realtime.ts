import type { IncomingMessage, Server as NodeServer } from 'node:http'
import { Server } from 'socket.io'
import type { z } from 'zod'
import type { Authenticator, SessionSource } from '../auth/authenticator.js'
import { MINUTE, SECOND } from '../clock.js'
import type { ErrorRegistry } from '../errors/registry.js'
import { GENERAL_LIMIT, type NamedLimit, type RateLimit } from '../http/limit.js'
import { type AllowedOrigins, allowedOrigin } from '../http/origins.js'
import { ignoreOtherProtocols } from '../http/other-protocols.js'
import type { RateLimiters } from '../http/rate-limits.js'
import { newId } from '../ids.js'
import type { Log } from '../log.js'
import type { Metrics } from '../metrics.js'
import type { Turns } from '../turns.js'
import type { AdapterSource } from './adapters.js'
import { Admission } from './admission.js'
import type { SocketServer } from './connection.js'
import { FloodGate } from './flood-gate.js'
import { addressReader, Handshake } from './handshake.js'
import { MessagePipeline } from './message-pipeline.js'
import { Presence, type PresenceNews } from './presence.js'
import { type Audience, type Room, roomsOf } from './room.js'
import type { Publisher, ServerEvent } from './server-event.js'
import { SessionWatch } from './session-watch.js'
import type { BoundMessages } from './socket-message.js'

export interface RealtimeParts extends AllowedOrigins {
  readonly adapter: AdapterSource
  readonly authenticator: Authenticator
  readonly watchSessions: SessionSource['watch']
  readonly errors: ErrorRegistry
  readonly rateLimiters: RateLimiters
  readonly metrics: Metrics
  readonly log: Log
  readonly trustProxy: number
  /** How many messages of one user are answered at once, together with the user's calls by HTTP. */
  readonly writes: Turns
  /** Of messages and of connections of one user at this instance. */
  readonly limit: RateLimit
  /** Checks everything sent against its schema. On outside production, where a wrong payload is a bug to be seen at once. */
  readonly checkPayloads: boolean
}

const PATH = '/socket.io'
/** What instances tell each other of who is where. */
const PRESENCE = 'presence'

/** The same as for JSON bodies; pictures go by HTTP. */
const MAX_MESSAGE_BYTES = 100_000
/** How long a connection may say nothing about who it is, in milliseconds. */
const CONNECT_TIMEOUT_MS = 10 * SECOND
/** Of one user, or from one address of those who do not say who they are. */
const CONNECTIONS: NamedLimit = {
  name: 'connections',
  counts: { en: 'connections', ar: 'الاتصالات' },
  limit: 120,
  windowSeconds: MINUTE / SECOND,
}
/** From one address, which may be a whole mobile network that comes back after an outage. */
const FROM_ONE_ADDRESS: NamedLimit = { ...CONNECTIONS, limit: 3000 }

const isWebSocket = ({ url, headers: { upgrade } }: IncomingMessage): boolean =>
  upgrade?.toLowerCase() === 'websocket' && url?.startsWith(`${PATH}/`) === true

/** The socket server of this instance, joined with those of the others. */
export class Realtime implements Publisher {
  readonly presence: Presence
  readonly #parts: RealtimeParts
  readonly #observe: (labels: Record<'message' | 'outcome', string>, seconds: number) => void
  #io: SocketServer | undefined
  #disconnectAll: () => Promise<void> = () => Promise.resolve()
  #close: () => Promise<void> = () => Promise.resolve()

  constructor(parts: RealtimeParts) {
    this.#parts = parts
    this.presence = new Presence({
      instance: newId(),
      tell: (news) => {
        this.#io?.serverSideEmit(PRESENCE, news)
      },
    })
    this.#observe = parts.metrics.histogram(
      'socket_message_duration_seconds',
      'Duration of socket messages by name and outcome',
      ['message', 'outcome'],
    )
    parts.metrics.gauge('socket_connections', 'Sockets that are open at this instance', () =>
      Promise.resolve(this.#io?.of('/').sockets.size ?? 0),
    )
  }

  /** Serves sockets on an HTTP server at `/socket.io`. */
  async start(server: NodeServer, groups: readonly BoundMessages[]): Promise<void> {
    const { presence } = this
    const { adapter, log } = this.#parts
    const gates = {
      connections: new FloodGate(CONNECTIONS),
      addresses: new FloodGate(FROM_ONE_ADDRESS),
      flood: new FloodGate({ ...GENERAL_LIMIT, ...this.#parts.limit }),
    }
    const { connections, flood } = gates
    const addressOf = addressReader(this.#parts.trustProxy)
    const admission = new Admission({ addressOf, maxBytes: MAX_MESSAGE_BYTES, log })
    const handshake = new Handshake({ ...this.#parts, connections, admission, addressOf })
    const io: SocketServer = new Server({
      path: PATH,
      adapter: (await adapter.open()) as never,
      allowRequest: (request, answer) => {
        gates.addresses.pass(handshake.addressKey(request)).then(
          () => {
            answer(null, true)
          },
          () => {
            log.warn('connection refused', { code: 'RATE_LIMITED', ip: addressOf(request) })
            answer('too many connections', false)
          },
        )
      },
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      connectTimeout: CONNECT_TIMEOUT_MS,
      cors: { origin: allowedOrigin(this.#parts) },
    })
    const pipeline = new MessagePipeline({
      ...this.#parts,
      groups,
      flood,
      presence,
      observe: ({ name, outcome, seconds }) => {
        this.#observe({ message: name, outcome }, seconds)
      },
    })
    const watch = new SessionWatch({
      ...this.#parts,
      sockets: {
        all: () => [...io.of('/').sockets.values()].map(({ data }) => data),
        close: (room) => io.local.in(room).disconnectSockets(true),
      },
    })
    io.use(handshake.middleware)
    io.on('connection', (socket) => {
      const { claims, role, sessionUrl } = socket.data
      const { userId } = claims
      log.http('socket connected', { userId, role, sessionUrl })
      socket.on('disconnect', (reason) => log.http('socket closed', { userId, reason, sessionUrl }))
      socket.on('disconnecting', () => {
        for (const room of socket.rooms) presence.left(socket.id, room as Room, userId)
      })
      pipeline.serve(socket)
      // Its session may have ended while it was being admitted.
      void watch.look(socket.data)
    })
    io.of('/').on(PRESENCE, (news: PresenceNews) => {
      presence.hear(news)
    })
    watch.start()
    presence.start()
    io.attach(server, { destroyUpgrade: false })
    admission.watch(io.engine)
    ignoreOtherProtocols(server, isWebSocket)
    this.#io = io
    this.#disconnectAll = async () => {
      await watch.stop()
      presence.stop()
      // Not io.close(): it would close the HTTP server, and tell clients not to come back.
      io.engine.close()
    }
    this.#close = async () => {
      await io.of('/').adapter.close()
      await adapter.close()
      for (const gate of Object.values(gates)) gate.close()
    }
  }

  publish<Payload extends z.ZodObject>(
    audience: Audience,
    event: ServerEvent<Payload>,
    payload: z.input<Payload>,
  ): void {
    if (this.#parts.checkPayloads) event.payload.parse(payload)
    const { to, except } = roomsOf(audience)
    this.#io
      ?.to([...to])
      .except([...except])
      .emit(event.name, payload)
  }

  /** Resolves once what was published is on its way to the other instances. */
  flush(): Promise<void> {
    return this.#parts.adapter.flush()
  }

  /** Cuts every connection in a way that makes clients come back, to another instance. Goes on publishing to those. */
  disconnectAll(): Promise<void> {
    return this.#disconnectAll()
  }

  /** Leaves the other instances. */
  close(): Promise<void> {
    return this.#close()
  }
}
