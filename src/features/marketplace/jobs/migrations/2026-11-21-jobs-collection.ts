import { createCollection, type Migration } from '#kernel/db/migration.js'

export const jobsCollection: Migration = {
  id: '2026-11-21-jobs-collection',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'jobs', [
      { name: 'client_1_area_2dsphere', key: { client: 1, area: '2dsphere' } },
      { name: 'client_1_budget_-1__id_-1', key: { client: 1, budget: -1, _id: -1 } },
      { name: 'client_1_createdAt_-1__id_-1', key: { client: 1, createdAt: -1, _id: -1 } },
      {
        name: 'client_1_status_1_createdAt_-1__id_-1',
        key: { client: 1, status: 1, createdAt: -1, _id: -1 },
      },
      { name: 'open_1_area_2dsphere', key: { open: 1, area: '2dsphere' } },
      { name: 'open_1_budget_-1__id_-1', key: { open: 1, budget: -1, _id: -1 } },
      { name: 'open_1_category_1_area_2dsphere', key: { open: 1, category: 1, area: '2dsphere' } },
      { name: 'open_1_category_1_budget_-1__id_-1', key: { open: 1, category: 1, budget: -1, _id: -1 } },
      {
        name: 'open_1_category_1_createdAt_-1__id_-1',
        key: { open: 1, category: 1, createdAt: -1, _id: -1 },
      },
      { name: 'open_1_createdAt_-1__id_-1', key: { open: 1, createdAt: -1, _id: -1 } },
      {
        name: 'open_1_searchTokens_1_createdAt_-1__id_-1',
        key: { open: 1, searchTokens: 1, createdAt: -1, _id: -1 },
      },
      { name: 'open_1_status_1_createdAt_-1__id_-1', key: { open: 1, status: 1, createdAt: -1, _id: -1 } },
    ])
  },
}
