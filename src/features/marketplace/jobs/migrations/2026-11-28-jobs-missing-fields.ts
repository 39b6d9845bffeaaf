import type { Migration } from '#kernel/db/migration.js'
import { jobsOfCraftsmen } from './2026-11-21-jobs-of-craftsmen.js'

/** Jobs posted before there were invitations and trips, and databases made before craftsmen could list their jobs. */
export const jobsMissingFields: Migration = {
  id: '2026-11-28-jobs-missing-fields',
  run: async (db, now) => {
    await jobsOfCraftsmen.run(db, now)
    const jobs = db.collection('jobs')
    await jobs.updateMany({ invitationCount: { $exists: false } }, { $set: { invitationCount: 0 } })
    await jobs.updateMany({ trip: { $exists: false } }, { $set: { trip: null } })
  },
}
