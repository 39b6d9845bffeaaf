/** How many of a list count: about what a client sees without scrolling far. */
const CUTOFF = 10

/** A grade is worth twice the one below and one more, as in the LETOR collections: one completed job outweighs many invitations. */
export const gainOf = (grade: number): number => 2 ** grade - 1

/** How much of it is seen at a position (from 1): the usual discount 1 / log2(position + 1). */
export const attentionAt = (position: number): number => 1 / Math.log2(position + 1)

const dcg = (grades: readonly number[]): number =>
  grades.slice(0, CUTOFF).reduce((sum, grade, index) => sum + gainOf(grade) * attentionAt(index + 1), 0)

/**
 * The normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002): 1 when no order of these
 * grades is better, 0 when none of the ten got any. Null when nobody of the whole list did: then no order is better.
 */
export const ndcg = (gradesInOrder: readonly number[]): number | null => {
  const best = dcg(gradesInOrder.toSorted((a, b) => b - a))
  return best === 0 ? null : dcg(gradesInOrder) / best
}
