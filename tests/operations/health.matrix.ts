import type { FeatureMatrix } from '../matrices/matrix.js'

export const matrix: FeatureMatrix = {
  operations: {
    'health.alive': { access: 'everybody', call: () => ({ caller: null }) },
    'health.ready': { access: 'everybody', call: () => ({ caller: null }) },
  },
}
