import { ObjectId } from 'mongodb'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'

interface ReleasedRow {
  readonly kind: string
  readonly lane: 'inside' | 'outside'
  readonly state?: 'waiting' | 'dead'
  readonly dueAt?: Date
  readonly attempts?: number
}

/** Writes to the database, and takes from it, exactly as the version does that was released before rosters. */
export const releasedVersion = (database: Database, clock: Clock) => {
  const deliveries = database.collection('deliveries')
  const row = ({ kind, lane, state = 'waiting', dueAt = clock.now(), attempts = 0 }: ReleasedRow) => ({
    _id: new ObjectId(),
    kind,
    lane,
    state,
    dueAt,
    attempts,
    ...(state === 'dead' && {
      lastError: 'Error: gone',
      expireAt: new Date(clock.now().getTime() + 90 * 86_400_000),
    }),
  })
  return {
    deliveries,
    createIndexes: () =>
      deliveries.createIndexes([
        { key: { lane: 1, dueAt: 1 }, partialFilterExpression: { state: 'waiting' } },
        { key: { event: 1, kind: 1 }, unique: true },
        { key: { expireAt: 1 }, expireAfterSeconds: 0 },
      ]),
    /** Returns the id of the event. */
    emit: async (
      event: { type: string; payload: object; at?: Date },
      rows: readonly ReleasedRow[],
    ): Promise<string> => {
      const _id = new ObjectId()
      await database.collection('events').insertOne({ at: clock.now(), ...event, _id })
      if (rows.length > 0) await deliveries.insertMany(rows.map((each) => ({ ...row(each), event: _id })))
      return _id.toHexString()
    },
    schedule: (timer: ReleasedRow & { subject: string }) =>
      database.collection('timers').insertOne({ ...row(timer), subject: timer.subject }),
    /** What its next claim in this lane would take. */
    claim: (collection: 'deliveries' | 'timers', lane: 'inside' | 'outside') =>
      database.collection(collection).findOneAndUpdate(
        { lane, state: 'waiting', dueAt: { $lte: clock.now() } },
        {
          $set: { dueAt: new Date(clock.now().getTime() + 60_000), lease: 'released' },
          $inc: { attempts: 1 },
        },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      ),
  }
}
