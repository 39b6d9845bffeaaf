import { nearest, NOW, type ServedIndexes } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  craftsmanProfiles: {
    skills_1_location_2dsphere: {
      by: 'CraftsmanCandidates.of',
      aggregate: nearest('location', { active: true, skills: 'Plumbing' }),
    },
    'skills_1_cell_1_quality_-1': {
      by: 'CraftsmanCandidates.of',
      find: { active: true, skills: 'Plumbing', cell: '3120:3000' },
      sort: { quality: -1 },
    },
    'skills_1_cell_1_joinedAt_-1': {
      by: 'CraftsmanCandidates.of',
      find: {
        active: true,
        skills: 'Plumbing',
        cell: { $in: ['3120:3000', '3121:3000'] },
        joinedAt: { $gte: NOW },
      },
      sort: { joinedAt: -1 },
    },
  },
  recommendationImpressions: {
    shownAt_1: { by: 'StoredImpressions.newest', find: {}, sort: { shownAt: -1 } },
  },
}
