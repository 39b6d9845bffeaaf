import type { Lane } from './leased-work.js'

interface LaneRules {
  /** How much of it is worked on at once by one process. */
  readonly concurrency: number
  /** After so many tries work is given up. */
  readonly maxAttempts: number
}

/**
 * Work that asks no service outside is done or fails at once, so twelve tries, a little more than an hour, say enough. A
 * vendor may be away for a night: 35 tries are about a day.
 */
export const LANE_RULES: Readonly<Record<Lane, LaneRules>> = {
  internal: { concurrency: 8, maxAttempts: 12 },
  external: { concurrency: 8, maxAttempts: 35 },
}
