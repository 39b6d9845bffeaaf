import type { Document, ObjectId } from 'mongodb'
import type { CraftsmanDirectory, ListedCraftsman } from '#features/identity/users/craftsman-directory.js'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import type { Actor, UserId } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { toObjectId } from '#kernel/ids.js'
import type { Page, PageRequest } from '#kernel/paging.js'
import type { FavouriteEntry, FavouritesDoc } from './favourites.model.js'
import { MOST_FAVOURITES } from './favourites.rules.js'

export interface Favourite {
  readonly craftsman: ListedCraftsman
  readonly favouritedAt: Date
}

/** Puts the entry at the top, unless the craftsman is in the list already or the list is full. */
const adding = (entry: FavouriteEntry): Document[] => {
  const kept = { $ifNull: ['$craftsmen', []] }
  const isKept = { $in: [entry.craftsman, { $ifNull: ['$craftsmen.craftsman', []] }] }
  const isFull = { $gte: [{ $size: kept }, MOST_FAVOURITES] }
  const craftsmen = { $cond: [{ $or: [isKept, isFull] }, kept, { $concatArrays: [[entry], kept] }] }
  return [{ $set: { craftsmen } }]
}

interface Parts {
  readonly favourites: Store<FavouritesDoc>
  readonly directory: UserDirectory
  readonly craftsmen: CraftsmanDirectory
  readonly database: Database
  readonly clock: Clock
}

export class FavouriteService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Adding a favourite again changes nothing. Both accounts are held, so that neither can close between the check and
   * the write and leave behind what `forget` would have removed. Throws NOT_FOUND for anybody but an active craftsman,
   * FAVOURITES_FULL.
   */
  async add(actor: Actor, craftsmanId: UserId): Promise<Favourite> {
    const [client, id] = [toObjectId(actor.id), toObjectId(craftsmanId)]
    const entry = { craftsman: id, favouritedAt: this.#parts.clock.now() }
    return this.#parts.database.transaction(async (tx) => {
      if (!(await this.#parts.directory.holdActive(tx, client))) throw new AppError('UNAUTHORIZED')
      const craftsman = await this.#parts.craftsmen.hold(tx, id)
      if (!craftsman) throw new AppError('NOT_FOUND')
      const after: Partial<FavouritesDoc> | null = await this.#parts.favourites.docs.findOneAndUpdate(
        { _id: client },
        adding(entry),
        {
          upsert: true,
          returnDocument: 'after',
          projection: { craftsmen: { $elemMatch: { craftsman: id } } },
          session: tx.session,
        },
      )
      const [kept] = after?.craftsmen ?? []
      if (!kept) throw new AppError('FAVOURITES_FULL')
      return { craftsman, favouritedAt: kept.favouritedAt }
    })
  }

  /** Throws NOT_FOUND for a craftsman who is no favourite. */
  async remove(actor: Actor, craftsmanId: UserId): Promise<void> {
    const craftsman = toObjectId(craftsmanId)
    const { modifiedCount } = await this.#parts.favourites.docs.updateOne(
      { _id: toObjectId(actor.id) },
      { $pull: { craftsmen: { craftsman } } },
    )
    if (modifiedCount === 0) throw new AppError('NOT_FOUND')
  }

  /** The favourites who are active, the newest first. */
  async list(actor: Actor, request: PageRequest): Promise<Page<Favourite>> {
    const entries = await this.#entriesOf(toObjectId(actor.id))
    const { data, pagination } = await this.#parts.craftsmen.page(
      entries.map(({ craftsman }) => craftsman),
      request,
    )
    const times = new Map(entries.map((entry) => [entry.craftsman.toHexString(), entry.favouritedAt]))
    const favourites = data.flatMap((craftsman) => {
      const favouritedAt = times.get(craftsman.summary.id)
      return favouritedAt ? [{ craftsman, favouritedAt }] : []
    })
    return { data: favourites, pagination }
  }

  /** Every craftsman the client keeps, active or not. */
  async craftsmenOf(client: ObjectId): Promise<ObjectId[]> {
    return (await this.#entriesOf(client)).map(({ craftsman }) => craftsman)
  }

  /** Removes all that was kept by a user or of them; doing so again changes nothing. */
  async forget(user: ObjectId): Promise<void> {
    await this.#parts.favourites.docs.deleteOne({ _id: user })
    await this.#parts.favourites.docs.updateMany(
      { 'craftsmen.craftsman': user },
      { $pull: { craftsmen: { craftsman: user } } },
    )
  }

  async #entriesOf(client: ObjectId): Promise<FavouriteEntry[]> {
    return (await this.#parts.favourites.docs.findOne({ _id: client }))?.craftsmen ?? []
  }
}
