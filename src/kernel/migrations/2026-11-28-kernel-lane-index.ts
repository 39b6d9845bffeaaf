import { createCollection, dropIndex, type Migration } from '#kernel/db/migration.js'
import { kernelLanes } from './2026-11-21-kernel-lanes.js'

const WAITING_BY_LANE = {
  name: 'lane_1_dueAt_1',
  key: { lane: 1, dueAt: 1 },
  partialFilterExpression: { state: 'waiting' },
} as const

/** Databases that were there before work had lanes have the older index, beside the new one or alone. */
export const kernelLaneIndex: Migration = {
  id: '2026-11-28-kernel-lane-index',
  run: async (db, now) => {
    // An instance of before wrote rows after the numbered step had run.
    await kernelLanes.run(db, now)
    for (const collection of ['deliveries', 'timers']) {
      await createCollection(db, collection, [WAITING_BY_LANE])
      await dropIndex(db, collection, 'dueAt_1')
    }
  },
}
