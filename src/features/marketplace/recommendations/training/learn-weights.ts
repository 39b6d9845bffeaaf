import { Matrix } from 'ml-matrix'
import { DEFAULT_WEIGHTS, type Term, TERMS, type Terms, type Weights } from '../terms.rules.js'
import { fitNonNegative } from './logistic-fit.js'
import { attentionAt, gainOf } from './ndcg.rules.js'
import type { Graded, TrainingList } from './training-list.rules.js'
import { GRADES } from './grades.rules.js'

/** Whom a client preferred to whom: the difference of their terms, and how much it counts. */
interface Preference {
  readonly difference: readonly number[]
  readonly importance: number
}

/** Each chosen craftsman is compared with so many others of the same list, spread over it; more add nothing new. */
const MOST_RIVALS = 12

/** The pull to the defaults. It does not grow with the lists, so it decides while there are few and fades as they come. */
const PRIOR_STRENGTH = 2
/** For the one number of how sharply clients follow the defaults; only so that it stays finite. */
const SCALE_STRENGTH = 1e-3

const valuesOf = (byTerm: Terms | Weights): number[] => TERMS.map((term) => byTerm[term])

const byTerms = (values: readonly number[]): Weights => {
  const entries = TERMS.map((term, index): [Term, number] => [term, values[index] ?? 0])
  return { ...DEFAULT_WEIGHTS, ...Object.fromEntries(entries) }
}

const spread = <Item>(items: readonly Item[], most: number): Item[] =>
  items.length <= most
    ? [...items]
    : items.filter(
        (_item, index) =>
          Math.floor(((index + 1) * most) / items.length) > Math.floor((index * most) / items.length),
      )

/**
 * Who was chosen at a low position was seen by few and is worth the more: each preference is divided by the attention its
 * winner's position gets (inverse propensity, Joachims, Swaminathan and Schnabel 2017), here taken as 1 / log2(position + 1).
 */
const preferencesIn = ({ craftsmen }: TrainingList): Preference[] =>
  craftsmen
    .filter(({ grade }) => grade > GRADES.shown)
    .flatMap((winner) => {
      const rivals = spread(
        craftsmen.filter(({ grade }) => grade < winner.grade),
        MOST_RIVALS,
      )
      const seen = attentionAt(winner.position)
      return rivals.map((rival) => ({
        difference: difference(winner, rival),
        importance:
          (gainOf(winner.grade) - gainOf(rival.grade)) / gainOf(GRADES.completed) / seen / rivals.length,
      }))
    })

const difference = (winner: Graded, rival: Graded): number[] =>
  TERMS.map((term) => winner.terms[term] - rival.terms[term])

/**
 * The weights by which the chosen craftsmen best stand above the others of their lists: a pairwise logistic model whose
 * weights cannot be negative and are drawn to the defaults, scaled to add up to 1. The same lists give the same weights;
 * lists without information give the defaults.
 */
export const learnWeights = (lists: readonly TrainingList[]): Weights => {
  const preferences = lists.flatMap(preferencesIn)
  if (preferences.length === 0) return DEFAULT_WEIGHTS
  const rows = new Matrix(preferences.map((preference) => [...preference.difference]))
  const importance = preferences.map((preference) => preference.importance)
  const defaults = valuesOf(DEFAULT_WEIGHTS)
  const [scale = 0] = fitNonNegative(
    { rows: rows.mmul(Matrix.columnVector(defaults)), importance },
    { weights: [1], strength: SCALE_STRENGTH },
  )
  const fitted = fitNonNegative(
    { rows, importance },
    { weights: defaults.map((weight) => weight * scale), strength: PRIOR_STRENGTH },
  )
  const total = fitted.reduce((sum, weight) => sum + weight, 0)
  return total > 0 ? byTerms(fitted.map((weight) => weight / total)) : DEFAULT_WEIGHTS
}
