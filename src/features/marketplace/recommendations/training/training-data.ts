import { type ImpressionDoc } from '../impressions.model.js'
import type { StoredImpressions } from '../impressions.js'
import { TERMS } from '../terms.rules.js'
import { GRADES } from './grades.rules.js'
import { type Grades, type OutcomeReaders, outcomesOf } from './outcomes.js'
import type { TrainingList } from './training-list.rules.js'

/** The input of a training. */
export interface TrainingData {
  /** At most one for a job: the first of which somebody got further. */
  readonly lists: readonly TrainingList[]
  readonly jobs: number
  /** How many were read, including those without a choice. */
  readonly impressions: number
}

/** The newest ones; as many fit well into memory, and the market of long ago was another one. */
const MOST_IMPRESSIONS = 10_000
const BATCH = 500

/** What was shown, with its outcome until now. */
export const readTrainingData = async (
  impressions: StoredImpressions,
  readers: OutcomeReaders,
): Promise<TrainingData> => {
  const lists = new Map<string, TrainingList>()
  const jobs = new Set<string>()
  let seen = 0

  const take = async (batch: readonly ImpressionDoc[]): Promise<void> => {
    const grades = await outcomesOf(
      readers,
      batch.map(({ job }) => job),
    )
    for (const impression of batch) {
      const list = listOf(impression, grades)
      jobs.add(list.job)
      // The older ones come later. What is shown after a choice was made no longer holds who was chosen.
      if (list.craftsmen.some(({ grade }) => grade > GRADES.shown)) lists.set(list.job, list)
    }
  }

  let batch: ImpressionDoc[] = []
  for await (const impression of impressions.newest(MOST_IMPRESSIONS)) {
    seen++
    if (!isReadable(impression)) continue
    batch.push(impression)
    if (batch.length < BATCH) continue
    await take(batch)
    batch = []
  }
  if (batch.length > 0) await take(batch)
  return { lists: [...lists.values()], jobs: jobs.size, impressions: seen }
}

/** A list from before a term was added has no value for it, and nobody knows what it would have been. */
const isReadable = ({ craftsmen }: ImpressionDoc): boolean =>
  craftsmen.every(({ terms }) => TERMS.every((term) => Number.isFinite(terms[term])))

const listOf = ({ job, shownAt, craftsmen }: ImpressionDoc, grades: Grades): TrainingList => ({
  job: job.toHexString(),
  shownAt,
  craftsmen: craftsmen.map(({ craftsman, position, terms }) => ({
    position,
    terms,
    grade: grades.of({ job, craftsman }),
  })),
})
