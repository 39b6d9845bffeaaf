import { createCollection, type Migration } from '#kernel/db/migration.js'

export const servicesGuards: Migration = {
  id: '2026-11-28-services-guards',
  run: (db) => createCollection(db, 'serviceGuards', []),
}
