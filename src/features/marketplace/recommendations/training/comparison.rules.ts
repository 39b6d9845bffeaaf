import type { Weights } from '../terms.rules.js'
import { ndcgOf, type TrainingList } from './training-list.rules.js'

export interface Comparison {
  readonly lists: number
  /** Mean NDCG@10. */
  readonly before: number
  readonly after: number
  /** On how many lists `after` was higher, and on how many lower. */
  readonly wins: number
  readonly losses: number
  /** What the improvement is at least, with 95 % confidence: above 0 means that it is more than luck. */
  readonly atLeast: number
}

/** One-sided 95 % of the normal distribution; the mean of some dozen differences is close enough to one. */
const CONFIDENCE = 1.645

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * How much better `after` orders these lists, of which each is of another job. Compared list by list, since lists differ
 * far more from each other than two orders of the same list do.
 */
export const compare = (
  lists: readonly TrainingList[],
  { before, after }: { before: Weights; after: Weights },
): Comparison => {
  const measured = lists.flatMap((list) => {
    const [first, second] = [ndcgOf(list, before), ndcgOf(list, after)]
    return first === null || second === null ? [] : [{ before: first, after: second }]
  })
  const gains = measured.map((pair) => pair.after - pair.before)
  const gain = mean(gains)
  const spread = gains.reduce((sum, each) => sum + (each - gain) ** 2, 0)
  const error = gains.length < 2 ? Infinity : Math.sqrt(spread / (gains.length - 1) / gains.length)
  return {
    lists: measured.length,
    before: mean(measured.map((pair) => pair.before)),
    after: mean(measured.map((pair) => pair.after)),
    wins: gains.filter((each) => each > 0).length,
    losses: gains.filter((each) => each < 0).length,
    atLeast: gain - CONFIDENCE * error,
  }
}
