import { DAY, HOUR, MINUTE, SECOND, shift } from '../clock.js'

/** `external`: work that waits for a service that is not ours, and so may take long or fail for hours. */
export const LANES = ['internal', 'external'] as const
export type Lane = (typeof LANES)[number]

/** The right to work until then. Its token is in the database beside the work; who finds another there has lost it. */
export interface Lease {
  readonly token: string
  until: Date
}

export interface LeasedWork {
  /** Names it in the log and to an operator. */
  readonly id: string
  /** The consumer, or the kind of timer. */
  readonly name: string
  readonly lane: Lane
  /** When it was to be done at the earliest. */
  readonly dueAt: Date
  /** How often it was taken, this time included. */
  readonly attempts: number
  readonly lease: Lease
  /** When it was first left to others; absent when whoever took it has known it. */
  readonly leftSince?: Date | undefined
  /** May be called again for the same work after a crash, so it is idempotent by the id. */
  readonly run: () => Promise<void>
}

/** The outcome of work. `released`: it was not begun and is free again. `left`: only another release knows it. */
export type Outcome<Work extends LeasedWork> = { readonly work: Work } & (
  | { readonly end: 'done' }
  | { readonly end: 'released' }
  | { readonly end: 'left'; readonly dueAt: Date; readonly since: Date }
  | { readonly end: 'retry'; readonly dueAt: Date; readonly error: string }
  | { readonly end: 'dead'; readonly error: string }
)

export interface ClaimRequest {
  readonly lanes: readonly Lane[]
  readonly limit: number
  readonly now: Date
  readonly lease: Lease
}

export interface Claimed<Work extends LeasedWork> {
  readonly work: Work[]
  /** Whether more may be due than was taken. */
  readonly more: boolean
}

/** Where work is stored. Each call takes as few commands as it can, however much work it is about. */
export interface WorkSource<Work extends LeasedWork> {
  /** Leases work that is due and that this process knows, and returns what no other process has taken. */
  claim(request: ClaimRequest): Promise<Claimed<Work>>
  /** Records the outcomes of work. What this process has lost the lease of is left alone. */
  mark(outcomes: readonly Outcome<Work>[], now: Date): Promise<void>
  /** Prolongs the leases of work that is still held. */
  renew(work: readonly Work[], until: Date): Promise<void>
  /** When the work that has been due longest was due; null when none is. */
  oldestDue(now: Date): Promise<Date | null>
}

const FIRST_RETRY = 2 * SECOND
const LONGEST_RETRY = HOUR

/** Milliseconds before try `attempts + 1`: 2 s doubled each time, at most an hour, plus up to a tenth so that tries spread. */
export const retryDelay = (attempts: number, spread: number): number => {
  const delay = Math.min(FIRST_RETRY * 2 ** (attempts - 1), LONGEST_RETRY)
  return Math.round(delay * (1 + spread / 10))
}

const LEFT_AT_LEAST = 15 * SECOND
const LEFT_AT_MOST = 10 * MINUTE
const LEFT_FOR = DAY

/** When work that was first left to others at `since` may be taken again; null after a day, when nobody knows it. */
export const leftUntil = (since: Date, now: Date): Date | null => {
  const left = now.getTime() - since.getTime()
  return left >= LEFT_FOR ? null : shift(now, Math.min(Math.max(left, LEFT_AT_LEAST), LEFT_AT_MOST))
}
