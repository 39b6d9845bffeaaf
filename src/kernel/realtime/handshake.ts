import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'
import type { Authenticator } from '../auth/authenticator.js'
import type { AccessClaims } from '../auth/tokens.js'
import { isUnreachable } from '../db/database.js'
import { AppError } from '../errors/app-error.js'
import { addressKey } from '../http/rate-limits.js'
import type { ErrorRegistry } from '../errors/registry.js'
import { type Language, LANGUAGES, negotiateLanguage } from '../i18n/text.js'
import { newRequestId } from '../ids.js'
import type { Log } from '../log.js'
import type { Connection } from './connection.js'
import type { FloodGate } from './flood-gate.js'
import { sessionRoom, userRoom } from './room.js'

/** Sockets that one user may have open at one instance. */
const MAX_SOCKETS_OF_A_USER = 20

/** A token in the handshake's `auth`, or where a client can only set headers, in `Authorization`. */
const authorizationOf = ({ handshake }: Connection): string | undefined => {
  const { token } = handshake.auth as { token?: unknown }
  return typeof token === 'string' ? `Bearer ${token}` : handshake.headers.authorization
}

const languageOf = ({ handshake }: Connection): Language => {
  const { language } = handshake.auth as { language?: unknown }
  return (
    LANGUAGES.find((known) => known === language) ?? negotiateLanguage(handshake.headers['accept-language'])
  )
}

/** The failure as a client's `connect_error` shows it: the code as its message, the reply in `data`. */
class Refusal extends Error {
  readonly data: object

  constructor(reply: { readonly code: string }) {
    super(reply.code)
    this.data = reply
  }
}

/** Decides who may connect, at every connection. */
export class Handshake {
  readonly #authenticator: Authenticator
  readonly #errors: ErrorRegistry
  readonly #connections: FloodGate
  readonly #trustProxy: number
  readonly #log: Log

  constructor(parts: {
    authenticator: Authenticator
    errors: ErrorRegistry
    connections: FloodGate
    trustProxy: number
    log: Log
  }) {
    this.#authenticator = parts.authenticator
    this.#errors = parts.errors
    this.#connections = parts.connections
    this.#trustProxy = parts.trustProxy
    this.#log = parts.log
  }

  readonly middleware = (socket: Connection, next: (error?: Error) => void): void => {
    this.#admit(socket).then(
      () => {
        next()
      },
      (error: unknown) => {
        next(this.#refusal(error, socket))
        // A refused client cannot keep trying over the same connection.
        setImmediate(() => socket.conn.close())
      },
    )
  }

  /** What a caller without a name is counted by. */
  addressKey(request: IncomingMessage): string {
    return addressKey(this.#addressOf(request))
  }

  async #admit(socket: Connection): Promise<void> {
    const claims = await this.#claims(socket)
    const actor = await this.#authenticator.actor(claims)
    const others = socket.nsp.adapter.rooms.get(userRoom(claims.userId))?.size ?? 0
    if (others >= MAX_SOCKETS_OF_A_USER) throw new AppError('TOO_MANY_CONNECTIONS')
    socket.data = { claims, role: actor.role, language: languageOf(socket) }
    await socket.join([userRoom(claims.userId), sessionRoom(claims.sessionId)])
  }

  /** Counts the try by its user where the token says who, else by its address. */
  async #claims(socket: Connection): Promise<AccessClaims> {
    try {
      const claims = this.#authenticator.claims(authorizationOf(socket))
      if (!claims) throw new AppError('UNAUTHORIZED')
      await this.#connections.pass(`user:${claims.userId}`)
      return claims
    } catch (error) {
      await this.#connections.pass(this.addressKey(socket.request))
      throw error
    }
  }

  #addressOf(request: IncomingMessage): string {
    return proxyAddr(request, (_address, hop) => hop < this.#trustProxy)
  }

  #refusal(thrown: unknown, socket: Connection): Refusal {
    const error = isUnreachable(thrown) ? new AppError('SERVICE_UNAVAILABLE') : thrown
    const requestId = newRequestId()
    const { status, body } = this.#errors.reply(error, { language: languageOf(socket), requestId })
    const facts = { requestId, code: body.code, ip: this.#addressOf(socket.request) }
    if (status >= 500) this.#log.error('connection failed', { ...facts, error: thrown })
    else this.#log.http('connection refused', facts)
    return new Refusal(body)
  }
}
