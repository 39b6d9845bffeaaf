import type { Server as NodeServer } from 'node:http'
import type { ChangeStream } from 'mongodb'
import { Server } from 'socket.io'
import type { z } from 'zod'
import type { Authenticator } from '../auth/authenticator.js'
import { MINUTE, SECOND } from '../clock.js'
import type { ErrorRegistry } from '../errors/registry.js'
import type { RateLimit, RateLimiters } from '../http/rate-limits.js'
import type { Log } from '../log.js'
import type { Metrics } from '../metrics.js'
import { type AdapterSource, forTheLiving, RECOVERY_MS } from './adapters.js'
import type { SocketData, SocketServer } from './connection.js'
import { FloodGate } from './flood-gate.js'
import { Handshake } from './handshake.js'
import { MessagePipeline } from './message-pipeline.js'
import type { Room } from './room.js'
import type { Publisher, ServerEvent } from './server-event.js'
import { SessionWatch } from './session-watch.js'
import type { BoundMessages } from './socket-message.js'

export interface RealtimeParts {
  readonly adapter: AdapterSource
  readonly authenticator: Authenticator
  readonly watchSessions: (pipeline: Record<string, unknown>[]) => ChangeStream
  readonly errors: ErrorRegistry
  readonly rateLimiters: RateLimiters
  readonly metrics: Metrics
  readonly log: Log
  readonly corsOrigins: readonly string[]
  readonly trustProxy: number
  /** Of messages and of connections of one user at this instance. */
  readonly limit: RateLimit
  /** Checks everything sent against its schema. On outside production, where a wrong payload is a bug to be seen at once. */
  readonly checkPayloads: boolean
}

/** The same as for JSON bodies (CONTRACT.md "Conventions"); pictures go by HTTP. */
const MAX_MESSAGE_BYTES = 100_000
/** How long a connection may say nothing about who it is, in milliseconds. */
const CONNECT_TIMEOUT_MS = 10 * SECOND
const CONNECTIONS: RateLimit = { limit: 120, windowSeconds: MINUTE / SECOND }

/** The socket server of this instance, joined with those of the others. */
export class Realtime implements Publisher {
  readonly #parts: RealtimeParts
  readonly #observe: (labels: Record<'message' | 'outcome', string>, seconds: number) => void
  #io: SocketServer | undefined
  #stopping: (() => Promise<void>)[] = []

  constructor(parts: RealtimeParts) {
    this.#parts = parts
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
    const { adapter, authenticator, log } = this.#parts
    const connections = new FloodGate(CONNECTIONS)
    const flood = new FloodGate(this.#parts.limit)
    const isAlive = (data: unknown): Promise<boolean> =>
      authenticator.actor((data as SocketData).claims).then(
        () => true,
        () => false,
      )
    const io: SocketServer = new Server({
      adapter: forTheLiving(await adapter.open(), isAlive) as never,
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      connectTimeout: CONNECT_TIMEOUT_MS,
      connectionStateRecovery: { maxDisconnectionDuration: RECOVERY_MS, skipMiddlewares: false },
      cors: { origin: [...this.#parts.corsOrigins] },
    })
    const pipeline = new MessagePipeline({
      ...this.#parts,
      groups,
      flood,
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
    io.use(new Handshake({ ...this.#parts, connections }).middleware)
    io.on('connection', (socket) => {
      const { claims, role } = socket.data
      log.http('socket connected', { userId: claims.userId, role, recovered: socket.recovered })
      socket.on('disconnect', (reason) => log.http('socket closed', { userId: claims.userId, reason }))
      pipeline.serve(socket)
      // Its session may have ended while it was being admitted.
      void watch.look(socket.data)
    })
    watch.start()
    io.attach(server)
    this.#io = io
    this.#stopping = [
      () => watch.stop(),
      async () => {
        // Not io.close(): it would close the HTTP server, and tell clients not to come back.
        io.engine.close()
        await io.of('/').adapter.close()
      },
      () => adapter.close(),
      () => {
        connections.close()
        flood.close()
        return Promise.resolve()
      },
    ]
  }

  publish<Payload extends z.ZodObject>(
    room: Room,
    event: ServerEvent<Payload>,
    payload: z.input<Payload>,
  ): void {
    if (this.#parts.checkPayloads) event.payload.parse(payload)
    this.#io?.to(room).emit(event.name, payload)
  }

  /** Cuts every connection in a way that makes clients come back, to another instance. */
  async stop(): Promise<void> {
    for (const stop of this.#stopping) await stop()
    this.#stopping = []
  }
}
