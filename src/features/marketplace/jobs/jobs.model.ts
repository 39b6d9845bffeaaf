import { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped, pointSchema, type StoredPoint } from '#kernel/db/schema.js'
import type { Piastres } from '#kernel/money.js'
import {
  type CancelledBy,
  JOB_STATUSES,
  type JobStatus,
  PAYMENT_TYPES,
  type PaymentType,
} from './jobs.rules.js'
import type { Proposal, RescheduleStep } from './reschedule.rules.js'

export interface HistoryEntry {
  status: JobStatus
  at: Date
  /** Null when the system did it. */
  by: ObjectId | null
  note: string | null
  /** Of an entry about the time of the job, which leaves its status. */
  reschedule?: { step: RescheduleStep; scheduledFor: Date }
}

export interface Cancellation {
  by: CancelledBy
  /** What it costs the client, in piastres. */
  fee: Piastres
  payee: 'craftsman' | 'platform' | null
  reason: string | null
}

/** Why staff have to look after a job: one of the two can no longer take part. */
export interface NeedsStaff {
  reason: 'client-gone' | 'craftsman-gone'
  at: Date
}

/** The last known place of the hired craftsman during the trip. */
export interface TripPlace {
  /** [longitude, latitude] */
  coordinates: [number, number]
  at: Date
}

export interface JobDoc extends Timestamped {
  _id: ObjectId
  client: ObjectId
  craftsman: ObjectId | null
  title: string
  description: string
  category: string
  /** Addresses. */
  photos: string[]
  /** Their uploads, in the same order; absent in jobs from before there were any. */
  photoIds?: ObjectId[]
  address: string | null
  /** The exact place; for parties and staff only. */
  location: StoredPoint
  /** The place rounded to about 1 km: all that searches by distance use, so that no search finds out more. */
  area: StoredPoint
  /** Id of the nearest district; null when none is near. */
  district: string | null
  status: JobStatus
  /** Whether the status is Posted or Quoted: one value to ask indexes for. */
  open: boolean
  paymentType: PaymentType
  budget: Piastres | null
  scheduledFor: Date | null
  quoteCount: number
  /** Craftsmen who were invited, whatever they answered. */
  invitationCount: number
  hiredQuote: ObjectId | null
  /** In piastres; 0 until hired. */
  jobPrice: Piastres
  platformFee: Piastres
  hiredAt: Date | null
  fundedAt: Date | null
  completedAt: Date | null
  confirmedAt: Date | null
  cancelledAt: Date | null
  cancellation: Cancellation | null
  /** Only while the job is On The Way. */
  trip: TripPlace | null
  history: HistoryEntry[]
  searchTokens: string[]
  /** From 1; raised by each change of what craftsmen quote on. Absent in what the release of 2026-11-21 stores. */
  revision?: number
  /** Until the job ends; absent where nothing is to be done. */
  needsStaff?: NeedsStaff
  /** Until it is answered or the work begins. */
  reschedule?: Proposal
}

/** Every id is greater, and null is not compared with it. */
const NO_ID = new ObjectId('0'.repeat(24))

/** The projection of every read for a reply: without what no reply shows. */
export const WITHOUT_INTERNALS = { searchTokens: 0, history: 0 } as const

/** What asks for the index of jobs that need staff. */
export const NEEDING_STAFF = { 'needsStaff.at': { $gt: new Date(0) } }
const NEEDS_STAFF = 'needs_staff'

const historyEntry = {
  status: { type: String, enum: JOB_STATUSES, required: true },
  at: { type: Date, required: true },
  by: { type: Schema.Types.ObjectId, default: null },
  note: { type: String, default: null },
  reschedule: { type: Schema.Types.Mixed, default: undefined },
}
const money = { type: Number, required: true, min: 0, validate: Number.isSafeInteger }
const optional = <Type>(type: Type) => ({ type, default: null })

export const jobStore = (database: Database, clock: Clock): Store<JobDoc> => {
  const schema = new Schema<JobDoc>(
    {
      client: { type: Schema.Types.ObjectId, required: true },
      craftsman: optional(Schema.Types.ObjectId),
      title: { type: String, required: true },
      description: { type: String, required: true },
      category: { type: String, required: true },
      photos: { type: [String], required: true },
      photoIds: { type: [Schema.Types.ObjectId], default: undefined },
      address: optional(String),
      location: { type: pointSchema(), required: true },
      area: { type: pointSchema(), required: true },
      district: optional(String),
      status: { type: String, enum: JOB_STATUSES, required: true },
      open: { type: Boolean, required: true },
      paymentType: { type: String, enum: PAYMENT_TYPES, required: true },
      budget: optional(Number),
      scheduledFor: optional(Date),
      quoteCount: { type: Number, default: 0 },
      invitationCount: { type: Number, default: 0 },
      hiredQuote: optional(Schema.Types.ObjectId),
      jobPrice: { ...money, default: 0 },
      platformFee: { ...money, default: 0 },
      hiredAt: optional(Date),
      fundedAt: optional(Date),
      completedAt: optional(Date),
      confirmedAt: optional(Date),
      cancelledAt: optional(Date),
      cancellation: optional(Schema.Types.Mixed),
      trip: optional(Schema.Types.Mixed),
      history: { type: [new Schema<HistoryEntry>(historyEntry, { _id: false })], required: true },
      searchTokens: { type: [String], required: true },
      revision: { type: Number, default: 1 },
      needsStaff: { type: Schema.Types.Mixed, default: undefined },
      reschedule: { type: Schema.Types.Mixed, default: undefined },
    },
    baseSchemaOptions(clock),
  )
  // JobSearch for craftsmen, and for staff in both halves: newest first, by trade, by status, by place, by budget. What
  // comes after `_id` is filtered by: a job that does not pass is never fetched, and none is for a count.
  const newest = { createdAt: -1, _id: -1 } as const
  const told = { paymentType: 1, budget: 1 } as const
  const rest = { district: 1, scheduledFor: 1 } as const
  const byBudget = { budget: -1, _id: -1, createdAt: 1, status: 1, paymentType: 1 } as const
  schema.index({ open: 1, ...newest, status: 1, ...told, ...rest }, { name: 'open_newest' })
  schema.index(
    { open: 1, category: 1, ...newest, status: 1, ...told, ...rest },
    { name: 'open_of_trade_newest' },
  )
  schema.index(
    { open: 1, status: 1, ...newest, category: 1, ...told, ...rest },
    { name: 'open_of_status_newest' },
  )
  schema.index(
    { open: 1, district: 1, ...newest, category: 1, status: 1, ...told, scheduledFor: 1 },
    { name: 'open_in_district_newest' },
  )
  schema.index({ open: 1, ...byBudget, ...rest }, { name: 'open_by_budget' })
  schema.index({ open: 1, category: 1, ...byBudget, ...rest }, { name: 'open_of_trade_by_budget' })
  // … by words, newest first
  schema.index({ open: 1, searchTokens: 1, createdAt: -1, _id: -1 })
  // … by distance; JobQueries.nearest
  schema.index({ open: 1, category: 1, area: '2dsphere' })
  schema.index({ open: 1, area: '2dsphere' })
  // JobSearch for a client: their own
  schema.index({ client: 1, createdAt: -1, _id: -1 })
  schema.index({ client: 1, status: 1, createdAt: -1, _id: -1 })
  schema.index({ client: 1, budget: -1, _id: -1 })
  schema.index({ client: 1, area: '2dsphere' })
  // JobSearch.own for a craftsman: those they were hired for, few of all; JobJoins.record
  const hired = { partialFilterExpression: { craftsman: { $gt: NO_ID } } }
  schema.index({ craftsman: 1, createdAt: -1, _id: -1 }, hired)
  schema.index({ craftsman: 1, status: 1, createdAt: -1, _id: -1 }, hired)
  // JobSearch for staff: what waits for them, few of all
  schema.index({ createdAt: -1, _id: -1 }, { name: NEEDS_STAFF, partialFilterExpression: NEEDING_STAFF })
  return database.store('jobs', schema)
}
