import { sessionEnded } from '#features/identity/sessions/sessions.events.js'
import type { UserId, Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { newId, type ObjectId, toId, toObjectId } from '#kernel/ids.js'
import type { DeviceTokenDoc } from './device-tokens.model.js'
import type { Platform } from './notifications.rules.js'

export type DeviceToken = DeviceTokenDoc

/** What of the sessions of users decides about a device. */
export interface DeviceOwners {
  livingSessionsOf(user: UserId): Promise<readonly ObjectId[]>
  /** By hex id; one that expired is not among them. */
  revokedAmong(sessions: readonly ObjectId[]): Promise<ReadonlySet<string>>
}

const MAX_PER_USER = 20

interface Parts {
  readonly tokens: Store<DeviceTokenDoc>
  readonly owners: DeviceOwners
  readonly clock: Clock
}

export class DeviceTokens {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A token that was another user's is the caller's from now on; of more than twenty the oldest are dropped. */
  async register(
    actor: Actor,
    { token, platform }: { token: string; platform: Platform },
  ): Promise<DeviceToken> {
    const registered = await this.#upsert(actor, token, platform).catch((error: unknown) => {
      if (isDuplicateKey(error)) return this.#upsert(actor, token, platform)
      throw error
    })
    if (!registered) throw new Error('an upsert returned nothing')
    // The consumer may have missed a user who signs out at this moment.
    const revoked = await this.#parts.owners.revokedAmong([registered.session])
    if (revoked.size > 0) await this.forget([registered])
    const surplus = await this.#newestFirst(registered.user).skip(MAX_PER_USER).toArray()
    await this.forget(surplus)
    return registered
  }

  /** Throws NOT_FOUND for a token that is not the caller's. */
  async remove(actor: Actor, token: string): Promise<void> {
    const { deletedCount } = await this.#parts.tokens.docs.deleteOne({ token, user: toObjectId(actor.id) })
    if (deletedCount === 0) throw new AppError('NOT_FOUND')
  }

  /**
   * Those that pushes go to now: none that was signed out. A session that merely expired keeps its devices: a user who
   * has not opened the app for a week needs a push most.
   */
  async livingOf(user: ObjectId): Promise<DeviceToken[]> {
    const tokens = await this.#newestFirst(user).toArray()
    if (tokens.length === 0) return []
    const revoked = await this.#parts.owners.revokedAmong(tokens.map(({ session }) => session))
    return tokens.filter(({ session }) => !revoked.has(session.toHexString()))
  }

  /** Drops the devices of ended sessions for good, as MongoDB forgets those sessions in the end. */
  endedConsumer(): Consumer {
    return consumer('device-tokens.session-ended', sessionEnded, async ({ userId, sessionId }) => {
      const user = toObjectId(userId)
      const session =
        sessionId === null
          ? { $nin: [...(await this.#parts.owners.livingSessionsOf(toId(user)))] }
          : toObjectId(sessionId)
      await this.#parts.tokens.docs.deleteMany({ user, session })
    })
  }

  /** They are dead, unless they were registered again meanwhile. */
  async forget(dead: readonly Pick<DeviceToken, '_id' | 'updatedAt'>[]): Promise<void> {
    for (const { _id, updatedAt } of dead) await this.#parts.tokens.docs.deleteOne({ _id, updatedAt })
  }

  #newestFirst(user: ObjectId) {
    return this.#parts.tokens.docs.find({ user }).sort({ updatedAt: -1, _id: -1 })
  }

  #upsert(actor: Actor, token: string, platform: Platform) {
    const now = this.#parts.clock.now()
    const owner = { user: toObjectId(actor.id), session: toObjectId(actor.sessionId), platform }
    return this.#parts.tokens.docs.findOneAndUpdate(
      { token },
      {
        $set: { ...owner, updatedAt: now },
        $setOnInsert: { _id: toObjectId(newId<'DeviceToken'>()), createdAt: now },
      },
      { upsert: true, returnDocument: 'after' },
    )
  }
}
