import type { Migration } from '#kernel/db/migration.js'

export const kernelLanes: Migration = {
  id: '2026-11-21-kernel-lanes',
  replaces: 5,
  run: async (db) => {
    for (const collection of ['deliveries', 'timers'])
      await db.collection(collection).updateMany({ lane: { $exists: false } }, { $set: { lane: 'inside' } })
  },
}
