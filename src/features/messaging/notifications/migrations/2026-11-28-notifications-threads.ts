import { createCollection, dropIndex, type Migration } from '#kernel/db/migration.js'

/**
 * Of the messages of one chat at most one notification is unread, and the newest fact is the first of a list. Those of
 * earlier releases stay as they are: they have no thread.
 */
export const notificationsThreads: Migration = {
  id: '2026-11-28-notifications-threads',
  run: async (db) => {
    await createCollection(db, 'notifications', [
      {
        name: 'user_1_thread_1',
        key: { user: 1, thread: 1 },
        unique: true,
        partialFilterExpression: { thread: { $gt: '' }, read: false, deleted: false },
      },
      { name: 'user_1_deleted_1_at_-1__id_-1', key: { user: 1, deleted: 1, at: -1, _id: -1 } },
      {
        name: 'user_1_deleted_1_read_1_at_-1__id_-1',
        key: { user: 1, deleted: 1, read: 1, at: -1, _id: -1 },
      },
    ])
    await dropIndex(db, 'notifications', 'user_1_deleted_1__id_-1')
    await dropIndex(db, 'notifications', 'user_1_deleted_1_read_1__id_-1')
  },
}
