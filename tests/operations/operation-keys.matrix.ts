import { newId } from '#kernel/ids.js'
import { EVERY_ROLE, type FeatureMatrix } from '../matrices/matrix.js'

export const matrix: FeatureMatrix = {
  operations: {
    'operations.get': {
      access: EVERY_ROLE,
      call: ({ people }) => ({ caller: people.client, params: { key: newId() } }),
      withoutOwner: 'a key is no id, and another’s key is to everybody a key that they have not used',
      withoutId: true,
    },
  },
  ids: () => Promise.resolve({ key: ['a-key', newId()] }),
}
