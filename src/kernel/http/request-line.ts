import type { Request, Response } from 'express'
import morgan from 'morgan'
import { SECOND } from '../clock.js'
import type { Log } from '../log.js'
import type { Metrics } from '../metrics.js'
import { contextOf } from './context.js'

/** morgan measures and calls; the line itself is written by the log, with the ids that make it findable. */
export const requestLine = (log: Log, metrics: Metrics) =>
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
