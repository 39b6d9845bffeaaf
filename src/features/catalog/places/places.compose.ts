import { defineModule } from '#app/kernel-bundle.js'
import { bind } from '#kernel/http/endpoint.js'
import { placeController } from './places.controller.js'
import { placesFeature } from './places.feature.js'
import { placeRoutes } from './places.routes.js'

export const places = defineModule({
  feature: placesFeature,
  needs: {},
  compose: () => ({ endpoints: [bind(placeRoutes, placeController())], offers: {} }),
})
