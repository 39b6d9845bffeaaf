import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions } from '#kernel/db/schema.js'
import type { Weights } from './terms.rules.js'

/** What a policy was learned from. */
export interface TrainedOn {
  readonly jobs: number
  readonly impressions: number
  readonly from: Date
  readonly to: Date
}

/** NDCG@10 on lists that were not learned from. */
export interface PolicyQuality {
  readonly default: number
  readonly learned: number
}

/** One training's result; never changed. Version 0, the defaults of the code, has no document. */
export interface RankingPolicyDoc {
  _id: number
  weights: Weights
  trainedOn: TrainedOn
  ndcg: PolicyQuality
  createdAt: Date
}

/** Which version is in force: one document, written whole, so that the last who activates wins. */
export interface ActivePolicyDoc {
  _id: 'active'
  version: number
  activatedAt: Date
}

const count = { type: Number, required: true, min: 0 }
const day = { type: Date, required: true }

export const rankingPolicyStore = (database: Database, clock: Clock): Store<RankingPolicyDoc> =>
  // Few documents, always found by _id
  database.store(
    'rankingPolicies',
    new Schema<RankingPolicyDoc>(
      {
        _id: { type: Number, required: true, min: 1 },
        weights: { type: Schema.Types.Mixed, required: true },
        trainedOn: {
          type: new Schema<TrainedOn>(
            { jobs: count, impressions: count, from: day, to: day },
            { strict: 'throw', _id: false },
          ),
          required: true,
        },
        ndcg: {
          type: new Schema<PolicyQuality>(
            { default: count, learned: count },
            { strict: 'throw', _id: false },
          ),
          required: true,
        },
      },
      { ...baseSchemaOptions(clock), timestamps: { currentTime: () => clock.now(), updatedAt: false } },
    ),
  )

export const activePolicyStore = (database: Database, clock: Clock): Store<ActivePolicyDoc> =>
  database.store(
    'activeRankingPolicy',
    new Schema<ActivePolicyDoc>(
      {
        _id: { type: String, required: true },
        version: { type: Number, required: true, min: 0 },
        activatedAt: day,
      },
      { ...baseSchemaOptions(clock), timestamps: false },
    ),
  )
