import { createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { type Clock, SECOND } from '../clock.js'
import { AppError } from '../errors/app-error.js'
import type { SessionId, UserId } from './actor.js'
import { idSchema } from '../ids.js'

const ALGORITHM = 'HS256'
const ISSUER = 'craftworks'
const AUDIENCE = 'craftworks-api'

const accessClaims = z.object({ sub: idSchema('User'), sid: idSchema('Session'), typ: z.literal('access') })
const refreshClaims = z.object({
  sub: idSchema('User'),
  sid: idSchema('Session'),
  jti: z.string().min(1),
  typ: z.literal('refresh'),
})

export interface AccessClaims {
  readonly userId: UserId
  readonly sessionId: SessionId
}

export interface RefreshClaims extends AccessClaims {
  /** Which of the session's refresh tokens this is; only the newest is alive. */
  readonly tokenId: string
}

export interface TokenOptions {
  readonly secret: string
  readonly accessSeconds: number
  readonly refreshSeconds: number
}

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

  signAccess({ userId, sessionId }: AccessClaims): string {
    return this.#sign({ sub: userId, sid: sessionId, typ: 'access' }, this.#options.accessSeconds)
  }

  signRefresh({ userId, sessionId, tokenId }: RefreshClaims): string {
    return this.#sign(
      { sub: userId, sid: sessionId, jti: tokenId, typ: 'refresh' },
      this.#options.refreshSeconds,
    )
  }

  /** Throws TOKEN_EXPIRED for an expired token, UNAUTHORIZED for an invalid one. */
  readAccess(token: string): AccessClaims {
    const claims = accessClaims.safeParse(this.#verify(token))
    if (!claims.success) throw new AppError('UNAUTHORIZED')
    return { userId: claims.data.sub, sessionId: claims.data.sid }
  }

  /** Throws TOKEN_EXPIRED for an expired token, UNAUTHORIZED for an invalid one. */
  readRefresh(token: string): RefreshClaims {
    const claims = refreshClaims.safeParse(this.#verify(token))
    if (!claims.success) throw new AppError('UNAUTHORIZED')
    return { userId: claims.data.sub, sessionId: claims.data.sid, tokenId: claims.data.jti }
  }

  #sign(claims: object, seconds: number): string {
    const now = this.#nowSeconds()
    return jwt.sign({ ...claims, iat: now, exp: now + seconds }, this.#key, {
      algorithm: ALGORITHM,
      issuer: ISSUER,
      audience: AUDIENCE,
    })
  }

  #verify(token: string): unknown {
    try {
      return jwt.verify(token, this.#key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: this.#nowSeconds(),
      })
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError)
        throw new AppError('TOKEN_EXPIRED', undefined, { cause: error })
      throw new AppError('UNAUTHORIZED', undefined, { cause: error })
    }
  }

  #nowSeconds(): number {
    return Math.floor(this.#clock.now().getTime() / SECOND)
  }
}
