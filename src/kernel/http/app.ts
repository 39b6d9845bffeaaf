import cors from 'cors'
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express'
import helmet from 'helmet'
import morgan from 'morgan'
import type { Authenticator } from '../auth/authenticator.js'
import type { UserId } from '../auth/actor.js'
import type { AccessClaims } from '../auth/tokens.js'
import { SECOND } from '../clock.js'
import { isUnreachable } from '../db/database.js'
import { AppError, isAppError } from '../errors/app-error.js'
import type { LimitReached } from '../errors/limit-reached.js'
import type { ErrorRegistry } from '../errors/registry.js'
import { negotiateLanguage } from '../i18n/text.js'
import { newRequestId } from '../ids.js'
import type { Log } from '../log.js'
import type { Metrics } from '../metrics.js'
import { contextOf, setContext } from './context.js'
import type { MountedGroup } from './endpoint.js'
import { mount, type MountParts, routeNotFound } from './mount.js'
import { ipKey, userKey } from './rate-limits.js'

export interface HttpAppParts extends MountParts {
  readonly groups: readonly MountedGroup[]
  readonly errors: ErrorRegistry
  readonly log: Log
  readonly metrics: Metrics
  readonly corsOrigins: readonly string[]
  /** Hops in front of the server whose `X-Forwarded-For` is believed. */
  readonly trustProxy: number
  /** Routers of other kinds (reference page, mailbox) by path. */
  readonly extras: Readonly<Record<string, Router>>
}

const REQUEST_ID = /^[\w.:-]{1,128}$/

/** Reads the token once; the failure, if any, is kept until the endpoint asks for its actor. */
const readClaims = (authenticator: Authenticator, request: Request): (() => AccessClaims | null) => {
  try {
    const claims = authenticator.claims(request.headers.authorization)
    return () => claims
  } catch (error) {
    return () => {
      throw error
    }
  }
}

const claimsByRequest = new WeakMap<Request, () => AccessClaims | null>()

/** The caller that a limit counts: the user of a valid token, so that a household behind one address is not one caller. */
export const callerKey = (request: Request): string => {
  try {
    const claims = claimsByRequest.get(request)?.()
    return claims ? userKey(claims.userId) : ipKey(request)
  } catch {
    return ipKey(request)
  }
}

const openContext =
  (authenticator: Authenticator) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const sent = request.get('x-request-id')
    const requestId = sent !== undefined && REQUEST_ID.test(sent) ? sent : newRequestId()
    const claims = readClaims(authenticator, request)
    claimsByRequest.set(request, claims)
    const { authorization } = request.headers
    setContext(response, {
      requestId,
      language: negotiateLanguage(request.get('accept-language')),
      get tokenOwner(): UserId | null {
        return authorization === undefined ? null : authenticator.ownerOf(authorization)
      },
      authenticate: async () => {
        const known = claims()
        return known ? authenticator.actor(known) : null
      },
    })
    response.setHeader('X-Request-Id', requestId)
    next()
  }

/** morgan measures and calls; the line itself is written by the log, with the ids that make it findable. */
const requestLine = (log: Log, metrics: Metrics) =>
  morgan((tokens, request: Request, response: Response) => {
    const { requestId, operation, userId } = contextOf(response)
    const status = response.headersSent ? response.statusCode : 0
    const milliseconds = Number(tokens['response-time']?.(request, response) ?? 0)
    metrics.observeRequest({ operation, status, seconds: milliseconds / SECOND })
    log.http('request', {
      requestId,
      method: request.method,
      path: request.originalUrl.split('?', 1)[0],
      operation,
      userId,
      status,
      milliseconds,
      ip: request.ip,
    })
    return undefined
  })

interface HttpProblem extends Error {
  readonly status?: number
  readonly type?: string
  /** Only the parsers' errors have it; an error of a vendor's library may have a status too. */
  readonly expose?: boolean
}

/** The AppError that an error of Express or its parsers stands for; anything else is returned as it is. */
const translated = (error: unknown): unknown => {
  if (isUnreachable(error)) return new AppError('SERVICE_UNAVAILABLE', undefined, { cause: error })
  if (error instanceof URIError) return new AppError('INVALID_ID', undefined, { cause: error })
  if (!(error instanceof Error)) return error
  const { status, type, expose } = error as HttpProblem
  if (type === 'entity.too.large') return new AppError('BODY_TOO_LARGE', undefined, { cause: error })
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new AppError('UNSUPPORTED_MEDIA_TYPE', undefined, { cause: error })
  }
  if (status === 400 && expose) {
    return new AppError('MALFORMED_JSON', undefined, { cause: error })
  }
  return error
}

/** The headers of a limit that was counted by its subject; those of the others are there already. */
const tellLimit = (response: Response, reached: LimitReached): void => {
  const { name, limit, windowSeconds, retryAfterSeconds } = reached
  response.setHeader('Retry-After', String(retryAfterSeconds))
  if (String(response.getHeader('RateLimit-Policy')).includes(`"${name}"`)) return
  response.append('RateLimit-Policy', `"${name}"; q=${limit}; w=${windowSeconds}`)
  response.append('RateLimit', `"${name}"; r=0; t=${retryAfterSeconds}`)
}

/** After which a caller may try what failed for want of a service. */
const PAUSE_SECONDS = 5

/** How long to wait, where the details of an error say so. */
const waitOf = ({ details = {} }: { readonly details?: object }): number | undefined =>
  'retryAfterSeconds' in details && typeof details.retryAfterSeconds === 'number'
    ? details.retryAfterSeconds
    : undefined

const respond =
  (errors: ErrorRegistry, log: Log) =>
  (thrown: unknown, request: Request, response: Response, next: NextFunction): void => {
    const error = translated(thrown)
    const { language, requestId, operation, userId } = contextOf(response)
    const { status, body } = errors.reply(error, { language, requestId })
    const facts = {
      requestId,
      operation,
      userId,
      method: request.method,
      path: request.path,
      code: body.code,
    }
    if (status >= 500) log.error('request failed', { ...facts, error })
    if (response.headersSent) {
      next(error)
      return
    }
    const wait = status === 503 ? PAUSE_SECONDS : waitOf(body)
    if (wait !== undefined) response.setHeader('Retry-After', String(wait))
    if (isAppError(error, 'RATE_LIMITED') && error.details) tellLimit(response, error.details.details)
    response.status(status).json(body)
  }

/** The Express application: what every request passes, the endpoints below `/api` and `/api/v1`, the one responder. */
export const createHttpApp = (parts: HttpAppParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', parts.trustProxy)
  app.use(openContext(parts.authenticator))
  app.use(requestLine(parts.log, parts.metrics))
  app.use(helmet())
  app.use(['/api', '/metrics'], (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  app.use(
    cors({
      origin: [...parts.corsOrigins],
      exposedHeaders: [
        'X-Request-Id',
        'Idempotency-Replayed',
        'Retry-After',
        'RateLimit',
        'RateLimit-Policy',
      ],
      maxAge: 600,
    }),
  )
  app.use(parts.rateLimiters.general)
  const api = express.Router({ caseSensitive: true })
  mount(api, parts.groups, parts)
  for (const [path, router] of Object.entries(parts.extras)) app.use(path, router)
  app.use(['/api/v1', '/api'], api)
  app.use(routeNotFound)
  app.use(respond(parts.errors, parts.log))
  return app
}
