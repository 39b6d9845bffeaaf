import { catalogue } from '#app/api.js'
import type { Endpoint } from '#kernel/http/endpoint.js'

/** An endpoint with the name it has in the API reference and its path below `/api`. */
export interface Operation {
  /** Such as `quotes.submit`. */
  readonly id: string
  readonly path: string
  readonly spec: Endpoint
}

export const operations: readonly Operation[] = catalogue.groups.flatMap(({ name, basePath, endpoints }) =>
  Object.entries(endpoints).map(([endpoint, spec]) => ({
    id: `${name}.${endpoint}`,
    path: `${basePath}${spec.path === '/' ? '' : spec.path}`,
    spec,
  })),
)

export const isWrite = ({ spec }: Operation): boolean => spec.method !== 'get'

export const hasPathParams = ({ spec }: Operation): boolean => spec.params !== undefined
