import { createCollection, dropIndex, type Migration } from '#kernel/db/migration.js'

/** Lists are narrowed down by place and by planned time, too, before anything is fetched. */
export const jobsPlaceIndexes: Migration = {
  id: '2026-11-28-jobs-place-indexes',
  run: async (db) => {
    await createCollection(db, 'jobs', [
      {
        name: 'open_newest',
        key: {
          open: 1,
          createdAt: -1,
          _id: -1,
          status: 1,
          paymentType: 1,
          budget: 1,
          district: 1,
          scheduledFor: 1,
        },
      },
      {
        name: 'open_of_trade_newest',
        key: {
          open: 1,
          category: 1,
          createdAt: -1,
          _id: -1,
          status: 1,
          paymentType: 1,
          budget: 1,
          district: 1,
          scheduledFor: 1,
        },
      },
      {
        name: 'open_of_status_newest',
        key: {
          open: 1,
          status: 1,
          createdAt: -1,
          _id: -1,
          category: 1,
          paymentType: 1,
          budget: 1,
          district: 1,
          scheduledFor: 1,
        },
      },
      {
        name: 'open_in_district_newest',
        key: {
          open: 1,
          district: 1,
          createdAt: -1,
          _id: -1,
          category: 1,
          status: 1,
          paymentType: 1,
          budget: 1,
          scheduledFor: 1,
        },
      },
      {
        name: 'open_by_budget',
        key: {
          open: 1,
          budget: -1,
          _id: -1,
          createdAt: 1,
          status: 1,
          paymentType: 1,
          district: 1,
          scheduledFor: 1,
        },
      },
      {
        name: 'open_of_trade_by_budget',
        key: {
          open: 1,
          category: 1,
          budget: -1,
          _id: -1,
          createdAt: 1,
          status: 1,
          paymentType: 1,
          district: 1,
          scheduledFor: 1,
        },
      },
    ])
    await dropIndex(db, 'jobs', 'open_1_createdAt_-1__id_-1_paymentType_1_budget_1')
    await dropIndex(db, 'jobs', 'open_1_category_1_createdAt_-1__id_-1_status_1_paymentType_1_budget_1')
    await dropIndex(db, 'jobs', 'open_1_status_1_createdAt_-1__id_-1_category_1_paymentType_1_budget_1')
    await dropIndex(db, 'jobs', 'open_1_budget_-1__id_-1_createdAt_1_status_1_paymentType_1')
    await dropIndex(db, 'jobs', 'open_1_category_1_budget_-1__id_-1_createdAt_1_status_1_paymentType_1')
  },
}
