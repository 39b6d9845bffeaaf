import type { Migration } from '#kernel/db/migration.js'
import { uploadsCollections } from './migrations/2026-11-28-uploads-collections.js'

export const uploadMigrations: readonly Migration[] = [uploadsCollections]
