import type { CraftsmanProfiles } from '#features/marketplace/recommendations/craftsman-profiles.js'
import type { ServiceCatalog } from '#features/marketplace/services/services.service.js'
import type { Database } from '#kernel/db/database.js'
import { indexMigration, type Migration } from '#kernel/db/migrations.js'

/** The steps from an empty database to this version of the code, in order. A step that has been released never changes. */
export const migrations = ({
  database,
  catalog,
  profiles,
}: {
  database: Database
  catalog: ServiceCatalog
  profiles: CraftsmanProfiles
}): Migration[] => [
  indexMigration(1, 'collections and their indexes', database.models),
  { number: 2, name: 'the default services', run: () => catalog.addDefaults() },
  indexMigration(
    3,
    'collections and indexes of invitations, matching, notifications and chat',
    database.models,
  ),
  { number: 4, name: 'the profiles that recommendations search', run: () => profiles.fill() },
  {
    number: 5,
    name: 'lanes for the work that waits',
    run: async () => {
      for (const collection of ['deliveries', 'timers']) {
        const withoutLane = { lane: { $exists: false } }
        await database.collection(collection).updateMany(withoutLane, { $set: { lane: 'inside' } })
      }
    },
  },
  {
    number: 6,
    name: 'indexes of the work that events carry, and of what was given up',
    run: async () => {
      await database.collection('events').createIndexes([
        { key: { 'pending.lane': 1, 'pending.dueAt': 1 }, sparse: true },
        { key: { 'dead.consumer': 1 }, sparse: true },
      ])
      const ofDead = { key: { dueAt: 1 }, partialFilterExpression: { state: 'dead' } }
      await database.collection('timers').createIndexes([ofDead])
    },
  },
]
