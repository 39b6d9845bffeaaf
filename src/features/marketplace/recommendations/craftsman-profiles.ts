import type { SessionService } from '#features/identity/sessions/sessions.service.js'
import type { CraftsmanFacts, UserDirectory } from '#features/identity/users/user-directory.js'
import type { JobJoins } from '#features/marketplace/jobs/job-joins.js'
import { districtOf } from '#features/catalog/places/district-of.js'
import type { QuoteQueries } from '#features/marketplace/quotes/quote-queries.js'
import type { Clock } from '#kernel/clock.js'
import type { Joins } from '#kernel/db/joins.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { UserId } from '#kernel/auth/actor.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { cellOf, type ProfileFacts, scatteredCoordinates } from './craftsman-profile.rules.js'
import type { CraftsmanProfileDoc } from './craftsman-profiles.model.js'
import { qualityOf } from './matching.rules.js'
import { profileFacts, type WithRecord } from './profile-facts.js'

export type CraftsmanProfile = CraftsmanProfileDoc

/** How many of the newest quotes and jobs describe how somebody works now. */
const LAST_ANSWERS = 20
const LAST_JOBS = 50

const FILL_BATCH = 200
const FILL_CONCURRENCY = 8

type Derived = 'quality' | 'cell' | 'district' | 'location' | 'active'

/** Everything of a profile that follows from the rest. */
export const derivedFields = (
  id: ObjectId,
  facts: ProfileFacts,
  {
    coordinates,
    district,
    active,
  }: Pick<CraftsmanFacts, 'coordinates' | 'active'> & Pick<CraftsmanProfileDoc, 'district'>,
): Pick<CraftsmanProfileDoc, Derived> => ({
  quality: qualityOf(facts),
  cell: coordinates && cellOf(coordinates),
  district,
  location: coordinates && { type: 'Point', coordinates: scatteredCoordinates(id, coordinates) },
  active: active && coordinates !== null && facts.skills.length > 0,
})

interface Parts {
  readonly profiles: Pick<Store<CraftsmanProfileDoc>, 'docs'>
  readonly directory: Pick<UserDirectory, 'craftsman' | 'craftsmenAfter'>
  readonly sessions: SessionService
  readonly jobJoins: JobJoins
  readonly quotes: QuoteQueries
  readonly clock: Clock
}

/** Keeps the searchable copies of craftsmen: never updated, only rebuilt from the source data. */
export class CraftsmanProfiles {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  find(id: UserId): Promise<CraftsmanProfile | null> {
    return this.#parts.profiles.docs.findOne({ _id: toObjectId(id) })
  }

  /**
   * Rebuilds the profile. It is read together with the source data, all of one moment, and written only if
   * it still has the revision it had then: of two refreshes at a time one begins again, so the last to write has seen
   * everything. Does nothing for anybody but craftsmen.
   */
  async refresh(id: ObjectId): Promise<void> {
    let isWritten: boolean
    do isWritten = await this.#tryToRefresh(id)
    while (!isWritten)
  }

  /** Makes what is missing of the profiles of the next craftsmen by id. Returns the last of them, null when none is left. */
  async fillAfter(id: ObjectId): Promise<ObjectId | null> {
    const ids = await this.#parts.directory.craftsmenAfter(id, FILL_BATCH)
    const missing = await this.#missing(ids)
    const workers = Array.from({ length: FILL_CONCURRENCY }, async () => {
      for (let next = missing.pop(); next; next = missing.pop()) await this.refresh(next)
    })
    await Promise.all(workers)
    return ids.at(-1) ?? null
  }

  async #missing(ids: readonly ObjectId[]): Promise<ObjectId[]> {
    const present = await this.#parts.profiles.docs
      .find({ _id: { $in: [...ids] } }, { projection: { _id: 1 } })
      .toArray()
    const known = new Set(present.map(({ _id }) => _id.toHexString()))
    return ids.filter((id) => !known.has(id.toHexString()))
  }

  /** False when another refresh came first. */
  async #tryToRefresh(id: ObjectId): Promise<boolean> {
    const craftsman = await this.#parts.directory.craftsman(id, this.#joins(id))
    if (!craftsman) return true
    const { coordinates, active } = craftsman.facts
    const facts = profileFacts(craftsman)
    const revision = craftsman.joined.profiles[0]?.revision ?? 0
    const district = (coordinates && districtOf(coordinates)?.id) ?? null
    const now = this.#parts.clock.now()
    const $set = { ...facts, ...derivedFields(id, facts, { coordinates, district, active }), updatedAt: now }
    try {
      await this.#parts.profiles.docs.updateOne(
        { _id: id, revision },
        { $set, $setOnInsert: { createdAt: now }, $inc: { revision: 1 } },
        { upsert: true },
      )
      return true
    } catch (error) {
      // There is a profile, with another revision.
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  #joins(id: ObjectId): Joins<WithRecord> {
    const { profiles, sessions, jobJoins, quotes } = this.#parts
    const own = [{ $match: { _id: id } }, { $project: { _id: 0, revision: 1 } }]
    return [
      { $lookup: { from: profiles.docs.collectionName, pipeline: own, as: 'profiles' } },
      sessions.joinLastUse(id),
      ...jobJoins.record(id, { newest: LAST_JOBS, join: quotes.joinPromise('hiredQuote') }),
      quotes.joinAnswers(id, LAST_ANSWERS),
    ]
  }
}
