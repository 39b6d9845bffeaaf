import { defineModule } from '#app/kernel-bundle.js'
import { ExtensionPoint } from '#kernel/features/extension-point.js'
import { bind } from '#kernel/http/endpoint.js'
import { uploads } from '../uploads/uploads.compose.js'
import { ServiceGuards } from './service-guards.js'
import { serviceController } from './services.controller.js'
import { servicesFeature } from './services.feature.js'
import { serviceStore } from './services.model.js'
import { ServiceCatalog, type ServiceUse } from './services.service.js'
import { serviceRoutes } from './services.routes.js'

export const services = defineModule({
  feature: servicesFeature,
  needs: { uploads },
  compose: (kernel, needs) => {
    const { database, clock } = kernel
    const uses = new ExtensionPoint<ServiceUse>('services.uses')
    const guards = new ServiceGuards(kernel)
    const catalog = new ServiceCatalog({
      ...kernel,
      ...needs.uploads,
      services: serviceStore(database, clock),
      uses,
      guards,
    })
    return {
      endpoints: [bind(serviceRoutes, serviceController(catalog))],
      offers: { catalog, uses },
      close: () => catalog.close(),
    }
  },
})
