import type { Migration } from '#kernel/db/migration.js'
import { sandboxMailbox } from './migrations/2026-11-21-sandboxes-mailbox.js'
import { sandboxPushesAndTexts } from './migrations/2026-11-21-sandboxes-pushes-and-texts.js'
import { sandboxPushesAndTextsAnyDay } from './migrations/2026-11-28-sandboxes-pushes-and-texts.js'

export const sandboxMigrations: readonly Migration[] = [
  sandboxMailbox,
  sandboxPushesAndTexts,
  sandboxPushesAndTextsAnyDay,
]
