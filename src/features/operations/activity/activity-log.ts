import { ObjectId } from 'mongodb'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Store } from '#kernel/db/database.js'
import { toObjectId } from '#kernel/ids.js'
import type { ActivityDoc } from './activity.model.js'
import type { Activity } from './activity.rules.js'

interface Parts {
  readonly activity: Store<ActivityDoc>
  readonly clock: Clock
}

/** What staff did, to be looked up later. */
export class ActivityLog {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** One entry, whatever the number of subjects. What it tells of does not happen when it cannot be written. */
  async record(
    staff: Actor,
    { activity, subjects }: { activity: Activity; subjects: readonly ObjectId[] },
  ): Promise<void> {
    await this.#parts.activity.docs.insertOne({
      _id: new ObjectId(),
      activity,
      by: toObjectId(staff.id),
      session: toObjectId(staff.sessionId),
      subjects: [...subjects],
      at: this.#parts.clock.now(),
    })
  }
}
