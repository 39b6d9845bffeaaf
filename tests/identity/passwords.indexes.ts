import { FORGETS, type ServedIndexes } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  passwordResets: {
    expiresAt_1: FORGETS,
    tokenHash_1: { by: 'PasswordService.reset', find: { tokenHash: 'hash' } },
  },
}
