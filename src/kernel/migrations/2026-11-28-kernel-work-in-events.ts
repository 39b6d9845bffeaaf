import { createCollection, type Migration } from '#kernel/db/migration.js'

/** Events carry their deliveries; what was given up is found by its consumer, or as a timer; releases leave their name. */
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
    await createCollection(db, 'timers', [
      { name: 'dead_dueAt', key: { dueAt: 1 }, partialFilterExpression: { state: 'dead' } },
    ])
    await createCollection(db, 'releases', [])
  },
}
