import type { Migration } from '#kernel/db/migration.js'
import { quotesCollection } from './migrations/2026-11-21-quotes-collection.js'
import { quotesOfCraftsmen } from './migrations/2026-11-21-quotes-of-craftsmen.js'
import { quotesOfCraftsmenAnyDay } from './migrations/2026-11-28-quotes-of-craftsmen.js'
import { quotesRevision } from './migrations/2026-11-28-quotes-revision.js'

export const quoteMigrations: readonly Migration[] = [
  quotesCollection,
  quotesOfCraftsmen,
  quotesOfCraftsmenAnyDay,
  quotesRevision,
]
