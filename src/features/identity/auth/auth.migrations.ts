import type { Migration } from '#kernel/db/migration.js'
import { passwordResets } from './migrations/2026-11-21-auth-password-resets.js'

export const authMigrations: readonly Migration[] = [passwordResets]
