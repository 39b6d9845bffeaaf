import { createCollection, type Migration } from '#kernel/db/migration.js'

export const emailVerificationCollections: Migration = {
  id: '2026-11-28-email-verification-collections',
  run: async (db) => {
    await createCollection(db, 'emailVerifications', [
      { name: 'expiresAt_1', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
      { name: 'tokenHash_1', key: { tokenHash: 1 }, unique: true },
    ])
    await createCollection(db, 'emailChanges', [
      { name: 'expiresAt_1', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
      { name: 'fromTokenHash_1', key: { fromTokenHash: 1 }, unique: true },
      { name: 'toTokenHash_1', key: { toTokenHash: 1 }, unique: true },
    ])
  },
}
