import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { DAY, SECOND } from '../clock.js'
import type { Lane } from '../tasks/leased-work.js'

/** What one consumer still has to do. `dueAt` is when it may next be taken: at once, the end of a lease, or the next try. */
export interface PendingDelivery {
  consumer: string
  lane: Lane
  dueAt: Date
  attempts: number
  lease?: string
  lastError?: string
  /** When it was first left to a release that knows what it is about. */
  leftSince?: Date
}

/** What was given up and waits for an operator. */
export interface DeadDelivery {
  consumer: string
  lane: Lane
  attempts: number
  at: Date
  lastError: string
}

/** An event and what is left of its deliveries: one that is done is taken away, so that finished events cost nothing. */
export interface StoredEvent {
  _id: ObjectId
  type: string
  payload: Record<string, unknown>
  at: Date
  /** The sets of consumers it was delivered to, by their fingerprints: its emitter's, and those of others that had more. */
  rosters?: string[]
  pending?: PendingDelivery[]
  dead?: DeadDelivery[]
}

const KEPT = 90 * DAY

export const eventSchema = (): Schema<StoredEvent> => {
  const delivery = {
    consumer: { type: String, required: true },
    lane: { type: String, required: true },
    attempts: { type: Number, required: true },
    lastError: String,
  }
  const pending = { ...delivery, dueAt: { type: Date, required: true }, lease: String, leftSince: Date }
  const dead = { ...delivery, at: { type: Date, required: true } }
  const schema = new Schema<StoredEvent>(
    {
      type: { type: String, required: true },
      payload: { type: Schema.Types.Mixed, required: true },
      at: { type: Date, required: true },
      rosters: { type: [String], default: undefined },
      pending: { type: [new Schema(pending, { _id: false, strict: 'throw' })], default: undefined },
      dead: { type: [new Schema(dead, { _id: false, strict: 'throw' })], default: undefined },
    },
    { strict: 'throw', versionKey: false },
  )
  // OtherReleases.sweep: what others emitted since
  schema.index({ at: 1 }, { expireAfterSeconds: KEPT / SECOND })
  // Deliveries.claim, oldestDue: what is due longest. An event with nothing pending has no entry.
  schema.index({ 'pending.lane': 1, 'pending.dueAt': 1 }, { sparse: true })
  // DeadDeliveries
  schema.index({ 'dead.consumer': 1 }, { sparse: true })
  return schema
}
