import { createCollection, type Migration } from '#kernel/db/migration.js'

export const favouritesCollection: Migration = {
  id: '2026-11-28-favourites-collection',
  run: (db) =>
    createCollection(db, 'favourites', [
      { name: 'craftsmen.craftsman_1', key: { 'craftsmen.craftsman': 1 } },
    ]),
}
