import { services } from '#features/catalog/services/services.compose.js'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import type { Database } from '#kernel/db/database.js'
import { indexMigration, type Migration } from '#kernel/db/migrations.js'
import type { Assembly } from '#kernel/features/assembly.js'
import type { KernelBundle } from './kernel-bundle.js'

/** The steps from an empty database to this version of the code, in order. A step that has been released never changes. */
export const migrations = ({
  database,
  assembly,
}: {
  database: Database
  assembly: Assembly<KernelBundle>
}): Migration[] => [
  indexMigration(1, 'collections and their indexes', database.models),
  { number: 2, name: 'the default services', run: () => assembly.offersOf(services).catalog.addDefaults() },
  indexMigration(
    3,
    'collections and indexes of invitations, matching, notifications and chat',
    database.models,
  ),
  {
    number: 4,
    name: 'the profiles that recommendations search',
    run: () => assembly.offersOf(recommendations).profiles.fill(),
  },
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
      const events = database.collection('events')
      await events.createIndex({ 'pending.lane': 1, 'pending.dueAt': 1 }, { sparse: true })
      await events.createIndex({ 'dead.consumer': 1 }, { sparse: true })
      const ofDead = { partialFilterExpression: { state: 'dead' } }
      await database.collection('timers').createIndex({ dueAt: 1 }, ofDead)
    },
  },
]
