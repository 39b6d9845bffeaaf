import type { Lane } from './leased-work.js'

interface LaneRules {
  /** How much of it is worked on at once by one process. */
  readonly concurrency: number
  /** After so many tries work is given up. */
  readonly maxAttempts: number
}

/**
 * Work that calls no outside service succeeds or fails at once, so twelve tries, a little more than an hour, are enough. A
 * vendor may be down for a night: 35 tries are about a day.
 */
export const LANE_RULES: Readonly<Record<Lane, LaneRules>> = {
  internal: { concurrency: 8, maxAttempts: 12 },
  external: { concurrency: 8, maxAttempts: 35 },
}
