import type { Document } from 'mongodb'
import type { Store } from '#kernel/db/database.js'
import { type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'

/** The open jobs of a trade around a place. */
export class JobsAround {
  readonly #jobs: Store<JobDoc>

  constructor(parts: { jobs: Store<JobDoc> }) {
    this.#jobs = parts.jobs
  }

  /** The nearest first, with their distance in metres from `near` to their rounded places. */
  nearest({
    near,
    radius,
    category,
    limit,
  }: {
    near: readonly [number, number]
    radius: number
    category: string
    limit: number
  }): Promise<(JobDoc & { distance: number })[]> {
    const pipeline: Document[] = [
      {
        $geoNear: {
          near: { type: 'Point', coordinates: near },
          key: 'area',
          distanceField: 'distance',
          maxDistance: radius,
          query: { open: true, category },
          spherical: true,
        },
      },
      { $limit: limit },
      { $project: WITHOUT_INTERNALS },
    ]
    return this.#jobs.docs.aggregate<JobDoc & { distance: number }>(pipeline).toArray()
  }
}
