import type { NextFunction, Request, Response, Router } from 'express'
import { AppError } from '../errors/app-error.js'
import { contextOf } from './context.js'
import type { Endpoint, MountedGroup, Page } from './endpoint.js'
import { limitsOf } from './limits-of.js'
import { type AnyHandler, Pipeline, type PipelineParts } from './pipeline.js'
import { bySpecificity } from './route-order.js'

interface Route {
  readonly operation: string
  readonly path: string
  readonly spec: Endpoint
  readonly handler: AnyHandler
  readonly page: Page<never> | undefined
}

/** Throws when a group and its handlers do not match. */
const routesOf = ({ group, handlers, pages }: MountedGroup): Route[] =>
  Object.entries(group.endpoints).map(([name, spec]) => {
    const operation = `${group.name}.${name}`
    const handler = handlers[name]
    if (!handler) throw new Error(`no handler for ${operation}`)
    if (spec.idempotent && spec.access === 'public') throw new Error(`${operation}: a key needs a user`)
    if (spec.turn && !spec.idempotent) throw new Error(`${operation}: its own transactions take turns`)
    if (spec.cacheSeconds !== undefined && spec.access !== 'public')
      throw new Error(`${operation}: what anybody may keep is public`)
    if (spec.userLimit && spec.access === 'public')
      throw new Error(`${operation}: a limit by user needs a user`)
    const path = `${group.basePath}${spec.path === '/' ? '' : spec.path}`
    return { operation, path, spec, handler: handler as AnyHandler, page: pages[name] }
  })

/** Adds the endpoints of all groups to the router, those with literal paths before those that would take their calls. */
export const mount = (router: Router, groups: readonly MountedGroup[], parts: PipelineParts): void => {
  const routes = groups
    .flatMap((group) => routesOf(group))
    .sort((one, other) => bySpecificity(one.path, other.path))
  for (const { path, spec, ...route } of routes) {
    for (const limit of limitsOf(spec)) parts.rateLimiters.assertSet(limit)
    const pipeline = new Pipeline({ ...parts, ...route, spec })
    const limiters = spec.rateLimit ? [parts.rateLimiters.byAddress(spec.rateLimit)] : []
    router[spec.method](path, ...limiters, (request: Request, response: Response) =>
      pipeline.run(request, response),
    )
  }
}

/** Answers a known path called with another method, and an unknown path alike: 404 `API route not found`. */
export const routeNotFound = (_request: Request, response: Response, next: NextFunction): void => {
  next(contextOf(response).overLimit ?? new AppError('ROUTE_NOT_FOUND'))
}
