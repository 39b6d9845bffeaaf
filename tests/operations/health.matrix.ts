import type { FeatureMatrix } from '../matrices/matrix.js'

export const matrix: FeatureMatrix = {
  operations: {
    'health.checkLiveness': { access: 'everybody', call: () => ({ caller: null }) },
    'health.checkReadiness': { access: 'everybody', call: () => ({ caller: null }) },
  },
}
