import { createCollection, type Migration } from '#kernel/db/migration.js'

export const chatCollections: Migration = {
  id: '2026-11-21-chat-collections',
  replaces: 3,
  run: async (db) => {
    await createCollection(db, 'chats', [
      { name: 'client_1_lastMessageAt_-1__id_-1', key: { client: 1, lastMessageAt: -1, _id: -1 } },
      { name: 'craftsman_1_lastMessageAt_-1__id_-1', key: { craftsman: 1, lastMessageAt: -1, _id: -1 } },
      { name: 'job_1_craftsman_1', key: { job: 1, craftsman: 1 }, unique: true },
      { name: 'job_1_lastMessageAt_-1__id_-1', key: { job: 1, lastMessageAt: -1, _id: -1 } },
    ])
    await createCollection(db, 'messages', [
      {
        name: 'chat_1_sender_1_clientMessageId_1',
        key: { chat: 1, sender: 1, clientMessageId: 1 },
        unique: true,
      },
      { name: 'chat_1_seq_-1', key: { chat: 1, seq: -1 }, unique: true },
    ])
  },
}
