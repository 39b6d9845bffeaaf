import { type ServedIndexes } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  services: {
    keys_1: { by: 'services of one name are refused', find: { keys: 'plumbing' } },
    removedAt_1_position_1__id_1: {
      by: 'ServiceCatalog.list',
      find: { removedAt: null },
      sort: { position: 1, _id: 1 },
    },
  },
}
