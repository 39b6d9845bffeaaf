import { defineModule } from '#app/kernel-bundle.js'
import { bind } from '#kernel/http/endpoint.js'
import { RefreshChain } from './refresh-chain.js'
import { sessionController } from './sessions.controller.js'
import { sessionsFeature } from './sessions.feature.js'
import { sessionStore } from './sessions.model.js'
import { sessionRoutes } from './sessions.routes.js'
import { SessionService } from './sessions.service.js'

export const sessions = defineModule({
  feature: sessionsFeature,
  needs: {},
  compose: (kernel) => {
    const service = new SessionService({
      ...kernel,
      sessions: sessionStore(kernel.database, kernel.clock),
      chain: new RefreshChain({ secret: kernel.secrets.jwtSecret }),
    })
    kernel.sessionSource.add({
      findActor: (claims) => service.findActor(claims),
      watch: (pipeline, options) => service.watch(pipeline, options),
    })
    return {
      endpoints: [bind(sessionRoutes, sessionController(service))],
      offers: { sessions: service },
    }
  },
})
