import { AppError } from '../errors/app-error.js'
import type { Watch } from '../events/wake-up.js'
import type { Actor, UserId } from './actor.js'
import type { AccessClaims, Tokens } from './tokens.js'

/** The feature that stores sessions. */
export interface SessionSource {
  /** Asks the database whether a session is alive. Throws ACCOUNT_BANNED for a banned user's; null for a dead or unknown one. */
  readonly findActor: (claims: AccessClaims) => Promise<Actor | null>
  readonly watch: Watch
}

const SCHEME = /^Bearer ([\w.-]{1,4096})$/i

/** From an `Authorization` header to the actor. HTTP and sockets use the same one. */
export class Authenticator {
  readonly #tokens: Tokens
  readonly #findActor: SessionSource['findActor']

  constructor(parts: { tokens: Tokens; findActor: SessionSource['findActor'] }) {
    this.#tokens = parts.tokens
    this.#findActor = parts.findActor
  }

  /** The claims of a well-signed, unexpired token; null without a header. Throws UNAUTHORIZED or TOKEN_EXPIRED. */
  claims(authorization: string | undefined): AccessClaims | null {
    if (authorization === undefined) return null
    const token = SCHEME.exec(authorization)?.[1]
    if (token === undefined) throw new AppError('UNAUTHORIZED')
    return this.#tokens.readAccess(token)
  }

  /** Whose token this was, however long ago it expired; null for none of ours. Proves that its device was used, no more. */
  ownerOf(authorization: string): UserId | null {
    const token = SCHEME.exec(authorization)?.[1]
    return token === undefined ? null : this.#tokens.ownerOf(token)
  }

  /** Throws UNAUTHORIZED when the session is revoked, expired or unknown, ACCOUNT_BANNED when its user is banned. */
  async actor(claims: AccessClaims): Promise<Actor> {
    const actor = await this.#findActor(claims)
    if (!actor) throw new AppError('UNAUTHORIZED')
    return actor
  }
}
