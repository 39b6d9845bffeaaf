import { dropIndex, type Migration } from '#kernel/db/migration.js'
import { notificationsCollections } from './2026-11-21-notifications-collections.js'

/**
 * Notifications once expired by when they were read, so that unread ones stayed for ever; and those of chat messages did
 * not know the number of the message, by which reading a chat finds them.
 */
export const notificationsExpiry: Migration = {
  id: '2026-11-28-notifications-expiry',
  run: async (db, now) => {
    await notificationsCollections.run(db, now)
    await dropIndex(db, 'notifications', 'readAt_1')
    const numberOfMessage = [
      { $match: { seq: { $exists: false } } },
      {
        $set: {
          message: { $convert: { input: '$data.messageId', to: 'objectId', onError: null, onNull: null } },
        },
      },
      { $lookup: { from: 'messages', localField: 'message', foreignField: '_id', as: 'messages' } },
      { $project: { seq: { $ifNull: [{ $first: '$messages.seq' }, null] } } },
      { $merge: { into: 'notifications', whenMatched: 'merge', whenNotMatched: 'discard' } },
    ]
    await db.collection('notifications').aggregate(numberOfMessage).toArray()
  },
}
