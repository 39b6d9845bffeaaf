import { defineFeature } from '#kernel/features/feature.js'
import { serviceErrors } from './services.errors.js'
import { serviceChanged } from './services.events.js'
import { serviceMigrations } from './services.migrations.js'
import { serviceRoutes } from './services.routes.js'

export const servicesFeature = defineFeature({
  name: 'services',
  headings: [{ tag: 'Services', text: 'The trades that craftsmen offer and jobs need.', position: 30 }],
  routes: [serviceRoutes],
  errors: serviceErrors,
  events: [serviceChanged],
  migrations: serviceMigrations,
})
