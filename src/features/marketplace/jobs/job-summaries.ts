import { districtName } from '#features/catalog/places/district-name.js'
import type { Store } from '#kernel/db/database.js'
import type { Language } from '#kernel/i18n/text.js'
import type { ObjectId } from '#kernel/ids.js'
import type { JobDoc } from './jobs.model.js'

const FIELDS = { title: 1, category: 1, district: 1, status: 1, budget: 1, scheduledFor: 1 } as const

/** A job in a few words, for lists of what belongs to jobs: nothing in it that a stranger may not see. */
export const viewJobSummary = (job: Pick<JobDoc, '_id' | keyof typeof FIELDS>, language: Language) => ({
  id: job._id.toHexString(),
  title: job.title,
  category: job.category,
  district: districtName(job.district, language),
  status: job.status,
  budget: job.budget,
  scheduledFor: job.scheduledFor?.toISOString() ?? null,
})

export type JobSummary = ReturnType<typeof viewJobSummary>

/** Looks up jobs for lists of what belongs to them: one read for all. */
export class JobSummaries {
  readonly #jobs: Store<JobDoc>

  constructor(parts: { jobs: Store<JobDoc> }) {
    this.#jobs = parts.jobs
  }

  /** By hex id. Asks for no actor: the caller lists what the actor has a part in. */
  async of(ids: readonly ObjectId[], language: Language): Promise<(id: ObjectId) => JobSummary> {
    const jobs = await this.#jobs.docs
      .find<JobDoc>({ _id: { $in: [...ids] } }, { projection: FIELDS })
      .toArray()
    const summaries = new Map(jobs.map((job) => [job._id.toHexString(), viewJobSummary(job, language)]))
    return (id) => {
      const summary = summaries.get(id.toHexString())
      if (!summary) throw new Error(`job ${id.toHexString()} is gone`)
      return summary
    }
  }
}
