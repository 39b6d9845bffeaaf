import { defineFeature } from '#kernel/features/feature.js'
import { healthRoutes } from './health.routes.js'

export const healthFeature = defineFeature({
  name: 'health',
  headings: [
    { tag: 'Operations', text: 'Is the server healthy, and was a request carried out?', position: 120 },
  ],
  routes: [healthRoutes],
})
