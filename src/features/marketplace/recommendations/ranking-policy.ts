import type { ObjectId } from '#kernel/ids.js'
import type { Terms, Weights } from './terms.rules.js'

/** The weights in force. Version 0 are the defaults; each training makes the next one. */
export interface RankingPolicy {
  readonly version: number
  readonly weights: Weights
}

/** Asked at every ranking, so it answers from memory most of the time. */
export interface ActivePolicy {
  active(): Promise<RankingPolicy>
}

export interface Shown {
  readonly job: ObjectId
  readonly client: ObjectId
  readonly policyVersion: number
  readonly craftsmen: readonly { readonly craftsman: ObjectId; readonly terms: Terms }[]
}

/** Remembers what was shown, for learning. */
export interface Impressions {
  /** Never throws: a client gets recommendations whether or not they can be remembered. */
  record(shown: Shown): Promise<void>
}
