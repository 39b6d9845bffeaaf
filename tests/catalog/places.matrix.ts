import type { FeatureMatrix } from '../matrices/matrix.js'

export const matrix: FeatureMatrix = {
  operations: { 'places.list': { access: 'everybody', call: () => ({ caller: null }) } },
}
