import type { LocalizedText } from '../i18n/text.js'

/** How many uses are free in a window of time. */
export interface RateLimit {
  readonly limit: number
  readonly windowSeconds: number
}

/** A limit that a refusal can name. */
export interface NamedLimit extends RateLimit {
  /** Stored with its counters and sent in the `RateLimit` headers, so it never changes. */
  readonly name: string
  /** What is counted, as it goes on after "Too many". */
  readonly counts: LocalizedText
}

/** A limit as data, on the endpoint or socket message that it guards. */
export interface Limit extends NamedLimit {
  /** The environment variable that sets another number of uses. */
  readonly env: `RATE_LIMIT_${string}`
}

/** The limits in force, by name. */
export type RateLimits = Readonly<Record<string, RateLimit>>

/** Every call of one user, counted in this process, against floods. */
export const GENERAL_LIMIT: Limit = {
  name: 'general',
  counts: { en: 'calls', ar: 'الطلبات' },
  limit: 600,
  windowSeconds: 60,
  env: 'RATE_LIMIT_GENERAL_PER_MINUTE',
}

/** The same of those who do not say who they are, from one network address: it may be a whole mobile network's. */
export const ADDRESS_LIMIT: Limit = {
  name: 'address',
  counts: { en: 'calls from this network', ar: 'الطلبات من هذه الشبكة' },
  limit: 6000,
  windowSeconds: 60,
  env: 'RATE_LIMIT_ADDRESS_PER_MINUTE',
}
