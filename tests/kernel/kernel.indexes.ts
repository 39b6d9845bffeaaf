import { FORGETS, NOW, type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  events: {
    at_1: { by: 'OtherReleases.sweep', find: { at: { $gte: NOW } } },
    'pending.lane_1_pending.dueAt_1': {
      by: 'Deliveries.claim',
      find: {
        pending: { $elemMatch: { lane: 'internal', consumer: { $in: ['one'] }, dueAt: { $lte: NOW } } },
      },
    },
    'dead.consumer_1': { by: 'DeadDeliveries', find: { 'dead.consumer': 'one' } },
  },
  timers: {
    expireAt_1: FORGETS,
    kind_1_subject_1: { by: 'Timers.schedule', find: { kind: 'one', subject: 'it' } },
    lane_1_dueAt_1: {
      by: 'TimerRows.claim',
      find: { lane: 'internal', state: 'waiting', dueAt: { $lte: NOW }, kind: { $in: ['one'] } },
      sort: { dueAt: 1 },
    },
    dead_dueAt: { by: 'DeadTimers', find: { state: 'dead' }, sort: { dueAt: 1 } },
  },
  deliveries: {
    expireAt_1: FORGETS,
    event_1_kind_1: {
      by: 'the version before rosters: one for each event and consumer',
      find: { event: SOME_ID, kind: 'one' },
    },
    lane_1_dueAt_1: {
      by: 'ReleasedDeliveries.adopt',
      find: { lane: 'inside', state: 'waiting', dueAt: { $lte: NOW } },
      sort: { dueAt: 1 },
    },
  },
  idempotencyKeys: { expireAt_1: FORGETS },
  rateLimits: { resetAt_1: FORGETS },
  socketEvents: { createdAt_1: FORGETS },
}
