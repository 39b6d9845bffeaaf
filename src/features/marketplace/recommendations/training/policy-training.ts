import type { StoredImpressions } from '../impressions.js'
import type { RankingPolicies } from '../ranking-policies.js'
import type { RankingPolicy } from '../ranking-policy.js'
import { DEFAULT_WEIGHTS, type Weights } from '../terms.rules.js'
import { compare, type Comparison } from './comparison.rules.js'
import { learnWeights } from './learn-weights.js'
import type { OutcomeReaders } from './outcomes.js'
import { readTrainingData, type TrainingData } from './training-data.js'
import { isHeldOut } from './training-list.rules.js'

/** What a training found; nothing of it is stored yet. */
export interface Study {
  readonly data: TrainingData
  readonly weights: Weights
  /** On the lists kept from learning: against the defaults, and against what is in force now. */
  readonly overDefaults: Comparison
  readonly active: RankingPolicy
  readonly overActive: Comparison
}

/** With fewer lists that led to a choice, training learns noise. */
export const FEWEST_LISTS = 200

/** Why the weights of a study should not be used; null when they may. */
export const objectionTo = ({ data, overDefaults, overActive, active }: Study): string | null => {
  const { lists } = data
  if (lists.length < FEWEST_LISTS) {
    return `Too little to learn from: of ${data.impressions} shown lists, ${lists.length} (of different jobs) led to an invitation, a quote or a hire; ${FEWEST_LISTS} are needed.`
  }
  if (overDefaults.atLeast <= 0) {
    return 'On the lists kept from learning, the learned weights are not better than the defaults by more than chance.'
  }
  if (overActive.after < overActive.before) {
    return `On the lists kept from learning, the learned weights are worse than those in force (version ${active.version}).`
  }
  return null
}

interface Parts {
  readonly impressions: StoredImpressions
  readonly readers: OutcomeReaders
  readonly policies: RankingPolicies
}

/** Learns weights from what clients were shown and whom they chose. */
export class PolicyTraining {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Learns from four jobs in five and measures on the fifth; changes nothing. */
  async study(): Promise<Study> {
    const data = await readTrainingData(this.#parts.impressions, this.#parts.readers)
    const active = await this.#parts.policies.active()
    const heldOut = data.lists.filter(({ job }) => isHeldOut(job))
    const weights = learnWeights(data.lists.filter(({ job }) => !isHeldOut(job)))
    return {
      data,
      weights,
      overDefaults: compare(heldOut, { before: DEFAULT_WEIGHTS, after: weights }),
      active,
      overActive: compare(heldOut, { before: active.weights, after: weights }),
    }
  }

  /** Stores the weights of a study, judged by `objectionTo`, as the next version, and returns its number. Throws when no list was learned from. */
  async store({ data, weights, overDefaults }: Study): Promise<number> {
    const times = data.lists.map(({ shownAt }) => shownAt).toSorted((a, b) => a.getTime() - b.getTime())
    const [from, to] = [times.at(0), times.at(-1)]
    if (!from || !to) throw new RangeError('nothing was learned')
    return this.#parts.policies.add({
      weights,
      trainedOn: { jobs: data.lists.length, impressions: data.impressions, from, to },
      ndcg: { default: overDefaults.before, learned: overDefaults.after },
    })
  }
}
