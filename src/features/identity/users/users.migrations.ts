import type { Migration } from '#kernel/db/migration.js'
import { usersCollection } from './migrations/2026-11-21-users-collection.js'

export const userMigrations: readonly Migration[] = [usersCollection]
