import { createCollection, type Migration } from '#kernel/db/migration.js'

export const activityCollection: Migration = {
  id: '2026-11-28-activity-collection',
  run: (db) => createCollection(db, 'activity', []),
}
