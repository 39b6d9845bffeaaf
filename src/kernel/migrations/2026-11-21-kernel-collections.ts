import { createCollection, type Migration } from '#kernel/db/migration.js'

/** In seconds. */
const DAY = 86_400

export const kernelCollections: Migration = {
  id: '2026-11-21-kernel-collections',
  replaces: 1,
  run: async (db) => {
    await createCollection(db, 'events', [{ name: 'at_1', key: { at: 1 }, expireAfterSeconds: 90 * DAY }])
    await createCollection(db, 'deliveries', [
      { name: 'dueAt_1', key: { dueAt: 1 }, partialFilterExpression: { state: 'waiting' } },
      { name: 'event_1_kind_1', key: { event: 1, kind: 1 }, unique: true },
      { name: 'expireAt_1', key: { expireAt: 1 }, expireAfterSeconds: 0 },
    ])
    await createCollection(db, 'timers', [
      { name: 'dueAt_1', key: { dueAt: 1 }, partialFilterExpression: { state: 'waiting' } },
      { name: 'expireAt_1', key: { expireAt: 1 }, expireAfterSeconds: 0 },
      { name: 'kind_1_subject_1', key: { kind: 1, subject: 1 }, unique: true },
    ])
    await createCollection(db, 'idempotencyKeys', [
      { name: 'expireAt_1', key: { expireAt: 1 }, expireAfterSeconds: 0 },
    ])
    await createCollection(db, 'rateLimits', [
      { name: 'resetAt_1', key: { resetAt: 1 }, expireAfterSeconds: 0 },
    ])
  },
}
