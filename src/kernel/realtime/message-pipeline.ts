import { z } from 'zod'
import { assertRole } from '../auth/assert-role.js'
import type { Authenticator } from '../auth/authenticator.js'
import { isUnreachable } from '../db/database.js'
import { AppError, isAppError } from '../errors/app-error.js'
import type { ErrorRegistry } from '../errors/registry.js'
import type { Repeat } from '../http/endpoint.js'
import type { NamedLimit } from '../http/limit.js'
import { limitReached } from '../http/limit-refusal.js'
import type { RateLimiters } from '../http/rate-limits.js'
import { newRequestId } from '../ids.js'
import type { Log } from '../log.js'
import type { Turns } from '../turns.js'
import type { Connection } from './connection.js'
import type { FloodGate } from './flood-gate.js'
import { readBody } from './message-body.js'
import type { Presence } from './presence.js'
import { type Audience, roomsOf, socketRoom } from './room.js'
import type { ServerEvent } from './server-event.js'
import type { BoundMessages, SocketCall, SocketMessage } from './socket-message.js'

export interface PipelineParts {
  readonly groups: readonly BoundMessages[]
  readonly authenticator: Authenticator
  readonly errors: ErrorRegistry
  readonly rateLimiters: RateLimiters
  /** How many messages of one user are answered at once, over all their sockets. */
  readonly writes: Turns
  readonly presence: Presence
  /** Of all messages of one user. */
  readonly flood: FloodGate
  readonly log: Log
  readonly observe: (message: { name: string; outcome: string; seconds: number }) => void
  /** Checks what is acknowledged and sent against its schema. */
  readonly checkPayloads: boolean
}

type Handler = (call: SocketCall<SocketMessage>) => Promise<Record<string, unknown>>

interface Served {
  readonly spec: SocketMessage
  readonly handler: Handler
}

/** Messages of one socket that may wait for their turn; more are refused unread. */
const WAITING: NamedLimit = {
  name: 'waiting',
  counts: { en: 'messages at once', ar: 'الرسائل في الوقت نفسه' },
  limit: 100,
  windowSeconds: 1,
}
/** Refusals of a flood, and answers that a client does not fetch, after which its socket is closed. */
const MAX_REFUSED = 1000
const MAX_UNSENT = 5000
const MAX_ARGUMENTS = 1

/** Errors after which the socket is closed: its session has ended. */
const ENDING = ['UNAUTHORIZED', 'TOKEN_EXPIRED', 'ACCOUNT_BANNED'] as const

/** Packets that the client has not fetched yet. */
const unsent = ({ conn }: Connection): number =>
  (conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length

type Acknowledge = (reply: object) => void

const split = (args: readonly unknown[]): { values: readonly unknown[]; acknowledge: Acknowledge } => {
  const last = args.at(-1)
  if (typeof last !== 'function') return { values: args, acknowledge: () => undefined }
  return { values: args.slice(0, -1), acknowledge: last as Acknowledge }
}

/** The way of every socket message, the twin of an HTTP request's: session → access → validation → limit → handler → ack. */
export class MessagePipeline {
  readonly #parts: PipelineParts
  readonly #served = new Map<string, Served>()

  /** Throws when two features claim one name. */
  constructor(parts: PipelineParts) {
    this.#parts = parts
    for (const { group, handlers } of parts.groups) {
      for (const [name, spec] of Object.entries(group.messages)) {
        const handler = handlers[name]
        if (!handler) throw new Error(`no handler for the message ${name}`)
        if (this.#served.has(name)) throw new Error(`the message ${name} is served twice`)
        this.#served.set(name, { spec, handler: handler as Handler })
      }
    }
  }

  /** Answers one socket's messages in the order they come, so that what somebody types stays in order. */
  serve(socket: Connection): void {
    let waiting = 0
    let refused = 0
    let tail = Promise.resolve()
    const isFlooding = (): boolean => refused > MAX_REFUSED || unsent(socket) > MAX_UNSENT
    socket.onAny((name: string, ...args: unknown[]) => {
      const { values, acknowledge } = split(args)
      if (isFlooding()) {
        socket.disconnect(true)
      } else if (waiting >= WAITING.limit) {
        refused++
        acknowledge(this.#refusal(limitReached(WAITING, 1), { socket, name, requestId: newRequestId() }))
      } else {
        waiting++
        tail = tail.then(async () => {
          const reply = await this.#run(socket, name, values)
          if ('code' in reply && reply.code === 'RATE_LIMITED') refused++
          acknowledge(reply)
          waiting--
        })
      }
    })
  }

  /** Never throws. */
  async #run(socket: Connection, name: string, values: readonly unknown[]): Promise<object> {
    const requestId = newRequestId()
    const started = performance.now()
    const served = this.#served.get(name)
    let outcome = 'ok'
    try {
      return { ok: true, ...(await this.#answer(socket, served, values)) }
    } catch (error) {
      const reply = this.#refusal(error, { socket, name, requestId })
      outcome = reply.code
      if (ENDING.some((code) => isAppError(error, code))) setImmediate(() => socket.disconnect(true))
      return reply
    } finally {
      const milliseconds = performance.now() - started
      const message = served ? name : 'none'
      this.#parts.observe({ name: message, outcome, seconds: milliseconds / 1000 })
      this.#parts.log.http('socket message', {
        requestId,
        operation: message,
        userId: socket.data.claims.userId,
        outcome,
        milliseconds: Math.round(milliseconds * 1000) / 1000,
      })
    }
  }

  async #answer(socket: Connection, served: Served | undefined, values: readonly unknown[]) {
    const { authenticator, flood, rateLimiters, checkPayloads } = this.#parts
    const { claims, language } = socket.data
    const refusal = await flood.pass(claims.userId).then(
      () => null,
      (error: unknown) => asRefusal(error, served?.spec),
    )
    if (!served) throw new AppError('UNKNOWN_MESSAGE')
    const { spec, handler } = served
    const actor = await authenticator.actor(claims)
    assertRole(spec.access, actor)
    const body = readBody(spec, values.length > MAX_ARGUMENTS ? values : values[0], language)
    if (spec.userLimit) await rateLimiters.take({ limit: spec.userLimit, subject: actor.id })
    const seen = { isRepeat: false }
    const noted = (): void => {
      seen.isRepeat = true
    }
    const repeat: Repeat = { refusal, noted }
    const call = { actor, body, language, repeat, ...this.#rooms(socket) }
    const ack = await this.#parts.writes.run(actor.id, () => handler(call))
    if (seen.isRepeat) await flood.giveBack(claims.userId)
    if (checkPayloads) spec.ack.parse(ack)
    return ack
  }

  #rooms(
    socket: Connection,
  ): Pick<SocketCall<SocketMessage>, 'origin' | 'join' | 'leave' | 'isIn' | 'broadcast'> {
    return {
      origin: socketRoom(socket.id),
      join: async (room) => {
        await socket.join(room)
        // Of one that has gone meanwhile nobody would hear that it left.
        if (socket.connected) this.#parts.presence.joined(socket.id, room, socket.data.claims.userId)
      },
      leave: async (room) => {
        await socket.leave(room)
        this.#parts.presence.left(socket.id, room, socket.data.claims.userId)
      },
      isIn: (room) => socket.rooms.has(room),
      broadcast: <Payload extends z.ZodObject>(
        audience: Audience,
        event: ServerEvent<Payload>,
        payload: z.input<Payload>,
      ) => {
        if (this.#parts.checkPayloads) event.payload.parse(payload)
        const { to, except } = roomsOf(audience)
        socket
          .to([...to])
          .except([...except])
          .emit(event.name, payload)
      },
    }
  }

  #refusal(
    thrown: unknown,
    { socket, name, requestId }: { socket: Connection; name: string; requestId: string },
  ): { ok: false; code: string } {
    const error = isUnreachable(thrown)
      ? new AppError('SERVICE_UNAVAILABLE', undefined, { cause: thrown })
      : thrown
    const { claims, language } = socket.data
    const { status, body } = this.#parts.errors.reply(error, { language, requestId })
    if (status >= 500) {
      const facts = { requestId, operation: name.slice(0, 60), userId: claims.userId, code: body.code }
      this.#parts.log.error('socket message failed', { ...facts, error })
    }
    return { ok: false, ...body }
  }
}

/** What a handler throws that can tell a repeated message; any other message is refused at once. */
const asRefusal = (error: unknown, spec: SocketMessage | undefined): AppError => {
  if (spec?.repeatable && isAppError(error, 'RATE_LIMITED')) return error
  throw error
}
