import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'
import type { Authenticator } from '../auth/authenticator.js'
import type { AccessClaims } from '../auth/tokens.js'
import { isUnreachable } from '../db/database.js'
import { AppError, isAppError } from '../errors/app-error.js'
import { addressKey, userKey } from '../http/caller-keys.js'
import type { ErrorRegistry } from '../errors/registry.js'
import { type Language, LANGUAGES, negotiateLanguage } from '../i18n/text.js'
import { newRequestId } from '../ids.js'
import type { Log } from '../log.js'
import type { Connection } from './connection.js'
import type { Admission } from './admission.js'
import type { FloodGate } from './flood-gate.js'
import { connectionClosed } from './connection-closed.js'
import { sessionRoom, socketRoom, userRoom } from './room.js'

/** Sockets that one user may have open at one instance; for one more the one that was silent longest is closed. */
const MAX_SOCKETS_OF_A_USER = 20
/** Devices that came back at once would go on closing each other. */
const CONNECTION_PAUSE_SECONDS = 60

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

/** Where a request comes from. */
export type AddressOf = (request: IncomingMessage) => string

/** Believes as many proxies as there are. */
export const addressReader =
  (trustProxy: number): AddressOf =>
  (request) =>
    proxyAddr(request, (_address, hop) => hop < trustProxy)

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
  readonly #admission: Admission
  readonly #addressOf: AddressOf
  readonly #log: Log

  constructor(parts: {
    authenticator: Authenticator
    errors: ErrorRegistry
    connections: FloodGate
    admission: Admission
    addressOf: AddressOf
    log: Log
  }) {
    this.#authenticator = parts.authenticator
    this.#errors = parts.errors
    this.#connections = parts.connections
    this.#admission = parts.admission
    this.#addressOf = parts.addressOf
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
    this.#makeWay(socket, claims)
    socket.data = { claims, role: actor.role, language: languageOf(socket) }
    this.#admission.admit(socket.conn)
    const { userId, sessionId } = claims
    await socket.join([userRoom(userId), sessionRoom(sessionId), socketRoom(socket.id)])
  }

  /** At the limit, a phone that came back by another network counts more than what it left open. */
  #makeWay({ nsp }: Connection, { userId }: AccessClaims): void {
    const ids = nsp.adapter.rooms.get(userRoom(userId)) ?? new Set<string>()
    if (ids.size < MAX_SOCKETS_OF_A_USER) return
    const open = [...ids].flatMap((id) => nsp.sockets.get(id) ?? []) as Connection[]
    const heardAt = ({ conn }: Connection): number => this.#admission.heardAt(conn)
    const [silent] = open.sort((one, other) => heardAt(one) - heardAt(other))
    const error = new AppError('TOO_MANY_CONNECTIONS', {
      details: {
        name: 'connections-at-once',
        limit: MAX_SOCKETS_OF_A_USER,
        retryAfterSeconds: CONNECTION_PAUSE_SECONDS,
      },
    })
    if (!silent) throw error
    const { language } = silent.data
    const { code, message, details } = this.#errors.reply(error, {
      language,
      requestId: newRequestId(),
    }).body
    silent.emit(connectionClosed.name, { code, message, details })
    silent.disconnect(true)
  }

  /** Counts the try by its user where the token says who, else by its address. */
  async #claims(socket: Connection): Promise<AccessClaims> {
    try {
      const claims = this.#authenticator.claims(authorizationOf(socket))
      if (!claims) throw new AppError('UNAUTHORIZED')
      await this.#connections.pass(userKey(claims.userId))
      return claims
    } catch (error) {
      // An app whose token has run out has to be told so, however many of them share the address.
      if (!isAppError(error, 'TOKEN_EXPIRED')) await this.#connections.pass(this.addressKey(socket.request))
      throw error
    }
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
