import { createHash } from 'node:crypto'
import { scoreOf, type Terms, type Weights } from '../terms.rules.js'
import type { Grade } from './grades.rules.js'
import { ndcg } from './ndcg.rules.js'

/** A craftsman as shown, and the outcome. */
export interface Graded {
  readonly position: number
  readonly terms: Terms
  readonly grade: Grade
}

export interface TrainingList {
  readonly job: string
  readonly shownAt: Date
  readonly craftsmen: readonly Graded[]
}

/** One job in five is kept from learning. */
const PARTS = 5

/** Always the same for a job: so later trainings do not learn from what earlier ones are measured on. */
export const isHeldOut = (job: string): boolean =>
  createHash('sha256').update(job).digest().readUInt32BE() % PARTS === 0

/** NDCG@10 of the order these weights would have given; null when nothing came of the list. */
export const ndcgOf = ({ craftsmen }: TrainingList, weights: Weights): number | null =>
  ndcg(
    craftsmen
      .map(({ terms, grade }) => ({ score: scoreOf(terms, weights), grade }))
      // Equal scores in the order that is worst for the weights.
      .toSorted((a, b) => b.score - a.score || a.grade - b.grade)
      .map(({ grade }) => grade),
  )
