import { defineModule } from '#app/kernel-bundle.js'
import { VERSION } from '#app/version.js'
import { bind } from '#kernel/http/endpoint.js'
import { appConfigController } from './app-config.controller.js'
import { appConfigFeature } from './app-config.feature.js'
import { appConfigRoutes } from './app-config.routes.js'

export const appConfig = defineModule({
  feature: appConfigFeature,
  needs: {},
  compose: (kernel) => ({
    endpoints: [
      bind(appConfigRoutes(kernel.appConfigParts), appConfigController({ ...kernel, version: VERSION })),
    ],
    offers: {},
  }),
})
