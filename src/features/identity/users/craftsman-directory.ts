import type { District } from '#features/catalog/places/districts.js'
import { districtOf } from '#features/catalog/places/district-of.js'
import type { Store, Tx } from '#kernel/db/database.js'
import type { ObjectId } from '#kernel/ids.js'
import { type Page, pageOf, type PageRequest } from '#kernel/paging.js'
import { CRAFTSMAN_CARD, type CraftsmanCard, craftsmanCardOf } from './user-directory.js'
import type { UserDoc } from './users.model.js'

/** A craftsman as clients see them in a list. */
export interface ListedCraftsman extends CraftsmanCard {
  /** The one nearest to them; null without a location. */
  readonly district: District | null
}

const ACTIVE = { role: 'craftsman', ban: null, deactivatedAt: null } as const
const LISTED = { ...CRAFTSMAN_CARD, 'location.coordinates': 1 } as const

const listed = (user: UserDoc): ListedCraftsman[] => {
  const card = craftsmanCardOf(user)
  return card ? [{ ...card, district: user.location && districtOf(user.location.coordinates) }] : []
}

/** Craftsmen who are neither banned nor deactivated, for lists that clients keep. */
export class CraftsmanDirectory {
  readonly #users: Store<UserDoc>

  constructor(parts: { users: Store<UserDoc> }) {
    this.#users = parts.users
  }

  /** A page of those of the ids who are active, in the order of the ids. Reads all of them, so it is for short lists. */
  async page(ids: readonly ObjectId[], request: PageRequest): Promise<Page<ListedCraftsman>> {
    if (ids.length === 0) return pageOf<ListedCraftsman>([], 0, request)
    const found = await this.#users.docs
      .find({ _id: { $in: [...ids] }, ...ACTIVE }, { projection: LISTED })
      .toArray()
    const byId = new Map(found.map((user) => [user._id.toHexString(), user]))
    const active = ids.flatMap((id) => byId.get(id.toHexString()) ?? [])
    const first = (request.page - 1) * request.limit
    return pageOf(active.slice(first, first + request.limit).flatMap(listed), active.length, request)
  }

  /**
   * The craftsman, or null for anybody who is no active one; decided by a write, so that a ban or a deactivation at the
   * same moment conflicts with the transaction instead of slipping past it.
   */
  async hold(tx: Tx, id: ObjectId): Promise<ListedCraftsman | null> {
    const user = await this.#users.docs.findOneAndUpdate(
      { _id: id, ...ACTIVE },
      { $inc: { guard: 1 } },
      { session: tx.session, projection: LISTED, returnDocument: 'after' },
    )
    return (user && listed(user)[0]) ?? null
  }
}
