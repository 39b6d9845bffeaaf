import { DAY, MINUTE, shift } from '#kernel/clock.js'
import { type Piastres, percentOf, piastres } from '#kernel/money.js'

export const JOB_STATUSES = [
  'Posted',
  'Quoted',
  'Hired',
  'On The Way',
  'In Progress',
  'Completed',
  'Disputed',
  'Cancelled',
] as const
export type JobStatus = (typeof JOB_STATUSES)[number]

export const PAYMENT_TYPES = ['Escrow', 'Cash', 'CashProtected'] as const
export type PaymentType = (typeof PAYMENT_TYPES)[number]

/** In what capacity somebody acts on a job. */
export type Party = 'client' | 'craftsman' | 'staff'

/** The system cancels what belongs to an account that is no longer there. */
export const CANCELLED_BY = ['client', 'craftsman', 'staff', 'system'] as const
export type CancelledBy = (typeof CANCELLED_BY)[number]

interface Transition {
  readonly from: JobStatus
  readonly to: JobStatus
  readonly by: readonly Party[]
}

/**
 * The moves that a status change may make. `Posted → Quoted` and `→ Hired` are not among them:
 * the first quote and the acceptance of a quote make those; and `Quoted → Posted` is made where the last quote went with its
 * craftsman's account.
 */
const TRANSITIONS: readonly Transition[] = [
  { from: 'Posted', to: 'Cancelled', by: ['client', 'staff'] },
  { from: 'Quoted', to: 'Cancelled', by: ['client', 'staff'] },
  { from: 'Hired', to: 'On The Way', by: ['craftsman'] },
  { from: 'Hired', to: 'In Progress', by: ['craftsman'] },
  { from: 'Hired', to: 'Cancelled', by: ['client', 'craftsman', 'staff'] },
  { from: 'Hired', to: 'Disputed', by: ['client', 'craftsman'] },
  { from: 'On The Way', to: 'In Progress', by: ['craftsman'] },
  { from: 'On The Way', to: 'Completed', by: ['client'] },
  { from: 'On The Way', to: 'Cancelled', by: ['client', 'craftsman', 'staff'] },
  { from: 'On The Way', to: 'Disputed', by: ['client', 'craftsman'] },
  { from: 'In Progress', to: 'Completed', by: ['craftsman', 'client'] },
  { from: 'In Progress', to: 'Disputed', by: ['client', 'craftsman'] },
  { from: 'Completed', to: 'Disputed', by: ['client', 'craftsman'] },
  { from: 'Disputed', to: 'Completed', by: ['staff'] },
  { from: 'Disputed', to: 'Cancelled', by: ['staff'] },
]

export type MovePermission = 'allowed' | 'not-yours' | 'impossible'

/** Whether `party` may move a job from one status to another; `not-yours` when only somebody else may. */
export const permitMove = (from: JobStatus, to: JobStatus, party: Party): MovePermission => {
  const transition = TRANSITIONS.find((known) => known.from === from && known.to === to)
  if (!transition) return 'impossible'
  return transition.by.includes(party) ? 'allowed' : 'not-yours'
}

/** Where `party` may move a job next by a status change. */
export const nextStatuses = (from: JobStatus, party: Party): JobStatus[] =>
  TRANSITIONS.filter((transition) => transition.from === from && transition.by.includes(party)).map(
    ({ to }) => to,
  )

/** Open jobs take quotes and may be changed; craftsmen browse them. */
export const isOpenStatus = (status: JobStatus): boolean => status === 'Posted' || status === 'Quoted'

/** Somebody is hired and has not finished. */
export const UNDER_WAY: readonly JobStatus[] = ['Hired', 'On The Way', 'In Progress']

/** The two are bound to each other: neither can just go. */
export const BINDING: readonly JobStatus[] = [...UNDER_WAY, 'Disputed']

export const OPEN_STATUSES: readonly JobStatus[] = ['Posted', 'Quoted']

/** A disputed job of this age stays disputable: `Completed (within 7 days) → Disputed`. */
export const isDisputable = (completedAt: Date, now: Date, windowMs: number): boolean =>
  now.getTime() - completedAt.getTime() <= windowMs

/** When a rule is asked, and how long after completion a dispute may be opened. */
export interface DisputeTime {
  readonly at: Date
  readonly disputeWindowDays: number
}

/** Whether a move comes too late: a dispute about a job that was completed too long ago. */
export const isTooLate = (
  job: { completedAt: Date | null },
  to: JobStatus,
  { at, disputeWindowDays }: DisputeTime,
): boolean =>
  to === 'Disputed' && job.completedAt !== null && !isDisputable(job.completedAt, at, disputeWindowDays * DAY)

/** When a rule is asked, and how long after the confirmation the two still reach each other. */
export interface ContactTime {
  readonly at: Date
  readonly contactDaysAfterConfirmation: number
}

interface Deal {
  readonly status: JobStatus
  readonly paymentType: PaymentType
  readonly hiredAt: Date | null
  readonly fundedAt: Date | null
  readonly confirmedAt: Date | null
}

/** Whether what has to be paid in before work starts is there; Cash is paid by hand. */
const isPaidIn = ({ paymentType, fundedAt }: Pick<Deal, 'paymentType' | 'fundedAt'>): boolean =>
  paymentType === 'Cash' || fundedAt !== null

/**
 * Whether client and hired craftsman have a reason to reach each other: from the hire, or where money is paid in from
 * that, until the job is cancelled or confirmed some days ago. Decides over the exact place, phones and masking, on every
 * door.
 */
export const isDealOn = (deal: Deal, { at, contactDaysAfterConfirmation }: ContactTime): boolean => {
  if (deal.hiredAt === null || deal.status === 'Cancelled' || !isPaidIn(deal)) return false
  return deal.confirmedAt === null || at < shift(deal.confirmedAt, contactDaysAfterConfirmation * DAY)
}

/** Work on a job that is paid through the platform starts only once the money is there. */
export const needsFunding = (
  job: { paymentType: PaymentType; fundedAt: Date | null },
  to: JobStatus,
): boolean => !isPaidIn(job) && (to === 'On The Way' || to === 'In Progress' || to === 'Completed')

/** Where `party` may move this job now: the table, less what is not paid for and what comes too late. */
export const movesNow = (
  job: { status: JobStatus; paymentType: PaymentType; fundedAt: Date | null; completedAt: Date | null },
  party: Party,
  time: DisputeTime,
): JobStatus[] =>
  nextStatuses(job.status, party).filter((to) => !needsFunding(job, to) && !isTooLate(job, to, time))

export interface CancellationRules {
  readonly cancellationFeePercent: number
  readonly freeCancellationMinutes: number
}

export interface CancellationCost {
  /** In piastres. */
  readonly fee: Piastres
  /** Who receives the fee; null when there is none. */
  readonly payee: 'craftsman' | 'platform' | null
}

/**
 * What a cancellation costs the client: nothing before hiring, for some minutes after
 * it, and when anybody else cancels; then a share of the price, to the craftsman when they were already on the way.
 */
export const cancellationCost = (
  job: { status: JobStatus; jobPrice: Piastres; hiredAt: Date | null },
  { by, at }: { by: CancelledBy; at: Date },
  rules: CancellationRules,
): CancellationCost => {
  const free = { fee: piastres(0), payee: null }
  if (by !== 'client' || job.hiredAt === null) return free
  if (at.getTime() - job.hiredAt.getTime() <= rules.freeCancellationMinutes * MINUTE) return free
  const fee = percentOf(job.jobPrice, rules.cancellationFeePercent)
  if (fee === 0) return free
  return { fee, payee: job.status === 'On The Way' ? 'craftsman' : 'platform' }
}

const FARTHEST_AHEAD = 366 * DAY
/** Clocks of phones go wrong by that much, and "now" takes a moment to arrive. */
const CLOCK_TOLERANCE = MINUTE

/** Work is planned for a time between now and a year ahead. */
export const isPlannable = (time: Date, now: Date): boolean =>
  time >= shift(now, -CLOCK_TOLERANCE) && time <= shift(now, FARTHEST_AHEAD)

/** Whether [longitude, latitude] lies in a box. */
export const isWithin = (
  [longitude, latitude]: readonly [number, number],
  [west, south, east, north]: readonly [number, number, number, number],
): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north
