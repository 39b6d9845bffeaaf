import { createCollection, type Migration } from '#kernel/db/migration.js'

export const sessionsCollection: Migration = {
  id: '2026-11-21-sessions-collection',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'sessions', [
      { name: 'expiresAt_1', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
      { name: 'user_1_revokedAt_1_lastUsedAt_-1', key: { user: 1, revokedAt: 1, lastUsedAt: -1 } },
    ])
  },
}
