import { defineModule } from '#app/kernel-bundle.js'
import { VERSION } from '#app/version.js'
import { bind } from '#kernel/http/endpoint.js'
import { healthController } from './health.controller.js'
import { healthFeature } from './health.feature.js'
import { healthRoutes } from './health.routes.js'
import { HealthService } from './health.service.js'

export const health = defineModule({
  feature: healthFeature,
  needs: {},
  compose: (kernel) => {
    const service = new HealthService({ ...kernel, version: VERSION })
    return {
      endpoints: [bind(healthRoutes, healthController(service))],
      stopping: () => {
        service.stopping()
      },
      offers: { health: service },
    }
  },
})
