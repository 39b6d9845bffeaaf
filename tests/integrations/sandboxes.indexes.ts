import { FORGETS, type ServedIndexes } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  devMailbox: {
    sentAt_1: FORGETS,
    'to_1_sentAt_-1': {
      by: 'the mailbox of one addressee',
      find: { to: 'a@b.example' },
      sort: { sentAt: -1 },
    },
  },
  devSms: {
    sentAt_1: FORGETS,
    'userId_1_sentAt_-1': { by: 'the texts of one user', find: { userId: 'one' }, sort: { sentAt: -1 } },
  },
  devPushes: {
    sentAt_1: FORGETS,
    'userId_1_sentAt_-1': { by: 'the pushes of one user', find: { userId: 'one' }, sort: { sentAt: -1 } },
  },
}
