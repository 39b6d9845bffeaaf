import { DAY, shift } from '#kernel/clock.js'

/** The days in which hires and their cancellations are counted. */
export const COUNTED_DAYS = 30

export const countedSince = (now: Date): Date => shift(now, -COUNTED_DAYS * DAY)

interface HireLimits {
  readonly hireCancellationsPer30Days: number
  readonly hiresNotBegunPer30Days: number
}

/** Why a client hires nobody now, and when they may again. */
export interface HiresRefused {
  readonly code: 'TOO_MANY_CANCELLATIONS' | 'TOO_MANY_HIRES'
  readonly limit: number
  readonly until: Date
}

const passes = (times: readonly (Date | null)[], limit: number): Date | null => {
  const newestFirst = times
    .flatMap((time) => time ?? [])
    .sort((one, other) => other.getTime() - one.getTime())
  const decisive = newestFirst[limit - 1]
  return decisive ? shift(decisive, COUNTED_DAYS * DAY) : null
}

/**
 * Why a client may hire nobody; null when they may. Hiring shows a phone and a place, and a cancellation of the first minutes is
 * free, so who does both again and again collects them, also who hires first and cancels afterwards. Hires alone get a bound
 * of their own, far above what somebody furnishing a house has waiting: work that begins no longer counts.
 */
export const hiresRefused = (
  cancellations: readonly { readonly cancelledAt: Date | null }[],
  notBegun: readonly { readonly hiredAt: Date | null }[],
  { hireCancellationsPer30Days, hiresNotBegunPer30Days }: HireLimits,
): HiresRefused | null => {
  const cancelled = cancellations.map(({ cancelledAt }) => cancelledAt)
  const until = passes(cancelled, hireCancellationsPer30Days)
  if (until) return { code: 'TOO_MANY_CANCELLATIONS', limit: hireCancellationsPer30Days, until }
  const hired = notBegun.map(({ hiredAt }) => hiredAt)
  const free = passes([...cancelled, ...hired], hiresNotBegunPer30Days)
  return free && { code: 'TOO_MANY_HIRES', limit: hiresNotBegunPer30Days, until: free }
}
