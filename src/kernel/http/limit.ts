/** How many uses are free in a window of time. */
export interface RateLimit {
  readonly limit: number
  readonly windowSeconds: number
}

/** A limit as data, on the endpoint or socket message that it guards. */
export interface Limit extends RateLimit {
  /** Stored with its counters and sent in the `RateLimit` headers, so it never changes. */
  readonly name: string
  readonly env: `RATE_LIMIT_${string}`
}

/** The limits in force, by name. */
export type RateLimits = Readonly<Record<string, RateLimit>>

/** Every call of one caller, counted in this process, against floods. */
export const GENERAL_LIMIT: Limit = {
  name: 'general',
  limit: 600,
  windowSeconds: 60,
  env: 'RATE_LIMIT_GENERAL_PER_MINUTE',
}
