/**
 * The terms of a score, each a number from 0 to 1; the score is their weighted sum. Stored with what was shown and used
 * for training by these names: a name never changes its meaning.
 */
export const TERMS = [
  'skill',
  'distance',
  'rating',
  'completion',
  'reliability',
  'response',
  'punctuality',
  'availability',
  'freshness',
  'workload',
  'verification',
  'exploration',
] as const

export type Term = (typeof TERMS)[number]
export type Terms = Readonly<Record<Term, number>>

/** How much each term counts; none is negative, and together they are 1. */
export type Weights = Readonly<Record<Term, number>>

/** Where no policy was learned: nearness and good work first, then availability, then everything else. */
export const DEFAULT_WEIGHTS: Weights = {
  skill: 0.08,
  distance: 0.22,
  rating: 0.2,
  completion: 0.08,
  reliability: 0.08,
  response: 0.06,
  punctuality: 0.05,
  availability: 0.08,
  freshness: 0.04,
  workload: 0.03,
  verification: 0.04,
  exploration: 0.04,
}

/** From 0 to 1. */
export const scoreOf = (terms: Terms, weights: Weights): number =>
  TERMS.reduce((sum, term) => sum + weights[term] * terms[term], 0)
