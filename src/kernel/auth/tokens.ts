import { createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { type Clock, SECOND } from '../clock.js'
import { AppError, isAppError } from '../errors/app-error.js'
import type { SessionId, UserId } from './actor.js'
import { idSchema } from '../ids.js'

const ALGORITHM = 'HS256'
const ISSUER = 'craftworks'
const AUDIENCE = 'craftworks-api'

const accessClaims = z.object({
  sub: idSchema('User'),
  sid: idSchema('Session'),
  gen: z.int().min(0).optional(),
  typ: z.literal('access'),
})
const refreshClaims = z.object({
  sub: idSchema('User'),
  sid: idSchema('Session'),
  jti: z.string().min(1),
  typ: z.literal('refresh'),
})

interface SessionClaims {
  readonly userId: UserId
  readonly sessionId: SessionId
}

export interface AccessClaims extends SessionClaims {
  /** How often its session had been refreshed by then; absent in tokens of the release before there was a count. */
  readonly generation?: number
}

export interface RefreshClaims extends SessionClaims {
  /** Which of the session's refresh tokens this is; only the newest is alive. */
  readonly tokenId: string
}

export interface TokenOptions {
  readonly secret: string
  readonly accessSeconds: number
  readonly refreshSeconds: number
}

const toSeconds = (time: Date): number => Math.floor(time.getTime() / SECOND)

/** Signs and reads the two kinds of token. A token only names a session; whether that is alive is asked of the database. */
export class Tokens {
  readonly #key: KeyObject
  readonly #options: TokenOptions
  readonly #clock: Clock

  constructor(parts: { options: TokenOptions; clock: Clock }) {
    this.#key = createSecretKey(Buffer.from(parts.options.secret, 'utf8'))
    this.#options = parts.options
    this.#clock = parts.clock
  }

  get accessSeconds(): number {
    return this.#options.accessSeconds
  }

  get refreshSeconds(): number {
    return this.#options.refreshSeconds
  }

  signAccess({ userId, sessionId, generation }: AccessClaims): string {
    const claims = { sub: userId, sid: sessionId, gen: generation, typ: 'access' }
    return this.#sign(claims, { from: this.#clock.now(), seconds: this.#options.accessSeconds })
  }

  /** The same claims and time give the same token. */
  signRefresh({ userId, sessionId, tokenId }: RefreshClaims, from = this.#clock.now()): string {
    const claims = { sub: userId, sid: sessionId, jti: tokenId, typ: 'refresh' }
    return this.#sign(claims, { from, seconds: this.#options.refreshSeconds })
  }

  /** Throws TOKEN_EXPIRED for an expired token, UNAUTHORIZED for an invalid one. */
  readAccess(token: string): AccessClaims {
    const claims = accessClaims.safeParse(this.#verify(token))
    if (!claims.success) throw new AppError('UNAUTHORIZED')
    const { sub: userId, sid: sessionId, gen } = claims.data
    return { userId, sessionId, ...(gen !== undefined && { generation: gen }) }
  }

  /** Whose access token this is, also when it has expired; null for anything else. */
  ownerOf(token: string): UserId | null {
    try {
      const claims = accessClaims.safeParse(this.#verify(token, { ignoreExpiration: true }))
      return claims.success ? claims.data.sub : null
    } catch (error) {
      if (isAppError(error, 'UNAUTHORIZED')) return null
      throw error
    }
  }

  /** Throws TOKEN_EXPIRED for an expired token, UNAUTHORIZED for an invalid one. */
  readRefresh(token: string): RefreshClaims {
    const claims = refreshClaims.safeParse(this.#verify(token))
    if (!claims.success) throw new AppError('UNAUTHORIZED')
    return { userId: claims.data.sub, sessionId: claims.data.sid, tokenId: claims.data.jti }
  }

  #sign(claims: object, life: { from: Date; seconds: number }): string {
    const iat = toSeconds(life.from)
    return jwt.sign({ ...claims, iat, exp: iat + life.seconds }, this.#key, {
      algorithm: ALGORITHM,
      issuer: ISSUER,
      audience: AUDIENCE,
    })
  }

  #verify(token: string, options: { ignoreExpiration?: boolean } = {}): unknown {
    try {
      return jwt.verify(token, this.#key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: toSeconds(this.#clock.now()),
        ...options,
      })
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError)
        throw new AppError('TOKEN_EXPIRED', undefined, { cause: error })
      throw new AppError('UNAUTHORIZED', undefined, { cause: error })
    }
  }
}
