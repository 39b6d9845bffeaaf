import { defineFeature } from '#kernel/features/feature.js'
import { emailVerificationErrors } from './email-verification.errors.js'
import { emailChangeRequested, emailVerificationRequested } from './email-verification.events.js'
import { emailVerificationMigrations } from './email-verification.migrations.js'
import { emailVerificationRoutes, ownEmailRoutes } from './email-verification.routes.js'

export const emailVerificationFeature = defineFeature({
  name: 'email-verification',
  routes: [emailVerificationRoutes, ownEmailRoutes],
  errors: emailVerificationErrors,
  events: [emailVerificationRequested, emailChangeRequested],
  migrations: emailVerificationMigrations,
})
