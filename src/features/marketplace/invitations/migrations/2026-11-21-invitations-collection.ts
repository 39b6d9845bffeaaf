import { createCollection, type Migration } from '#kernel/db/migration.js'

export const invitationsCollection: Migration = {
  id: '2026-11-21-invitations-collection',
  replaces: 3,
  run: async (db) => {
    await createCollection(db, 'invitations', [
      { name: 'craftsman_1_createdAt_-1__id_-1', key: { craftsman: 1, createdAt: -1, _id: -1 } },
      {
        name: 'craftsman_1_status_1_createdAt_-1__id_-1',
        key: { craftsman: 1, status: 1, createdAt: -1, _id: -1 },
      },
      {
        name: 'craftsman_1_status_1_jobOpen_1_createdAt_-1__id_-1',
        key: { craftsman: 1, status: 1, jobOpen: 1, createdAt: -1, _id: -1 },
      },
      { name: 'job_1_createdAt_-1__id_-1', key: { job: 1, createdAt: -1, _id: -1 } },
      { name: 'one_invitation', key: { job: 1, craftsman: 1 }, unique: true },
    ])
  },
}
