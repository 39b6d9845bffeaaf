import type { Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { ObjectId } from '#kernel/ids.js'

/** A job that an account still has to do with. */
export interface UnfinishedJob {
  readonly id: string
  readonly title: string
  readonly status: string
  /** Somebody is hired for it: it cannot just be cancelled. */
  readonly isHired: boolean
}

/** What a feature above has to do with accounts that are banned or closed; what takes longer follows their events. */
export interface Departure {
  /** What of the user's is unfinished, the hired ones first; at most `limit`. */
  readonly unfinished: (tx: Tx, user: ObjectId, limit: number) => Promise<readonly UnfinishedJob[]>
  /** Takes what the user offers out of every list and call, in the transaction that bans or closes. */
  readonly hide: (tx: Tx, user: ObjectId) => Promise<void>
}

/** How many jobs a refusal names. */
const NAMED = 50

/** Throws JOBS_STILL_OPEN for a user who is hired or has hired, or has open jobs that are not to be cancelled. */
export const assertMayLeave = async (
  tx: Tx,
  departures: ExtensionPoint<Departure>,
  { user, cancelOpenJobs }: { user: ObjectId; cancelOpenJobs: boolean },
): Promise<void> => {
  const unfinished: UnfinishedJob[] = []
  for (const departure of departures.all) unfinished.push(...(await departure.unfinished(tx, user, NAMED)))
  const inTheWay = unfinished.filter(({ isHired }) => isHired || !cancelOpenJobs)
  if (inTheWay.length === 0) return
  const jobs = inTheWay.slice(0, NAMED).map(({ id, title, status }) => ({ id, title, status }))
  throw new AppError('JOBS_STILL_OPEN', { details: { jobs } })
}

export const hideAll = async (
  tx: Tx,
  departures: ExtensionPoint<Departure>,
  user: ObjectId,
): Promise<void> => {
  for (const departure of departures.all) await departure.hide(tx, user)
}
