import type { Migration } from '#kernel/db/migration.js'
import { servicesCollection } from './migrations/2026-11-21-services-collection.js'
import { servicesDefaults } from './migrations/2026-11-21-services-defaults.js'
import { servicesGuards } from './migrations/2026-11-28-services-guards.js'

export const serviceMigrations: readonly Migration[] = [servicesCollection, servicesDefaults, servicesGuards]
