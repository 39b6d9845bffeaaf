import { createCollection, type Migration } from '#kernel/db/migration.js'

/** In seconds. */
const DAY = 86_400

/** In every environment, so that databases are the same everywhere; only sandboxes write to it. */
export const sandboxMailbox: Migration = {
  id: '2026-11-21-sandboxes-mailbox',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'devMailbox', [
      { name: 'sentAt_1', key: { sentAt: 1 }, expireAfterSeconds: 30 * DAY },
      { name: 'to_1_sentAt_-1', key: { to: 1, sentAt: -1 } },
    ])
  },
}
