import type { Migration } from '#kernel/db/migration.js'
import { quotesOfCraftsmen } from './2026-11-21-quotes-of-craftsmen.js'

/** The numbered step 3 made what its models had on the day it ran; a database of an early day lacks some of it. */
export const quotesOfCraftsmenAnyDay: Migration = {
  id: '2026-11-28-quotes-of-craftsmen',
  run: (db, now) => quotesOfCraftsmen.run(db, now),
}
