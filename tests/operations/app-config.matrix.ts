import type { FeatureMatrix } from '../matrices/matrix.js'

export const matrix: FeatureMatrix = {
  operations: { 'appConfig.read': { access: 'everybody', call: () => ({ caller: null }) } },
}
