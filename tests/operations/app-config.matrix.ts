import type { FeatureMatrix } from '../matrices/matrix.js'

export const matrix: FeatureMatrix = {
  operations: { 'appConfig.get': { access: 'everybody', call: () => ({ caller: null }) } },
}
