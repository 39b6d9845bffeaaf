import { type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  uploads: {
    'use.id_1_use.kind_1': {
      by: 'UploadService.assign',
      find: { $or: [{ _id: { $in: [SOME_ID] } }, { 'use.id': SOME_ID, 'use.kind': 'job' }] },
    },
  },
}
