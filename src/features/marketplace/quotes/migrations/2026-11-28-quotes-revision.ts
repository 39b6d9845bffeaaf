import type { Migration } from '#kernel/db/migration.js'

/** What was offered before revisions were counted is the first one, given for the first of its job. */
export const quotesRevision: Migration = {
  id: '2026-11-28-quotes-revision',
  run: async (db) => {
    await db
      .collection('quotes')
      .updateMany(
        { revision: { $exists: false } },
        { $set: { revision: 1, jobRevision: 1, confirmedAt: null, earlier: [] } },
      )
  },
}
