import type { UserId, Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import { toObjectId } from '#kernel/ids.js'
import type { SessionService } from '../sessions/sessions.service.js'
import { type Departure, hideAll } from './departures.js'
import { userBanned, userUnbanned } from './users.events.js'
import type { UserDoc } from './users.model.js'

interface Parts {
  readonly users: Store<UserDoc>
  readonly sessions: SessionService
  readonly departures: ExtensionPoint<Departure>
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

export class BanService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Takes effect on the user's next request; what they had to do with others ends. Throws CANNOT_BAN_SELF, NOT_FOUND, ALREADY_BANNED. */
  async ban(actor: Actor, id: UserId, reason: string): Promise<UserDoc> {
    if (actor.id === id) throw new AppError('CANNOT_BAN_SELF')
    const at = this.#parts.clock.now()
    return this.#parts.database.transaction(async (tx) => {
      await this.#holdAdmin(tx, actor)
      const user = await this.#parts.users.docs.findOneAndUpdate(
        { _id: toObjectId(id), ban: null },
        { $set: { ban: { reason, at, by: toObjectId(actor.id) }, updatedAt: at } },
        { returnDocument: 'after', session: tx.session },
      )
      if (!user) throw new AppError((await this.#exists(tx, id)) ? 'ALREADY_BANNED' : 'NOT_FOUND')
      await this.#parts.sessions.markBanned(tx, id, { reason, at })
      await hideAll(tx, this.#parts.departures, user._id)
      await this.#parts.outbox.emit(tx, userBanned, { userId: id, by: actor.id, reason })
      return user
    })
  }

  /** Sessions that were open when the ban came work again. Throws NOT_FOUND, NOT_BANNED. */
  async unban(actor: Actor, id: UserId): Promise<UserDoc> {
    return this.#parts.database.transaction(async (tx) => {
      await this.#holdAdmin(tx, actor)
      const user = await this.#parts.users.docs.findOneAndUpdate(
        { _id: toObjectId(id), ban: { $ne: null } },
        { $set: { ban: null, updatedAt: this.#parts.clock.now() } },
        { returnDocument: 'after', session: tx.session },
      )
      if (!user) throw new AppError((await this.#exists(tx, id)) ? 'NOT_BANNED' : 'NOT_FOUND')
      await this.#parts.sessions.markBanned(tx, id, null)
      await this.#parts.outbox.emit(tx, userUnbanned, { userId: id, by: actor.id })
      return user
    })
  }

  /**
   * Writes the acting admin under the guard that they are one. Of two admins who ban each other at the same moment one
   * conflicts with the other's write and is refused, so an admin always remains and the last one can never be banned.
   */
  async #holdAdmin(tx: Tx, actor: Actor): Promise<void> {
    const held = await this.#parts.users.docs.updateOne(
      { _id: toObjectId(actor.id), role: 'admin', ban: null, deactivatedAt: null },
      { $inc: { guard: 1 } },
      { session: tx.session },
    )
    if (held.matchedCount === 0) throw new AppError('FORBIDDEN')
  }

  async #exists(tx: Tx, id: UserId): Promise<boolean> {
    const user = await this.#parts.users.docs.findOne(
      { _id: toObjectId(id) },
      { projection: { _id: 1 }, session: tx.session },
    )
    return user !== null
  }
}
