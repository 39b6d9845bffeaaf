import { createCollection, dropIndex, type Migration } from '#kernel/db/migration.js'

/** Of the invitations that a craftsman's list of jobs begins with, and no others. */
export const invitationsOpenAccepted: Migration = {
  id: '2026-11-28-invitations-open-accepted',
  run: async (db) => {
    await createCollection(db, 'invitations', [
      {
        name: 'accepted_and_open',
        key: { craftsman: 1, createdAt: -1, _id: -1 },
        partialFilterExpression: { status: 'Accepted', jobOpen: true },
      },
    ])
    await dropIndex(db, 'invitations', 'craftsman_1_status_1_jobOpen_1_createdAt_-1__id_-1')
  },
}
