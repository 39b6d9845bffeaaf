import { createCollection, dropIndex, type Migration } from '#kernel/db/migration.js'

/** Events carry their deliveries, and what was given up is looked for by an operator. */
export const kernelWorkInEvents: Migration = {
  id: '2026-11-28-kernel-work-in-events',
  run: async (db) => {
    await createCollection(db, 'events', [
      {
        name: 'pending.lane_1_pending.dueAt_1',
        key: { 'pending.lane': 1, 'pending.dueAt': 1 },
        sparse: true,
      },
      { name: 'dead.consumer_1', key: { 'dead.consumer': 1 }, sparse: true },
    ])
    await createCollection(db, 'releases', [])
    await createCollection(db, 'timers', [
      { name: 'dead_dueAt', key: { dueAt: 1 }, partialFilterExpression: { state: 'dead' } },
    ])
    await dropIndex(db, 'socketEvents', 'data.pid_1')
    await db.command({ collMod: 'socketEvents', index: { name: 'createdAt_1', expireAfterSeconds: 60 } })
  },
}
