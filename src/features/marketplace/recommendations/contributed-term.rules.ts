import type { LocalizedText } from '#kernel/i18n/text.js'
import type { ObjectId } from '#kernel/ids.js'

/** A term that another feature adds to the ranking of craftsmen, with the reason that clients see. */
export interface ContributedTerm {
  /** Stored with what was shown; never given another meaning. */
  readonly name: string
  /** How far the full term lifts a score towards 1, from 0 to 1. Not learned. */
  readonly weight: number
  readonly reason: { readonly code: string; readonly text: LocalizedText }
  /**
   * Its value, from 0 to 1, by the hex id of each craftsman who has one, some hundreds at most; 0 for all others. They are
   * candidates wherever else one would have looked.
   */
  readonly valuesFor: (client: ObjectId) => Promise<ReadonlyMap<string, number>>
}

/** What one contributed term is worth for one craftsman. */
export interface Contribution {
  readonly term: ContributedTerm
  readonly value: number
}

/** What each contribution adds to the score: its weight of what is still missing to 1 after those before it. */
export const liftsOf = (score: number, contributions: readonly Contribution[]): number[] => {
  let missing = 1 - score
  return contributions.map(({ term, value }) => {
    const lift = term.weight * value * missing
    missing -= lift
    return lift
  })
}

/** The score with its contributions; still from 0 to 1, and unchanged for who has none. */
export const lifted = (score: number, contributions: readonly Contribution[]): number =>
  liftsOf(score, contributions).reduce((sum, lift) => sum + lift, score)
