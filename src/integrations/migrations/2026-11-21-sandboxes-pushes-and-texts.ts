import { createCollection, type Migration } from '#kernel/db/migration.js'

/** In seconds. */
const DAY = 86_400

/** In every environment, so that databases are the same everywhere; only sandboxes write to them. */
export const sandboxPushesAndTexts: Migration = {
  id: '2026-11-21-sandboxes-pushes-and-texts',
  replaces: 3,
  run: async (db) => {
    await createCollection(db, 'devPushes', [
      { name: 'sentAt_1', key: { sentAt: 1 }, expireAfterSeconds: 30 * DAY },
      { name: 'userId_1_sentAt_-1', key: { userId: 1, sentAt: -1 } },
    ])
    await createCollection(db, 'devSms', [
      { name: 'sentAt_1', key: { sentAt: 1 }, expireAfterSeconds: 30 * DAY },
      { name: 'userId_1_sentAt_-1', key: { userId: 1, sentAt: -1 } },
    ])
  },
}
