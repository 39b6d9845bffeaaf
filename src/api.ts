import { serviceErrors } from '#features/marketplace/services/services.errors.js'
import { serviceRoutes } from '#features/marketplace/services/services.routes.js'
import { healthRoutes } from '#features/operations/health/health.routes.js'
import { operationKeyRoutes } from '#features/operations/operation-keys/operation-keys.routes.js'
import { ErrorRegistry } from '#kernel/errors/registry.js'
import type { EndpointGroup } from '#kernel/http/endpoint.js'
import { openApiDocument } from '#kernel/http/openapi.js'

export const VERSION = '0.1.0'

/** Every endpoint there is, as data: what the reference, the tests and the composition walk. */
export const apiGroups: readonly EndpointGroup[] = [serviceRoutes, operationKeyRoutes, healthRoutes]

export const errorRegistry = (): ErrorRegistry => new ErrorRegistry([serviceErrors])

/** The API reference; needs neither database nor configuration. */
export const apiDocument = () =>
  openApiDocument({ groups: apiGroups, errors: errorRegistry(), version: VERSION })
