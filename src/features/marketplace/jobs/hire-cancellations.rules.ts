import { DAY, shift } from '#kernel/clock.js'

/** The days in which cancellations of hired jobs are counted. */
export const CANCELLATION_DAYS = 30

export const countedSince = (now: Date): Date => shift(now, -CANCELLATION_DAYS * DAY)

/**
 * When a client may hire again; null when they may now. Hiring shows a phone and a place, and a cancellation of the first
 * minutes is free, so who does both again and again collects them.
 */
export const mayHireAgainAt = (
  cancellations: readonly { readonly cancelledAt: Date | null }[],
  limit: number,
): Date | null => {
  const newestFirst = cancellations
    .flatMap(({ cancelledAt }) => cancelledAt ?? [])
    .sort((one, other) => other.getTime() - one.getTime())
  const decisive = newestFirst[limit - 1]
  return decisive ? shift(decisive, CANCELLATION_DAYS * DAY) : null
}
