import { defineFeature } from '#kernel/features/feature.js'
import { appConfigRoutes } from './app-config.routes.js'

export const appConfigFeature = defineFeature({
  name: 'app-config',
  routes: (_kinds, parts) => [appConfigRoutes(parts)],
})
