import type { Migration } from '#kernel/db/migration.js'

/** Craftsmen of a database that is older than recommendations get their profiles from this timer, some at a time. */
export const recommendationsProfiles: Migration = {
  id: '2026-11-21-recommendations-profiles',
  replaces: 4,
  run: async (db, now) => {
    if (!(await db.collection('users').findOne({ role: 'craftsman' }))) return
    await db.collection('timers').updateOne(
      { kind: 'matching.missing-profiles', subject: '000000000000000000000000' },
      // A lane of which older instances take nothing: they do not know this timer.
      { $setOnInsert: { lane: 'internal', state: 'waiting', dueAt: now, attempts: 0 } },
      { upsert: true },
    )
  },
}
