import { defineFeature } from '#kernel/features/feature.js'
import { authErrors } from './auth.errors.js'
import { passwordResetRequested } from './auth.events.js'
import { authMigrations } from './auth.migrations.js'
import { authRoutes, ownPasswordRoutes } from './auth.routes.js'

export const authFeature = defineFeature({
  name: 'auth',
  headings: [
    {
      tag: 'Authentication',
      text: 'Accounts, sessions, passwords. Access tokens live minutes, refresh tokens days; a revoked session fails at once.',
      position: 10,
    },
  ],
  routes: [authRoutes, ownPasswordRoutes],
  errors: authErrors,
  events: [passwordResetRequested],
  migrations: authMigrations,
})
