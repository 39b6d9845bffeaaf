import { defineFeature } from '#kernel/features/feature.js'
import { sessionEnded } from './sessions.events.js'
import { sessionMigrations } from './sessions.migrations.js'
import { sessionRoutes } from './sessions.routes.js'

export const sessionsFeature = defineFeature({
  name: 'sessions',
  routes: [sessionRoutes],
  events: [sessionEnded],
  migrations: sessionMigrations,
})
