import type { Request, Response } from 'express'
import morgan from 'morgan'
import { SECOND } from '../clock.js'
import type { Log } from '../log.js'
import type { Metrics } from '../metrics.js'
import { contextOf } from './context.js'

/** What stands in the log for a path that no route has taken. */
const UNMATCHED = 'unmatched'

/** The pattern that a path matched. Of an unknown path nothing is told: it may hold a token as well. */
const routeOf = (request: Request, route: string | undefined): string => {
  if (route !== undefined) return route
  const { path } = (request.route ?? {}) as { path?: unknown }
  return typeof path === 'string' ? `${request.baseUrl}${path}` : UNMATCHED
}

/**
 * morgan measures and calls; the line itself is written by the log, with the ids that make it findable. A refused call
 * has one too, as a warning that says why; a failed one has the line of its error beside it.
 */
export const requestLine = (log: Log, metrics: Metrics) =>
  morgan((tokens, request: Request, response: Response) => {
    const { requestId, operation, userId, route, refused, sessionUrl } = contextOf(response)
    const status = response.headersSent ? response.statusCode : 0
    const milliseconds = Number(tokens['response-time']?.(request, response) ?? 0)
    metrics.observeRequest({ operation, status, seconds: milliseconds / SECOND })
    const facts = {
      requestId,
      method: request.method,
      route: routeOf(request, route),
      operation,
      userId,
      status,
      milliseconds,
      ip: request.ip,
      sessionUrl,
    }
    if (!refused) log.http('request', facts)
    else log.warn(refused.message, { ...facts, code: refused.code, fields: refused.fields })
    return undefined
  })
