import type { SessionService } from '#features/identity/sessions/sessions.service.js'
import type { CraftsmanFacts, UserDirectory } from '#features/identity/users/user-directory.js'
import { UNDER_WAY } from '#features/marketplace/jobs/jobs.rules.js'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import { nearestDistrict } from '#features/catalog/places/nearest-district.js'
import type { QuoteQueries } from '#features/marketplace/quotes/quote-queries.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import type { UserId } from '#kernel/auth/actor.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { cellOf, type ProfileFacts, scatteredCoordinates } from './craftsman-profile.rules.js'
import type { CraftsmanProfileDoc } from './craftsman-profiles.model.js'
import { qualityOf } from './matching.rules.js'
import { busyTime, meanResponseMinutes, onTimeShare } from './work-history.rules.js'

/** A stored profile, as the rest of matching knows it. */
export type CraftsmanProfile = CraftsmanProfileDoc

/** So many of his newest quotes and jobs speak for how he works now. */
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

const latest = (...times: (Date | null)[]): Date =>
  new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)))

interface Parts {
  readonly profiles: Store<CraftsmanProfileDoc>
  readonly directory: UserDirectory
  readonly sessions: SessionService
  readonly jobs: JobQueries
  readonly quotes: QuoteQueries
  readonly database: Database
  readonly clock: Clock
}

/** Keeps the copies of craftsmen that are searched: never changed, only made anew from the truth. */
export class CraftsmanProfiles {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  find(id: UserId): Promise<CraftsmanProfile | null> {
    return this.#parts.profiles.docs.findOne({ _id: toObjectId(id) })
  }

  /**
   * Makes the profile anew. Each refresh raises `revision`, so of two at a time one is tried again on what the other
   * one left, and the last one to commit has seen everything. Nothing happens for who is no craftsman.
   */
  async refresh(id: ObjectId): Promise<void> {
    await this.#parts.database.transaction(async (tx) => {
      const craftsman = await this.#parts.directory.craftsman(tx, id)
      if (!craftsman) return
      const facts = await this.#factsOf(tx, id, craftsman)
      const { coordinates, active } = craftsman
      const district = (coordinates && nearestDistrict(coordinates)?.id) ?? null
      const now = this.#parts.clock.now()
      await this.#parts.profiles.docs.updateOne(
        { _id: id },
        {
          $set: { ...facts, ...derivedFields(id, facts, { coordinates, district, active }), updatedAt: now },
          $setOnInsert: { createdAt: now },
          $inc: { revision: 1 },
        },
        { upsert: true, session: tx.session },
      )
    })
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

  async #factsOf(tx: Tx, id: ObjectId, craftsman: CraftsmanFacts): Promise<ProfileFacts> {
    const { skills, serviceRadiusMetres, ratingMean, ratingCount, verified, joinedAt } = craftsman
    const lastUsedAt = await this.#parts.sessions.lastUsedAt(tx, id)
    const counts = await this.#parts.jobs.counts(tx, id)
    const pace = await this.#paceOf(tx, id)
    return {
      skills,
      serviceRadiusMetres,
      ratingMean,
      ratingCount,
      verified,
      joinedAt,
      lastSeenAt: latest(joinedAt, craftsman.lastLoginAt, lastUsedAt),
      ...counts,
      ...pace,
    }
  }

  async #paceOf(
    tx: Tx,
    id: ObjectId,
  ): Promise<Pick<ProfileFacts, 'responseMinutes' | 'onTimeShare' | 'busyAt'>> {
    const answers = await this.#parts.quotes.newest(tx, id, LAST_ANSWERS)
    const postedAt = await this.#parts.jobs.postedAt(
      tx,
      answers.map(({ job }) => job),
    )
    const recent = await this.#parts.jobs.recent(tx, id, LAST_JOBS)
    const promised = await this.#parts.quotes.promisedHours(
      tx,
      recent.flatMap(({ hiredQuote }) => hiredQuote ?? []),
    )
    const jobs = recent.map((job) => ({
      ...job,
      promisedHours: (job.hiredQuote && promised.get(job.hiredQuote.toHexString())) ?? null,
    }))
    return {
      responseMinutes: meanResponseMinutes(
        answers.flatMap(({ job, at }) => {
          const posted = postedAt.get(job.toHexString())
          return posted ? [{ postedAt: posted, at }] : []
        }),
      ),
      onTimeShare: onTimeShare(jobs),
      busyAt: jobs.filter(({ status }) => UNDER_WAY.includes(status)).flatMap((job) => busyTime(job) ?? []),
    }
  }
}
