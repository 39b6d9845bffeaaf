import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { newId, type ObjectId, toId, toObjectId, type UserId } from '#kernel/ids.js'
import type { DeviceTokenDoc } from './device-tokens.model.js'
import type { Platform } from './notifications.rules.js'

/** A stored token, as controllers know it. */
export type DeviceToken = DeviceTokenDoc

/** The sessions of a user, by hex id, that are alive and not banned. */
export type LivingSessionsOf = (user: UserId) => Promise<ReadonlySet<string>>

const MAX_PER_USER = 20

/** The devices that pushes go to. */
export class DeviceTokens {
  readonly #tokens: Store<DeviceTokenDoc>
  readonly #livingSessionsOf: LivingSessionsOf
  readonly #clock: Clock

  constructor(parts: { tokens: Store<DeviceTokenDoc>; livingSessionsOf: LivingSessionsOf; clock: Clock }) {
    this.#tokens = parts.tokens
    this.#livingSessionsOf = parts.livingSessionsOf
    this.#clock = parts.clock
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
    const surplus = await this.#newestFirst(registered.user).skip(MAX_PER_USER).toArray()
    await this.forget(surplus)
    return registered
  }

  /** Throws NOT_FOUND for a token that is not the caller's. */
  async remove(actor: Actor, token: string): Promise<void> {
    const { deletedCount } = await this.#tokens.docs.deleteOne({ token, user: toObjectId(actor.id) })
    if (deletedCount === 0) throw new AppError('NOT_FOUND')
  }

  /** Those whose session is alive: a device that was signed out, or whose user is banned, gets nothing. */
  async livingOf(user: ObjectId): Promise<DeviceToken[]> {
    const tokens = await this.#newestFirst(user).toArray()
    if (tokens.length === 0) return []
    const living = await this.#livingSessionsOf(toId(user))
    return tokens.filter(({ session }) => living.has(session.toHexString()))
  }

  /** They are dead, unless they were registered again meanwhile. */
  async forget(dead: readonly Pick<DeviceToken, '_id' | 'updatedAt'>[]): Promise<void> {
    for (const { _id, updatedAt } of dead) await this.#tokens.docs.deleteOne({ _id, updatedAt })
  }

  #newestFirst(user: ObjectId) {
    return this.#tokens.docs.find({ user }).sort({ updatedAt: -1, _id: -1 })
  }

  #upsert(actor: Actor, token: string, platform: Platform) {
    const now = this.#clock.now()
    const owner = { user: toObjectId(actor.id), session: toObjectId(actor.sessionId), platform }
    return this.#tokens.docs.findOneAndUpdate(
      { token },
      {
        $set: { ...owner, updatedAt: now },
        $setOnInsert: { _id: toObjectId(newId<'DeviceToken'>()), createdAt: now },
      },
      { upsert: true, returnDocument: 'after' },
    )
  }
}
