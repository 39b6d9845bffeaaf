import type { Migration } from '#kernel/db/migration.js'
import { jobsCollection } from './migrations/2026-11-21-jobs-collection.js'
import { jobsOfCraftsmen } from './migrations/2026-11-21-jobs-of-craftsmen.js'
import { jobsMissingFields } from './migrations/2026-11-28-jobs-missing-fields.js'
import { jobsPlaceIndexes } from './migrations/2026-11-28-jobs-place-indexes.js'
import { jobsPlaceWords } from './migrations/2026-11-28-jobs-place-words.js'
import { jobsNarrowerIndexes } from './migrations/2026-11-28-jobs-narrower-indexes.js'
import { jobsRevision } from './migrations/2026-11-28-jobs-revision.js'
import { jobsNeedsStaff } from './migrations/2026-11-28-jobs-needs-staff.js'

export const jobMigrations: readonly Migration[] = [
  jobsCollection,
  jobsOfCraftsmen,
  jobsMissingFields,
  jobsNarrowerIndexes,
  jobsRevision,
  jobsNeedsStaff,
  jobsPlaceIndexes,
  jobsPlaceWords,
]
