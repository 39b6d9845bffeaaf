import type { NextFunction, Request, Response } from 'express'
import { isUnreachable } from '../db/database.js'
import { AppError, isAppError } from '../errors/app-error.js'
import type { LimitReached } from '../errors/limit-reached.js'
import type { ErrorRegistry } from '../errors/registry.js'
import type { Log } from '../log.js'
import { challengeOf } from './challenge.js'
import { contextOf } from './context.js'
import { sendPage } from './send.js'

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

/** The one place where an error becomes an answer. */
export const respond =
  (errors: ErrorRegistry, log: Log) =>
  (thrown: unknown, request: Request, response: Response, next: NextFunction): void => {
    const error = translated(thrown)
    const context = contextOf(response)
    const { language, requestId, needsToken = false } = context
    const { status, body } = errors.reply(error, { language, requestId })
    if (status < 500) context.refused = errors.refused(error)
    else {
      const { operation, route, userId, sessionUrl } = context
      const facts = { requestId, operation, route, userId, sessionUrl, method: request.method }
      log.error('request failed', { ...facts, code: body.code, error })
    }
    if (response.headersSent) {
      next(error)
      return
    }
    const wait = status === 503 ? PAUSE_SECONDS : waitOf(body)
    if (wait !== undefined) response.setHeader('Retry-After', String(wait))
    if (status === 401) {
      const { authorization } = request.headers
      response.setHeader('WWW-Authenticate', challengeOf(body.code, { authorization, needsToken }))
    }
    if (isAppError(error, 'RATE_LIMITED') && error.details) tellLimit(response, error.details.details)
    response.status(status)
    if (context.refusalPage)
      sendPage(response, context.refusalPage({ status, message: body.message, language }))
    else response.json(body)
  }
