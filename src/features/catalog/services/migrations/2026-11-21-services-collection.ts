import { createCollection, type Migration } from '#kernel/db/migration.js'

export const servicesCollection: Migration = {
  id: '2026-11-21-services-collection',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'services', [
      { name: 'keys_1', key: { keys: 1 }, unique: true, sparse: true },
      { name: 'removedAt_1_position_1__id_1', key: { removedAt: 1, position: 1, _id: 1 } },
    ])
  },
}
