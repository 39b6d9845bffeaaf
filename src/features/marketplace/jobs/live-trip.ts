import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import { type Clock, SECOND, shift } from '#kernel/clock.js'
import type { Store } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { JobId } from './jobs.ids.js'
import { toObjectId } from '#kernel/ids.js'
import { userRoom } from '#kernel/realtime/room.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import type { JobQueries } from './job-queries.js'
import type { JobDoc } from './jobs.model.js'
import { jobPolicy } from './jobs.policy.js'
import { craftsmanLocation } from './jobs.sockets.js'

/** Two places of one trip are at least so far apart in time, in milliseconds. */
const BETWEEN_PLACES = 2 * SECOND

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly queries: JobQueries
  readonly publisher: Publisher
  readonly clock: Clock
}

/** Where the hired craftsman is on the way to the client: the last place only, and only until arrival. */
export class LiveTrip {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Shows the client the place; false when the last one is too recent. One guarded write: a place that comes when the
   * trip has just ended is stored nowhere. Throws NOT_FOUND, FORBIDDEN, NOT_ON_THE_WAY.
   */
  async share(
    actor: Actor,
    { jobId, coordinates }: { jobId: JobId; coordinates: [number, number] },
  ): Promise<boolean> {
    const at = this.#parts.clock.now()
    const job = await this.#parts.jobs.docs.findOneAndUpdate(
      {
        _id: toObjectId(jobId),
        craftsman: toObjectId(actor.id),
        status: 'On The Way',
        $or: [{ trip: null }, { 'trip.at': { $lte: shift(at, -BETWEEN_PLACES) } }],
      },
      { $set: { trip: { coordinates, at } } },
      { projection: { client: 1 } },
    )
    if (!job) return this.#tooSoon(actor, jobId)
    this.#parts.publisher.publish(userRoom(job.client), craftsmanLocation, {
      jobId,
      coordinates,
      at: at.toISOString(),
    })
    return true
  }

  /** False when only the time since the last place speaks against it; throws what else does. */
  async #tooSoon(actor: Actor, jobId: JobId): Promise<false> {
    const job = await this.#parts.queries.visible(actor, jobId)
    assertMay(jobPolicy.shareLocation(actor, job))
    if (job.status !== 'On The Way') throw new AppError('NOT_ON_THE_WAY')
    return false
  }
}
