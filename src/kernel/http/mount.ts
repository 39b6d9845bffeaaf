import type { Request, RequestHandler, Response, Router } from 'express'
import { AppError } from '../errors/app-error.js'
import { drain } from './body.js'
import { contextOf } from './context.js'
import type { Endpoint, MountedGroup, Page } from './endpoint.js'
import { limitsOf } from './limits-of.js'
import { type AnyHandler, Pipeline, type PipelineParts } from './pipeline.js'
import { otherMethods } from './other-methods.js'
import { bySpecificity, routeShape } from './route-order.js'

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

/** Notes which route has taken a request, before anything can refuse it. */
const taken =
  (path: string, operation?: string): RequestHandler =>
  (_request, response, next) => {
    Object.assign(contextOf(response), {
      route: `/api${path}`,
      ...(operation !== undefined && { operation }),
    })
    next()
  }

const mountRoute = (router: Router, { path, spec, ...route }: Route, parts: PipelineParts): void => {
  for (const limit of limitsOf(spec)) parts.rateLimiters.assertSet(limit)
  const pipeline = new Pipeline({ ...parts, ...route, spec })
  const limiters = spec.rateLimit ? [parts.rateLimiters.byAddress(spec.rateLimit)] : []
  router[spec.method](
    path,
    taken(path, route.operation),
    ...limiters,
    (request: Request, response: Response) => pipeline.run(request, response),
  )
}

/** The routes of each path, whatever its parameters are called. */
const byShape = (routes: readonly Route[]): Iterable<Route[]> => {
  const paths = new Map<string, Route[]>()
  for (const route of routes) {
    const shape = routeShape(route.path)
    paths.set(shape, [...(paths.get(shape) ?? []), route])
  }
  return paths.values()
}

/**
 * Adds the endpoints of all groups to the router, those with literal paths before those that would take their calls. A
 * path is complete before the next one: another method on it is 405, and no call of `/users/me` is one of `/users/:userId`.
 */
export const mount = (router: Router, groups: readonly MountedGroup[], parts: PipelineParts): void => {
  const routes = groups
    .flatMap((group) => routesOf(group))
    .sort((one, other) => bySpecificity(one.path, other.path))
  for (const ofOnePath of byShape(routes)) {
    for (const route of ofOnePath) mountRoute(router, route, parts)
    const [{ path } = { path: '' }] = ofOnePath
    router.all(path, taken(path), otherMethods(ofOnePath.map(({ spec }) => spec.method)))
  }
}

/** Answers an unknown path: 404 `API route not found`. */
export const routeNotFound = async (request: Request, response: Response): Promise<void> => {
  await drain(request, response)
  throw contextOf(response).overLimit ?? new AppError('ROUTE_NOT_FOUND')
}
