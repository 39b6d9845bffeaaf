import { defineFeature } from '#kernel/features/feature.js'
import { authAppConfig } from './auth.app-config.js'
import { authErrors } from './auth.errors.js'
import { passwordResetRequested } from './auth.events.js'
import { authMigrations } from './auth.migrations.js'
import { authRoutes, ownPasswordRoutes } from './auth.routes.js'

export const authFeature = defineFeature({
  name: 'auth',
  headings: [
    {
      tag: 'Authentication',
      text: 'Accounts, sessions and passwords. Access tokens last minutes, refresh tokens days; a revoked session stops working at once.',
      position: 10,
    },
  ],
  routes: [authRoutes, ownPasswordRoutes],
  errors: authErrors,
  events: [passwordResetRequested],
  appConfig: authAppConfig,
  migrations: authMigrations,
})
