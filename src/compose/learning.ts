import { impressionStore } from '#features/marketplace/recommendations/impressions.model.js'
import { StoredImpressions } from '#features/marketplace/recommendations/impressions.js'
import {
  activePolicyStore,
  rankingPolicyStore,
} from '#features/marketplace/recommendations/ranking-policies.model.js'
import { RankingPolicies } from '#features/marketplace/recommendations/ranking-policies.js'
import type { OutcomeReaders } from '#features/marketplace/recommendations/training/outcomes.js'
import { PolicyTraining } from '#features/marketplace/recommendations/training/policy-training.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Log } from '#kernel/log.js'

/** What ranking learns from: the shown lists, the versions of the weights, and the training that makes them. */
export const composeLearning = (parts: {
  database: Database
  clock: Clock
  log: Log
  readers: OutcomeReaders
}) => {
  const { database, clock, log, readers } = parts
  const policies = new RankingPolicies({
    policies: rankingPolicyStore(database, clock),
    activePolicy: activePolicyStore(database, clock),
    clock,
    log,
  })
  const impressions = new StoredImpressions({ impressions: impressionStore(database, clock), clock, log })
  return { policies, impressions, training: new PolicyTraining({ impressions, readers, policies }) }
}
