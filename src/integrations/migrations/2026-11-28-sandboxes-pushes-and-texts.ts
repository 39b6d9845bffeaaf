import type { Migration } from '#kernel/db/migration.js'
import { sandboxPushesAndTexts } from './2026-11-21-sandboxes-pushes-and-texts.js'

/** The numbered step 3 made what its models had on the day it ran; a database of an early day lacks some of it. */
export const sandboxPushesAndTextsAnyDay: Migration = {
  id: '2026-11-28-sandboxes-pushes-and-texts',
  run: (db, now) => sandboxPushesAndTexts.run(db, now),
}
