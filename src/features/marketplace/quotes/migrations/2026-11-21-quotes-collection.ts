import { createCollection, type Migration } from '#kernel/db/migration.js'

export const quotesCollection: Migration = {
  id: '2026-11-21-quotes-collection',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'quotes', [
      {
        name: 'job_1_craftsman_1_createdAt_-1__id_-1',
        key: { job: 1, craftsman: 1, createdAt: -1, _id: -1 },
      },
      { name: 'job_1_createdAt_-1__id_-1', key: { job: 1, createdAt: -1, _id: -1 } },
      {
        name: 'one_standing_quote',
        key: { job: 1, craftsman: 1 },
        unique: true,
        partialFilterExpression: { status: { $in: ['Submitted', 'Accepted'] } },
      },
    ])
  },
}
