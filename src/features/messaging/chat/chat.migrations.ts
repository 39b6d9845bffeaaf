import type { Migration } from '#kernel/db/migration.js'
import { chatCollections } from './migrations/2026-11-21-chat-collections.js'
import { chatCollectionsAnyDay } from './migrations/2026-11-28-chat-collections.js'

export const chatMigrations: readonly Migration[] = [chatCollections, chatCollectionsAnyDay]
