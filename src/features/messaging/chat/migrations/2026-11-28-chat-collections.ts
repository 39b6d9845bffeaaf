import type { Migration } from '#kernel/db/migration.js'
import { chatCollections } from './2026-11-21-chat-collections.js'

/** The numbered step 3 made what its models had on the day it ran; a database of an early day lacks some of it. */
export const chatCollectionsAnyDay: Migration = {
  id: '2026-11-28-chat-collections',
  run: (db, now) => chatCollections.run(db, now),
}
