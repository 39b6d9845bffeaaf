import { createCollection, type Migration } from '#kernel/db/migration.js'

/** In seconds. */
const DAY = 86_400

export const notificationsCollections: Migration = {
  id: '2026-11-21-notifications-collections',
  replaces: 3,
  run: async (db) => {
    await createCollection(db, 'notifications', [
      { name: 'at_1', key: { at: 1 }, expireAfterSeconds: 180 * DAY },
      { name: 'fact_1_user_1', key: { fact: 1, user: 1 }, unique: true },
      {
        name: 'user_1_data.chatId_1_seq_1',
        key: { user: 1, 'data.chatId': 1, seq: 1 },
        partialFilterExpression: { seq: { $gt: 0 } },
      },
      { name: 'user_1_deleted_1__id_-1', key: { user: 1, deleted: 1, _id: -1 } },
      { name: 'user_1_deleted_1_read_1__id_-1', key: { user: 1, deleted: 1, read: 1, _id: -1 } },
    ])
    await createCollection(db, 'notificationPreferences', [])
    await createCollection(db, 'notificationBatches', [
      { name: 'closedAt_1', key: { closedAt: 1 }, expireAfterSeconds: 30 * DAY },
      { name: 'notifications_1_channel_1', key: { notifications: 1, channel: 1 } },
      {
        name: 'user_1_channel_1_key_1',
        key: { user: 1, channel: 1, key: 1 },
        unique: true,
        partialFilterExpression: { open: true },
      },
    ])
    await createCollection(db, 'deviceTokens', [
      { name: 'token_1', key: { token: 1 }, unique: true },
      { name: 'updatedAt_1', key: { updatedAt: 1 }, expireAfterSeconds: 270 * DAY },
      { name: 'user_1_updatedAt_-1__id_-1', key: { user: 1, updatedAt: -1, _id: -1 } },
    ])
    await createCollection(db, 'pushes', [
      { name: 'updatedAt_1', key: { updatedAt: 1 }, expireAfterSeconds: 30 * DAY },
    ])
    await createCollection(db, 'pushWindows', [{ name: 'until_1', key: { until: 1 }, expireAfterSeconds: 0 }])
    await createCollection(db, 'texts', [
      { name: 'updatedAt_1', key: { updatedAt: 1 }, expireAfterSeconds: 30 * DAY },
    ])
    await createCollection(db, 'textWindows', [{ name: 'until_1', key: { until: 1 }, expireAfterSeconds: 0 }])
  },
}
