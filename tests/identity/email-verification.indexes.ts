import { FORGETS, type ServedIndexes } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  emailVerifications: {
    expiresAt_1: FORGETS,
    tokenHash_1: { by: 'EmailVerifications.byToken', find: { tokenHash: 'hash' } },
  },
  emailChanges: {
    expiresAt_1: FORGETS,
    fromTokenHash_1: { by: 'EmailChanges.confirm', find: { fromTokenHash: 'hash' } },
    toTokenHash_1: { by: 'EmailChanges.confirm', find: { toTokenHash: 'hash' } },
  },
}
