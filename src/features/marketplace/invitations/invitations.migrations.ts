import type { Migration } from '#kernel/db/migration.js'
import { invitationsCollection } from './migrations/2026-11-21-invitations-collection.js'
import { invitationsJobOpen } from './migrations/2026-11-28-invitations-job-open.js'
import { invitationsOpenAccepted } from './migrations/2026-11-28-invitations-open-accepted.js'

export const invitationMigrations: readonly Migration[] = [
  invitationsCollection,
  invitationsJobOpen,
  invitationsOpenAccepted,
]
