import { createCollection, dropIndex, type Migration } from '#kernel/db/migration.js'

/** Events between socket servers are read from the change stream at once, and by nobody later. */
export const kernelSocketEventsExpiry: Migration = {
  id: '2026-11-28-kernel-socket-events',
  run: async (db) => {
    await dropIndex(db, 'socketEvents', 'data.pid_1')
    await dropIndex(db, 'socketEvents', 'createdAt_1')
    await createCollection(db, 'socketEvents', [
      { name: 'createdAt_1', key: { createdAt: 1 }, expireAfterSeconds: 60 },
    ])
  },
}
