import { FORGETS, NOW, type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  sessions: {
    expiresAt_1: FORGETS,
    'user_1_revokedAt_1_lastUsedAt_-1': {
      by: 'SessionService.list',
      find: { user: SOME_ID, revokedAt: null, expiresAt: { $gt: NOW } },
      sort: { lastUsedAt: -1 },
    },
  },
}
