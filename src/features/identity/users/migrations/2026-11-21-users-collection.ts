import { createCollection, type Migration } from '#kernel/db/migration.js'

export const usersCollection: Migration = {
  id: '2026-11-21-users-collection',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'users', [
      { name: 'craftsmanInfo.skills_1', key: { 'craftsmanInfo.skills': 1 }, sparse: true },
      { name: 'email_1', key: { email: 1 }, unique: true },
      { name: 'phone_1', key: { phone: 1 }, unique: true, partialFilterExpression: { phone: { $gt: '' } } },
    ])
  },
}
