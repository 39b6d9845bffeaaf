import cors from 'cors'
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express'
import helmet from 'helmet'
import type { ErrorRegistry } from '../errors/registry.js'
import type { Log } from '../log.js'
import type { Metrics } from '../metrics.js'
import { contextOf } from './context.js'
import type { MountedGroup } from './endpoint.js'
import { mount, routeNotFound } from './mount.js'
import { type AllowedOrigins, allowedOrigin } from './origins.js'
import type { PipelineParts } from './pipeline.js'
import { openContext } from './request-context.js'
import { requestLine } from './request-line.js'
import { respond } from './responder.js'

export interface HttpAppParts extends PipelineParts, AllowedOrigins {
  readonly groups: readonly MountedGroup[]
  readonly errors: ErrorRegistry
  readonly log: Log
  readonly metrics: Metrics
  /** Whether clients reach the server by HTTPS; then browsers are told to use nothing else. */
  readonly isSecure: boolean
  /** Hops in front of the server whose `X-Forwarded-For` is believed. */
  readonly trustProxy: number
  /** Where files are served by this server itself: their addresses in a reply, by the host that was called. */
  readonly readdress?: ((body: string, request: Request) => string) | undefined
  /** Routers of other kinds (reference page, mailbox) by path. */
  readonly extras: readonly (readonly [path: string, router: Router])[]
}

/** The question of a browser whether a page of another origin may call; other OPTIONS are asked of the path. */
const answerPreflight = (request: Request, response: Response, next: NextFunction): void => {
  const isPreflight =
    request.method === 'OPTIONS' && request.get('access-control-request-method') !== undefined
  if (isPreflight) response.status(204).setHeader('Content-Length', 0).end()
  else next()
}

/** The Express application: what every request passes, the endpoints below `/api` and `/api/v1`, the one responder. */
export const createHttpApp = (parts: HttpAppParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', parts.trustProxy)
  app.use(openContext(parts.authenticator))
  const { readdress } = parts
  if (readdress) {
    app.use((request: Request, response: Response, next: NextFunction) => {
      contextOf(response).readdress = (body) => readdress(body, request)
      next()
    })
  }
  app.use(requestLine(parts.log, parts.metrics))
  app.use(
    helmet({
      contentSecurityPolicy: { directives: { upgradeInsecureRequests: parts.isSecure ? [] : null } },
      strictTransportSecurity: parts.isSecure,
      // Without HTTPS browsers ignore these two, with an error in every console.
      crossOriginOpenerPolicy: parts.isSecure,
      originAgentCluster: parts.isSecure,
    }),
  )
  app.use(['/api', '/metrics'], (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  app.use(
    cors({
      origin: allowedOrigin(parts),
      exposedHeaders: [
        'X-Request-Id',
        'Idempotency-Replayed',
        'Retry-After',
        'RateLimit',
        'RateLimit-Policy',
        'WWW-Authenticate',
        'Allow',
        'Date',
      ],
      maxAge: 600,
      // it would answer every OPTIONS, of any path
      preflightContinue: true,
    }),
    answerPreflight,
  )
  app.use(parts.rateLimiters.general)
  const api = express.Router({ caseSensitive: true })
  mount(api, parts.groups, parts)
  for (const [path, router] of parts.extras) app.use(path, router)
  app.use(['/api/v1', '/api'], api)
  app.use(routeNotFound)
  app.use(respond(parts.errors, parts.log))
  return app
}
