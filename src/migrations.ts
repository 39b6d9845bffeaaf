import { sandboxMigrations } from '#integrations/sandboxes.migrations.js'
import type { Migration } from '#kernel/db/migration.js'
import { kernelMigrations } from '#kernel/kernel.migrations.js'
import { features } from './features.js'

/** The steps from an empty database to this version of the code; they run in the order of their ids. */
export const migrations: readonly Migration[] = [
  ...kernelMigrations,
  ...sandboxMigrations,
  ...features.flatMap(({ feature }) => feature.migrations ?? []),
]
