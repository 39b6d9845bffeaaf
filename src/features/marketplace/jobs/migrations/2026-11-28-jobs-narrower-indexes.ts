import { createCollection, dropIndex, LEAST_ID, type Migration } from '#kernel/db/migration.js'

const HIRED = { craftsman: { $gt: LEAST_ID } }

/** Lists filter by their index before they fetch, and jobs that nobody was hired for are in no index of craftsmen. */
export const jobsNarrowerIndexes: Migration = {
  id: '2026-11-28-jobs-narrower-indexes',
  run: async (db) => {
    await createCollection(db, 'jobs', [
      {
        name: 'open_1_createdAt_-1__id_-1_paymentType_1_budget_1',
        key: { open: 1, createdAt: -1, _id: -1, paymentType: 1, budget: 1 },
      },
      {
        name: 'open_1_category_1_createdAt_-1__id_-1_status_1_paymentType_1_budget_1',
        key: { open: 1, category: 1, createdAt: -1, _id: -1, status: 1, paymentType: 1, budget: 1 },
      },
      {
        name: 'open_1_status_1_createdAt_-1__id_-1_category_1_paymentType_1_budget_1',
        key: { open: 1, status: 1, createdAt: -1, _id: -1, category: 1, paymentType: 1, budget: 1 },
      },
      {
        name: 'open_1_budget_-1__id_-1_createdAt_1_status_1_paymentType_1',
        key: { open: 1, budget: -1, _id: -1, createdAt: 1, status: 1, paymentType: 1 },
      },
      {
        name: 'open_1_category_1_budget_-1__id_-1_createdAt_1_status_1_paymentType_1',
        key: { open: 1, category: 1, budget: -1, _id: -1, createdAt: 1, status: 1, paymentType: 1 },
      },
    ])
    await dropIndex(db, 'jobs', 'open_1_createdAt_-1__id_-1')
    await dropIndex(db, 'jobs', 'open_1_category_1_createdAt_-1__id_-1')
    await dropIndex(db, 'jobs', 'open_1_status_1_createdAt_-1__id_-1')
    await dropIndex(db, 'jobs', 'open_1_budget_-1__id_-1')
    await dropIndex(db, 'jobs', 'open_1_category_1_budget_-1__id_-1')
    // An index cannot be made partial; its name and key stay.
    for (const { name, key } of [
      { name: 'craftsman_1_createdAt_-1__id_-1', key: { craftsman: 1, createdAt: -1, _id: -1 } },
      {
        name: 'craftsman_1_status_1_createdAt_-1__id_-1',
        key: { craftsman: 1, status: 1, createdAt: -1, _id: -1 },
      },
    ] as const) {
      await dropIndex(db, 'jobs', name)
      await createCollection(db, 'jobs', [{ name, key, partialFilterExpression: HIRED }])
    }
  },
}
