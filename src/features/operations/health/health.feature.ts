import { defineFeature } from '#kernel/features/feature.js'
import { healthRoutes } from './health.routes.js'

export const healthFeature = defineFeature({
  name: 'health',
  headings: [{ tag: 'Operations', text: 'Is the server well, and what became of a request?', position: 120 }],
  routes: [healthRoutes],
})
