import { type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  chats: {
    job_1_craftsman_1: {
      by: 'the chat of a job and a craftsman',
      find: { job: SOME_ID, craftsman: SOME_ID },
    },
    'job_1_lastMessageAt_-1__id_-1': {
      by: 'the chats of a job',
      find: { job: SOME_ID },
      sort: { lastMessageAt: -1, _id: -1 },
    },
    'client_1_lastMessageAt_-1__id_-1': {
      by: 'the own chats',
      find: { client: SOME_ID },
      sort: { lastMessageAt: -1, _id: -1 },
    },
    'craftsman_1_lastMessageAt_-1__id_-1': {
      by: 'the own chats',
      find: { craftsman: SOME_ID },
      sort: { lastMessageAt: -1, _id: -1 },
    },
  },
  messages: {
    'chat_1_seq_-1': { by: 'the messages of a chat', find: { chat: SOME_ID }, sort: { seq: -1 } },
    chat_1_sender_1_clientMessageId_1: {
      by: 'a message that is sent again',
      find: { chat: SOME_ID, sender: SOME_ID, clientMessageId: 'one' },
    },
  },
}
