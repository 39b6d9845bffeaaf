import { scoreOf, type Terms } from '#features/marketplace/recommendations/terms.rules.js'
import { attentionAt } from '#features/marketplace/recommendations/training/ndcg.rules.js'
import { HIDDEN_WEIGHTS } from './planted-terms.js'
import type { Random } from './random.js'

/** How far liking spreads beside the luck of the day, which is bell-shaped with deviation 1. */
const SHARPNESS = 20
const MOST_QUOTES = 4
const HIRING_SHARE = 0.8

/** Who of a shown list quotes, in this order, and whether the first of them is hired. */
export interface Choice<Shown> {
  readonly quoting: readonly Shown[]
  readonly hires: boolean
}

/**
 * What a client does with a list: they look further down it than the training supposes, but less and less;
 * rate those they looked at by the hidden weights and some luck; and ask the few they rate highest. Mostly they hire the
 * one they rate highest.
 */
export const choose = <Shown extends { readonly position: number; readonly terms: Terms }>(
  random: Random,
  shown: readonly Shown[],
): Choice<Shown> => {
  const liked = shown
    .filter(({ position }) => random.chance(Math.sqrt(attentionAt(position))))
    .map((craftsman) => ({
      craftsman,
      liking: SHARPNESS * scoreOf(craftsman.terms, HIDDEN_WEIGHTS) + random.gaussian(),
    }))
    .toSorted((a, b) => b.liking - a.liking)
    .slice(0, random.int(1, MOST_QUOTES))
  return {
    quoting: liked.map(({ craftsman }) => craftsman),
    hires: liked.length > 0 && random.chance(HIRING_SHARE),
  }
}
