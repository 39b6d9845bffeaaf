import { createCollection, type Migration } from '#kernel/db/migration.js'

export const passwordResets: Migration = {
  id: '2026-11-21-auth-password-resets',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'passwordResets', [
      { name: 'expiresAt_1', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
      { name: 'tokenHash_1', key: { tokenHash: 1 }, unique: true },
    ])
  },
}
