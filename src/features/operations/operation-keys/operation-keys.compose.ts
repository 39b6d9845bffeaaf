import { defineModule } from '#app/kernel-bundle.js'
import { bind } from '#kernel/http/endpoint.js'
import { operationKeyController } from './operation-keys.controller.js'
import { operationKeysFeature } from './operation-keys.feature.js'
import { operationKeyRoutes } from './operation-keys.routes.js'

export const operationKeys = defineModule({
  feature: operationKeysFeature,
  needs: {},
  compose: ({ idempotency }) => ({
    endpoints: [bind(operationKeyRoutes, operationKeyController(idempotency))],
    offers: {},
  }),
})
