import type { Migration } from '#kernel/db/migration.js'
import { recommendationsCollections } from './2026-11-21-recommendations-collections.js'

/** The numbered step 3 made what its models had on the day it ran; a database of an early day lacks some of it. */
export const recommendationsCollectionsAnyDay: Migration = {
  id: '2026-11-28-recommendations-collections',
  run: (db, now) => recommendationsCollections.run(db, now),
}
