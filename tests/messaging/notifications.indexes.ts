import { FORGETS, LATEST, NOW, type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  notifications: {
    at_1: FORGETS,
    fact_1_user_1: { by: 'NotificationWriter.store', find: { fact: 'event:kind' } },
    user_1_thread_1: {
      by: 'NotificationThreads.add',
      find: { user: SOME_ID, thread: 'kind:chat', read: false, deleted: false, seqs: { $ne: 7 } },
      among: (n) => ({ user: SOME_ID, deleted: false, read: false, fact: `fact ${n}` }),
    },
    'user_1_deleted_1_at_-1__id_-1': {
      by: 'NotificationInbox.before',
      find: {
        user: SOME_ID,
        deleted: false,
        at: { $lte: NOW },
        $or: [{ at: { $lt: NOW } }, { _id: { $lt: SOME_ID } }],
      },
      sort: LATEST,
    },
    'user_1_deleted_1_read_1_at_-1__id_-1': {
      by: 'NotificationInbox.unreadCount',
      find: { user: SOME_ID, deleted: false, read: false },
    },
    'user_1_data.chatId_1_seq_1': {
      by: 'NotificationInbox.readChat',
      find: { user: SOME_ID, deleted: false, read: false, 'data.chatId': 'chat', seq: { $gt: 0 } },
      among: (n) => ({ user: SOME_ID, deleted: false, read: false, fact: `fact ${n}` }),
    },
  },
  notificationBatches: {
    closedAt_1: FORGETS,
    notifications_1_channel_1: { by: 'Batches.holds', find: { notifications: SOME_ID, channel: 'email' } },
    user_1_channel_1_key_1: {
      by: 'Batches.hold',
      find: { user: SOME_ID, channel: 'email', key: 'quotes', open: true },
    },
  },
  deviceTokens: {
    updatedAt_1: FORGETS,
    token_1: { by: 'DeviceTokens.register', find: { token: 'token' } },
    'user_1_updatedAt_-1__id_-1': {
      by: 'DeviceTokens.livingOf',
      find: { user: SOME_ID },
      sort: { updatedAt: -1, _id: -1 },
    },
  },
  fixedMails: { expiresAt_1: FORGETS },
  pushes: { updatedAt_1: FORGETS },
  texts: { updatedAt_1: FORGETS },
  pushWindows: { until_1: FORGETS },
  textWindows: { until_1: FORGETS },
}
