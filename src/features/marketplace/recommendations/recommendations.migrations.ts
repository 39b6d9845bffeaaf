import type { Migration } from '#kernel/db/migration.js'
import { recommendationsCollections } from './migrations/2026-11-21-recommendations-collections.js'
import { recommendationsProfiles } from './migrations/2026-11-21-recommendations-profiles.js'
import { recommendationsCollectionsAnyDay } from './migrations/2026-11-28-recommendations-collections.js'

export const recommendationMigrations: readonly Migration[] = [
  recommendationsCollections,
  recommendationsProfiles,
  recommendationsCollectionsAnyDay,
]
