import type { Migration } from '#kernel/db/migration.js'
import { favouritesCollection } from './migrations/2026-11-28-favourites-collection.js'

export const favouriteMigrations: readonly Migration[] = [favouritesCollection]
