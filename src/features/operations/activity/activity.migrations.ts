import type { Migration } from '#kernel/db/migration.js'
import { activityCollection } from './migrations/2026-11-28-activity-collection.js'

export const activityMigrations: readonly Migration[] = [activityCollection]
