import { createCollection, type Migration } from '#kernel/db/migration.js'

/** For the list of jobs that wait for staff. */
export const jobsNeedsStaff: Migration = {
  id: '2026-11-28-jobs-needs-staff',
  run: (db) =>
    createCollection(db, 'jobs', [
      {
        name: 'needs_staff',
        key: { createdAt: -1, _id: -1 },
        partialFilterExpression: { 'needsStaff.at': { $gt: new Date(0) } },
      },
    ]),
}
