import { createCollection, type Migration } from '#kernel/db/migration.js'

export const notificationsFixedMails: Migration = {
  id: '2026-11-28-notifications-fixed-mails',
  run: async (db) => {
    await createCollection(db, 'fixedMails', [
      { name: 'expiresAt_1', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ])
  },
}
