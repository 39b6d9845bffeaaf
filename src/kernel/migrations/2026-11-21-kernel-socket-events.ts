import { createCollection, type Migration } from '#kernel/db/migration.js'

export const kernelSocketEvents: Migration = {
  id: '2026-11-21-kernel-socket-events',
  replaces: 3,
  run: async (db) => {
    await createCollection(db, 'socketEvents', [
      { name: 'createdAt_1', key: { createdAt: 1 }, expireAfterSeconds: 240 },
      { name: 'data.pid_1', key: { 'data.pid': 1 }, sparse: true },
    ])
  },
}
