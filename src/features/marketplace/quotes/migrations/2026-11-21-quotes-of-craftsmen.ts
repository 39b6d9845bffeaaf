import { createCollection, type Migration } from '#kernel/db/migration.js'

export const quotesOfCraftsmen: Migration = {
  id: '2026-11-21-quotes-of-craftsmen',
  replaces: 3,
  run: async (db) => {
    await createCollection(db, 'quotes', [
      { name: 'craftsman_1_createdAt_-1__id_-1', key: { craftsman: 1, createdAt: -1, _id: -1 } },
      {
        name: 'craftsman_1_status_1_createdAt_-1__id_-1',
        key: { craftsman: 1, status: 1, createdAt: -1, _id: -1 },
      },
    ])
  },
}
