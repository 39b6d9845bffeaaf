import { createCollection, type Migration } from '#kernel/db/migration.js'

/** In seconds. */
const DAY = 86_400

export const recommendationsCollections: Migration = {
  id: '2026-11-21-recommendations-collections',
  replaces: 3,
  run: async (db) => {
    await createCollection(db, 'craftsmanProfiles', [
      {
        name: 'skills_1_cell_1_joinedAt_-1',
        key: { skills: 1, cell: 1, joinedAt: -1 },
        partialFilterExpression: { active: true },
      },
      {
        name: 'skills_1_cell_1_quality_-1',
        key: { skills: 1, cell: 1, quality: -1 },
        partialFilterExpression: { active: true },
      },
      {
        name: 'skills_1_location_2dsphere',
        key: { skills: 1, location: '2dsphere' },
        partialFilterExpression: { active: true },
      },
    ])
    await createCollection(db, 'recommendationImpressions', [
      { name: 'shownAt_1', key: { shownAt: 1 }, expireAfterSeconds: 180 * DAY },
    ])
    await createCollection(db, 'rankingPolicies', [])
    await createCollection(db, 'activeRankingPolicy', [])
  },
}
