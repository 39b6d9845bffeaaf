import { type Clock, MINUTE } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { Log } from '#kernel/log.js'
import { type ImpressionDoc, MOST_CRAFTSMEN } from './impressions.model.js'
import type { Impressions, Shown } from './ranking-policy.js'

/** A client who looks again within this time counts as having seen one list. */
const SAME_LOOK = 10 * MINUTE

/** The id that a list of this job has if it is the first in its ten minutes. */
export const impressionId = (job: Shown['job'], shownAt: Date): string =>
  `${job.toHexString()}:${Math.floor(shownAt.getTime() / SAME_LOOK)}`

interface Parts {
  readonly impressions: Store<ImpressionDoc>
  readonly clock: Clock
  readonly log: Log
}

export class StoredImpressions implements Impressions {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async record({ job, client, policyVersion, craftsmen }: Shown): Promise<void> {
    const shownAt = this.#parts.clock.now()
    try {
      await this.#parts.impressions.docs.insertOne({
        _id: impressionId(job, shownAt),
        job,
        client,
        policyVersion,
        shownAt,
        craftsmen: craftsmen
          .slice(0, MOST_CRAFTSMEN)
          .map(({ craftsman, terms }, index) => ({ craftsman, position: index + 1, terms })),
      })
    } catch (error) {
      if (isDuplicateKey(error)) return
      this.#parts.log.warn('what was recommended could not be remembered', { job: job.toHexString(), error })
    }
  }

  /** At most `limit`, the newest first. */
  newest(limit: number): AsyncIterable<ImpressionDoc> {
    return this.#parts.impressions.docs.find().sort({ shownAt: -1 }).limit(limit)
  }
}
