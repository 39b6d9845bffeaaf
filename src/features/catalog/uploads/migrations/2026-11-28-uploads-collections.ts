import { createCollection, type Migration } from '#kernel/db/migration.js'

export const uploadsCollections: Migration = {
  id: '2026-11-28-uploads-collections',
  run: async (db) => {
    await createCollection(db, 'uploads', [
      { name: 'use.id_1_use.kind_1', key: { 'use.id': 1, 'use.kind': 1 }, sparse: true },
    ])
    await createCollection(db, 'storageUse', [])
  },
}
