import type { Migration } from '#kernel/db/migration.js'

/** Whatever was changed before revisions were counted is the first one. */
export const jobsRevision: Migration = {
  id: '2026-11-28-jobs-revision',
  run: async (db) => {
    await db.collection('jobs').updateMany({ revision: { $exists: false } }, { $set: { revision: 1 } })
  },
}
