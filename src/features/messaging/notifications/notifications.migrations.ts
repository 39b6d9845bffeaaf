import type { Migration } from '#kernel/db/migration.js'
import { notificationsCollections } from './migrations/2026-11-21-notifications-collections.js'
import { notificationsExpiry } from './migrations/2026-11-28-notifications-expiry.js'
import { notificationsFixedMails } from './migrations/2026-11-28-notifications-fixed-mails.js'
import { notificationsThreads } from './migrations/2026-11-28-notifications-threads.js'

export const notificationMigrations: readonly Migration[] = [
  notificationsCollections,
  notificationsExpiry,
  notificationsFixedMails,
  notificationsThreads,
]
