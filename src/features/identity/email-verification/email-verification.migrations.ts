import type { Migration } from '#kernel/db/migration.js'
import { emailVerificationCollections } from './migrations/2026-11-28-email-verification-collections.js'

export const emailVerificationMigrations: readonly Migration[] = [emailVerificationCollections]
