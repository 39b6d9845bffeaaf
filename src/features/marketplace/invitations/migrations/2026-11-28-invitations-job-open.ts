import type { Migration } from '#kernel/db/migration.js'
import { invitationsCollection } from './2026-11-21-invitations-collection.js'

/** Invitations sent before they had a copy of whether their job is open, and databases without the index of it. */
export const invitationsJobOpen: Migration = {
  id: '2026-11-28-invitations-job-open',
  run: async (db, now) => {
    await invitationsCollection.run(db, now)
    const copyOfOpen = [
      { $match: { jobOpen: { $exists: false } } },
      { $lookup: { from: 'jobs', localField: 'job', foreignField: '_id', as: 'jobs' } },
      { $project: { jobOpen: { $ifNull: [{ $first: '$jobs.open' }, false] } } },
      {
        $merge: {
          into: 'invitations',
          // What a hire that came in between wrote is newer.
          whenMatched: [{ $set: { jobOpen: { $ifNull: ['$jobOpen', '$$new.jobOpen'] } } }],
          whenNotMatched: 'discard',
        },
      },
    ]
    await db.collection('invitations').aggregate(copyOfOpen).toArray()
  },
}
