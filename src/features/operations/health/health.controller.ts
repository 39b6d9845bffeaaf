import type { Handlers } from '#kernel/http/endpoint.js'
import type { healthRoutes } from './health.routes.js'
import type { HealthService } from './health.service.js'

export const healthController = (health: HealthService): Handlers<typeof healthRoutes> => ({
  checkLiveness: () => Promise.resolve({ status: 'ok', version: health.version }),
  checkReadiness: async () => {
    const { outboxLagSeconds, at } = await health.readiness()
    return { status: 'ready', outboxLagSeconds, at: at.toISOString() }
  },
})
