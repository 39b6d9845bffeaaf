import { type Clock, MINUTE, shift } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { Log } from '#kernel/log.js'
import type { ActivePolicy, RankingPolicy } from './ranking-policy.js'
import type { ActivePolicyDoc, RankingPolicyDoc } from './ranking-policies.model.js'
import { DEFAULT_WEIGHTS } from './terms.rules.js'
import { readWeights } from './weights.rules.js'

export type NewPolicy = Pick<RankingPolicyDoc, 'weights' | 'trainedOn' | 'ndcg'>

/** A learned policy; `activatedAt` is null unless it is the one in force. */
export type StoredPolicy = NewPolicy & {
  readonly version: number
  readonly createdAt: Date
  readonly activatedAt: Date | null
}

interface Parts {
  readonly policies: Store<RankingPolicyDoc>
  readonly activePolicy: Store<ActivePolicyDoc>
  readonly clock: Clock
  readonly log: Log
}

/** There is no such version, or its weights are broken. */
export class UnusablePolicyError extends Error {}

const DEFAULTS: RankingPolicy = { version: 0, weights: DEFAULT_WEIGHTS }
const REMEMBERED = MINUTE

/** The versions of the weights, and which of them is in force. Another instance's change is seen within a minute. */
export class RankingPolicies implements ActivePolicy {
  readonly #parts: Parts
  #remembered: { readonly until: Date; readonly policy: Promise<RankingPolicy> } | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The defaults when none was activated, or when the one that was cannot be used. */
  async active(): Promise<RankingPolicy> {
    const now = this.#parts.clock.now()
    if (this.#remembered && now < this.#remembered.until) return this.#remembered.policy
    const remembered = { until: shift(now, REMEMBERED), policy: this.#readActive() }
    this.#remembered = remembered
    try {
      return await remembered.policy
    } catch (error) {
      if (this.#remembered === remembered) this.#remembered = null
      throw error
    }
  }

  /** All that were learned, the newest first. */
  async list(): Promise<StoredPolicy[]> {
    const active = await this.#findActive()
    const policies = await this.#parts.policies.docs.find().sort({ _id: -1 }).toArray()
    return policies.map(({ _id: version, ...policy }) => ({
      ...policy,
      version,
      activatedAt: active?.version === version ? active.activatedAt : null,
    }))
  }

  /** Stores the next version and returns its number; of two at once each gets its own. It is not in force yet. */
  async add(policy: NewPolicy): Promise<number> {
    for (;;) {
      const [last] = await this.#parts.policies.docs
        .find({}, { projection: { _id: 1 } })
        .sort({ _id: -1 })
        .limit(1)
        .toArray()
      const version = (last?._id ?? DEFAULTS.version) + 1
      try {
        await this.#parts.policies.model.create({ _id: version, ...policy })
        return version
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
    }
  }

  /** Puts a version in force; 0 goes back to the defaults. Throws UnusablePolicyError. */
  async activate(version: number): Promise<void> {
    await this.#read(version)
    await this.#parts.activePolicy.docs.updateOne(
      { _id: 'active' },
      { $set: { version, activatedAt: this.#parts.clock.now() } },
      { upsert: true },
    )
    this.#remembered = null
  }

  async #readActive(): Promise<RankingPolicy> {
    const active = await this.#findActive()
    try {
      return await this.#read(active?.version ?? DEFAULTS.version)
    } catch (error) {
      if (!(error instanceof UnusablePolicyError)) throw error
      this.#parts.log.warn('the active ranking policy cannot be used; ranking goes by the defaults', {
        error,
      })
      return DEFAULTS
    }
  }

  async #read(version: number): Promise<RankingPolicy> {
    if (version === DEFAULTS.version) return DEFAULTS
    const stored = await this.#parts.policies.docs.findOne({ _id: version })
    if (!stored) throw new UnusablePolicyError(`There is no ranking policy ${version}.`)
    const read = readWeights(stored.weights)
    if ('problem' in read)
      throw new UnusablePolicyError(`Ranking policy ${version} is broken: ${read.problem}`)
    return { version, weights: read.weights }
  }

  #findActive(): Promise<ActivePolicyDoc | null> {
    return this.#parts.activePolicy.docs.findOne({ _id: 'active' })
  }
}
