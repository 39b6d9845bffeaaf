import { serviceMigrations } from '#features/catalog/services/services.migrations.js'
import { authMigrations } from '#features/identity/auth/auth.migrations.js'
import { sessionMigrations } from '#features/identity/sessions/sessions.migrations.js'
import { userMigrations } from '#features/identity/users/users.migrations.js'
import { invitationMigrations } from '#features/marketplace/invitations/invitations.migrations.js'
import { jobMigrations } from '#features/marketplace/jobs/jobs.migrations.js'
import { quoteMigrations } from '#features/marketplace/quotes/quotes.migrations.js'
import { recommendationMigrations } from '#features/marketplace/recommendations/recommendations.migrations.js'
import { chatMigrations } from '#features/messaging/chat/chat.migrations.js'
import { notificationMigrations } from '#features/messaging/notifications/notifications.migrations.js'
import { sandboxMigrations } from '#integrations/sandboxes.migrations.js'
import { kernelMigrations } from '#kernel/kernel.migrations.js'
import type { Migration } from '#kernel/db/migration.js'

/** The steps from an empty database to this version of the code; they run in the order of their ids. */
export const migrations: readonly Migration[] = [
  ...kernelMigrations,
  ...sandboxMigrations,
  ...userMigrations,
  ...sessionMigrations,
  ...authMigrations,
  ...serviceMigrations,
  ...jobMigrations,
  ...quoteMigrations,
  ...invitationMigrations,
  ...recommendationMigrations,
  ...chatMigrations,
  ...notificationMigrations,
]
