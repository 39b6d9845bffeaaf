import type { Migration } from '#kernel/db/migration.js'
import { sessionsCollection } from './migrations/2026-11-21-sessions-collection.js'

export const sessionMigrations: readonly Migration[] = [sessionsCollection]
