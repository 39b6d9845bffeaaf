import type { FindOptions, ObjectId } from 'mongodb'
import type { Database, Store, Tx } from '../db/database.js'
import { type Clock, DAY, shift } from '../clock.js'
import type { Lane } from '../tasks/leased-work.js'
import type { Roster } from './roster.js'
import type { StoredEvent } from './stored-event.js'

/**
 * What the version before rosters left, and goes on writing while its last processes run beside this one: events without
 * a roster, their deliveries in a collection of their own, and lanes by other names. This file and the `deliveries`
 * collection may go, and timers be stored in lanes by their new names, one release after the first that has this file.
 */

/** The roster of that version. */
export const RELEASED_ROSTER = 'before rosters'

export const RELEASED_CONSUMERS: readonly string[] = [
  'device-tokens.session-ended',
  'mail.password-reset',
  'matching.job-status',
  'matching.quote-submitted',
  'matching.user-banned',
  'matching.user-deactivated',
  'matching.user-registered',
  'matching.user-unbanned',
  'matching.user-updated',
  'notification.email',
  'notification.push',
  'notification.sms',
  'notification.socket',
  'notifications.messages-read',
  'notify.chat.message-sent',
  'notify.invitation.answered',
  'notify.invitation.expired',
  'notify.invitation.sent',
  'notify.job.confirmed',
  'notify.job.status-changed',
  'notify.job.updated',
  'notify.quote.accepted',
  'notify.quote.declined',
  'notify.quote.expired',
  'notify.quote.revised',
  'notify.quote.submitted',
  'notify.quote.withdrawn',
  'notify.user.banned',
  'notify.user.password-changed',
  'realtime.job-status',
  'storage.profile-picture-replaced',
]

const RELEASED_TIMERS: readonly string[] = [
  'invitation.expire',
  'job.auto-confirm',
  'notification.send-batch',
]

const RELEASED_LANES = { internal: 'inside', external: 'outside' } as const

/** A lane as a timer has it in the database. */
export type StoredLane = Lane | (typeof RELEASED_LANES)[Lane]

/** That version takes every timer of a lane it knows: those of kinds it does not know are in lanes that it never asks for. */
export const storedLane = (kind: string, lane: Lane): StoredLane =>
  RELEASED_TIMERS.includes(kind) ? RELEASED_LANES[lane] : lane

export const storedLanes = (lanes: readonly Lane[]): StoredLane[] =>
  lanes.flatMap((lane) => [lane, RELEASED_LANES[lane]])

const laneOf = (stored: StoredLane): Lane =>
  stored === 'internal' || stored === 'inside' ? 'internal' : 'external'

interface ReleasedDelivery {
  _id: ObjectId
  event: ObjectId
  kind: string
  lane: (typeof RELEASED_LANES)[Lane]
  state: 'waiting' | 'done' | 'dead'
  dueAt: Date
  attempts: number
  lastError?: string
  expireAt?: Date
}

const AT_ONCE = 100
const KEPT_DONE = 7 * DAY

/** Moves deliveries of the released version, of consumers that are known here, into their events once they are due or dead. */
export class ReleasedDeliveries {
  readonly #parts: { database: Database; events: Store<StoredEvent>; roster: Roster; clock: Clock }

  constructor(parts: { database: Database; events: Store<StoredEvent>; roster: Roster; clock: Clock }) {
    this.#parts = parts
  }

  /** Returns how many deliveries it moved; by one read, where there are none. */
  async adopt(): Promise<number> {
    let moved = 0
    while ((await this.#find({ limit: 1 })).length > 0) {
      moved += await this.#parts.database.transaction((tx) => this.#move(tx))
    }
    return moved
  }

  #find(options: FindOptions): Promise<ReleasedDelivery[]> {
    const now = this.#parts.clock.now()
    const kind = { $in: this.#parts.roster.names }
    const due = { lane: { $in: Object.values(RELEASED_LANES) }, state: 'waiting', dueAt: { $lte: now }, kind }
    // Only the dead are kept for longer than what is done, and there is an index of that.
    const dead = { expireAt: { $gt: shift(now, KEPT_DONE) }, state: 'dead', kind }
    const rows = this.#parts.database.collection<ReleasedDelivery>('deliveries')
    return rows.find({ $or: [due, dead] } as object, options).toArray()
  }

  async #move({ session }: Tx): Promise<number> {
    const now = this.#parts.clock.now()
    const rows = this.#parts.database.collection<ReleasedDelivery>('deliveries')
    const found = await this.#find({ session, limit: AT_ONCE })
    if (found.length === 0) return 0
    // For the released version it is done, so that none of its processes takes it again.
    await rows.updateMany(
      { _id: { $in: found.map(({ _id }) => _id) } },
      { $set: { state: 'done', expireAt: shift(now, KEPT_DONE) }, $unset: { lease: 1 } },
      { session },
    )
    const { events, roster } = this.#parts
    await events.docs.bulkWrite(
      found.map((row) => {
        const common = { consumer: row.kind, lane: roster.get(row.kind)?.lane ?? laneOf(row.lane) }
        const failure = row.lastError === undefined ? {} : { lastError: row.lastError }
        const push =
          row.state === 'dead'
            ? { dead: { ...common, attempts: row.attempts, at: now, lastError: row.lastError ?? '' } }
            : { pending: { ...common, dueAt: now, attempts: row.attempts, ...failure } }
        return { updateOne: { filter: { _id: row.event }, update: { $push: push } } }
      }),
      { session },
    )
    return found.length
  }
}
